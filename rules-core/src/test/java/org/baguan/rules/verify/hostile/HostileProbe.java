package org.baguan.rules.verify.hostile;

import java.nio.file.Path;
import java.util.List;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.Verifier;

/** Checks packs in a JVM with a small heap, and prints what is told of each. */
final class HostileProbe {

  private HostileProbe() {}

  public static void main(String[] packs) {
    for (String pack : packs) {
      long start = System.nanoTime();
      List<Problem> problems = Verifier.verify(RulePack.open(Path.of(pack))).problems();
      long millis = (System.nanoTime() - start) / 1_000_000;
      List<String> codes = problems.stream().map(Problem::code).filter(code -> !code.equals("checks-left-out")).toList();
      System.out.println(Path.of(pack).getFileName() + " " + String.join(",", codes) + " " + millis);
    }
  }
}
