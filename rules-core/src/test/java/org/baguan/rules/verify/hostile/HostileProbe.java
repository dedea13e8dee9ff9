package org.baguan.rules.verify.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.pack.UnreadablePackException;
import org.baguan.rules.verify.Verifier;

/** Checks packs in a JVM with a small heap, and writes beside each what is told of it, and what it did. */
final class HostileProbe {

  /** The end of the name of the file that tells of a pack. */
  static final String TOLD = ".told";

  private HostileProbe() {}

  public static void main(String[] folders) throws IOException {
    for (String folder : folders) {
      for (Path pack : packs(Path.of(folder))) {
        Files.writeString(pack.resolveSibling(pack.getFileName() + TOLD), told(pack));
      }
    }
  }

  private static List<Path> packs(Path folder) throws IOException {
    try (Stream<Path> packs = Files.list(folder)) {
      return packs.sorted().toList();
    }
  }

  /** Returns what is told of a pack, in Chinese and then in English. */
  static String told(Path pack) {
    System.clearProperty(HostileRules.PROPERTY);
    StringBuilder told = new StringBuilder();
    try {
      List<Problem> problems = Verifier.verify(RulePack.open(pack)).problems().stream().filter(problem -> !problem.code().equals("checks-left-out")).toList();
      problems.forEach(problem -> told.append(problem.severity()).append("  ").append(problem.print(Locale.CHINESE)).append('\n'));
      problems.forEach(problem -> told.append(problem.print(Locale.ENGLISH)).append('\n'));
    } catch (UnreadablePackException e) {
      told.append("UNREADABLE  ").append(e.getMessage()).append('\n');
    }
    String ran = System.getProperty(HostileRules.PROPERTY);
    return ran == null ? told.toString() : told + "ITS CODE RAN: " + ran + "\n";
  }
}
