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
  private static FuzzedReader fuzzed = new SignatureText();
  private static int found;

  private JazzerTarget() {}

  /** Makes the reader; what that takes, such as verifying the reference pack, is not held against the first file. */
  public static void fuzzerInitialize() {
    fuzzed = Objects.requireNonNull(Readers.ALL.get(System.getProperty(READER)), READER).get();
  }

  /** Reads one file. */
  public static void fuzzerTestOneInput(byte[] recipe) throws IOException {
    byte[] file = fuzzed.file(new Recipe(recipe));
    try {
      TALLY.add(fuzzed.read(file));
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
