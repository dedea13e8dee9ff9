package org.baguan.rules.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What Jazzer calls, by these names: one reader, and recipes that Jazzer makes for it by watching which branches they reach. */
public final class JazzerTarget {

  static final String READER = "fuzz.reader";
  static final String FOLDER = "fuzz.folder";

  private static final Tally TALLY = new Tally();
  private static final FuzzedReader FUZZED = Objects.requireNonNull(Readers.ALL.get(System.getProperty(READER)), READER).get();
  private static int found;

  private JazzerTarget() {}

  /** Reads one file. */
  public static void fuzzerTestOneInput(byte[] recipe) throws IOException {
    byte[] file = FUZZED.file(new Recipe(recipe));
    try {
      TALLY.add(FUZZED.read(file));
    } catch (Throwable thrown) {
      found++;
      Files.write(folder().resolve("found-" + found), file);
      throw thrown;
    }
  }

  /** Writes the figures. */
  public static void fuzzerTearDown() throws IOException {
    Files.writeString(folder().resolve("figures.txt"), System.getProperty(READER) + ": " + TALLY + ", faults " + found + "\n");
  }

  private static Path folder() {
    return Path.of(System.getProperty(FOLDER));
  }
}
