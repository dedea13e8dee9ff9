package org.baguan.rules.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What the library is made of, written while it is built: its version and every class. Results of another library are not taken. */
public final class LibraryDigest {

  private LibraryDigest() {}

  /** Writes the digest of all files of a folder of classes into it; the same files give the same digest. */
  public static void write(Path classes) throws IOException {
    Path written = classes.resolve(LibraryDigest.class.getPackageName().replace('.', '/')).resolve(Maker.BUILD);
    MessageDigest digest = Sha256.digest();
    for (Path file : files(classes)) {
      if (!file.equals(written)) {
        digest.update((name(classes, file) + "\n" + Files.size(file) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    Files.writeString(written, HexFormat.of().formatHex(digest.digest()) + "\n");
  }

  private static List<Path> files(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files.filter(Files::isRegularFile).sorted(java.util.Comparator.comparing(file -> name(classes, file))).toList();
    }
  }

  private static String name(Path classes, Path file) {
    return classes.relativize(file).toString().replace('\\', '/');
  }
}
