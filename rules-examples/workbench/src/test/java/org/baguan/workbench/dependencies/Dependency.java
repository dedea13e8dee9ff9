package org.baguan.workbench.dependencies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Maven resolved for a module.
 *
 * @param artifact group and artifact, with a colon between them
 * @param test whether for its tests alone
 * @param file the jar; a folder for another module of this build
 */
record Dependency(String artifact, String version, boolean test, Path file) {

  static final Path ROOT = Path.of("../..");

  /** As the dependency plugin lists them: group:artifact:type:version:scope:file. */
  private static final Pattern LINE = Pattern.compile("\\s*([^:\\s]+:[^:]+):jar:(?:[^:]+:)?([^:]+):(compile|runtime|provided|test):(.+?)(?: \\(optional\\))?(?: -- module .*)?\\s*");

  /** Returns the dependencies of a module, in the order of their names; empty for one that was not built. */
  static Optional<List<Dependency>> of(String module) {
    Path list = ROOT.resolve(module).resolve("target/dependencies.txt");
    if (!Files.exists(list)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllLines(list).stream().flatMap(line -> read(line).stream()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<Dependency> read(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(new Dependency(matcher.group(1), matcher.group(2), matcher.group(3).equals("test"), Path.of(matcher.group(4).strip())))
        : Optional.empty();
  }

  /** Returns whether another project made it. */
  boolean foreign() {
    return !artifact.startsWith("org.baguan:");
  }

  @Override
  public String toString() {
    return artifact + ":" + version;
  }
}
