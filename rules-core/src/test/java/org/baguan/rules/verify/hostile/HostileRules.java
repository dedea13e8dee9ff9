package org.baguan.rules.verify.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hostile rule files as they stand, for tests that hand DRL to Drools past the reader. A payload that runs sets
 * {@value #PROPERTY}, and does nothing else.
 */
public final class HostileRules {

  /** The system property that a payload sets. */
  public static final String PROPERTY = "baguan.hostile";

  static final Path FOLDER = Path.of("src/test/resources/hostile");

  private HostileRules() {}

  /**
   * A hostile rule file.
   *
   * @param name its kind and name, such as {@code attribute/timer}
   * @param text its text; most are sound DRL about a {@code Candidacy} whose {@code specialPost} is false
   */
  public record Raw(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Returns every hostile rule file, by name. */
  public static List<Raw> drl() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".drl") && !file.startsWith(FOLDER.resolve("good"))).map(HostileRules::raw).sorted(Comparator.comparing(Raw::name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Raw raw(Path file) {
    try {
      String name = FOLDER.relativize(file).toString().replace('\\', '/');
      return new Raw(name.substring(0, name.length() - ".drl".length()), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
