package org.baguan.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Function;
import org.baguan.rules.record.Pseudonyms;
import org.baguan.rules.trust.SigningKey;

/** Reads and writes files that hold keys. */
final class KeyFiles {

  private KeyFiles() {}

  static SigningKey signing(Path file) throws IOException {
    return read(file, SigningKey::read, "no.signing.key");
  }

  /** Returns the public key in a file: a pair's, or one alone. */
  static String publicKey(Path file) throws IOException {
    return read(file, SigningKey::publicKey, "no.public.key");
  }

  static Pseudonyms pseudonyms(Path file) throws IOException {
    return read(file, Pseudonyms::read, "no.hmac.key");
  }

  private static <T> T read(Path file, Function<String, T> reading, String refusal) throws IOException {
    try {
      return reading.apply(Files.readString(file, StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
      throw new CannotRun(refusal, file);
    }
  }

  /** Writes a new file that only its owner can read, where the file system knows owners; never over an old one. */
  static void writeSecret(Path file, String text) throws IOException {
    create(file);
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(file, text, StandardCharsets.US_ASCII);
  }

  static void write(Path file, String text) throws IOException {
    create(file);
    Files.writeString(file, text, StandardCharsets.US_ASCII);
  }

  private static void create(Path file) throws IOException {
    try {
      Files.write(file, new byte[0], StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new CannotRun("key.taken", file);
    }
  }
}
