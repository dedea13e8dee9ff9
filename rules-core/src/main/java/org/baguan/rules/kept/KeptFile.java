package org.baguan.rules.kept;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;

/** The form of a file in which a result is kept: a line that says so, the key, the SHA-256 of all the rest, and the result. */
final class KeptFile {

  private static final String FORM = "baguan-kept-1 ";
  private static final int DIGEST = 32;

  private KeptFile() {}

  static byte[] of(String key, byte[] content) {
    byte[] head = head(key);
    return ByteBuffer.allocate(head.length + DIGEST + content.length).put(head).put(digest(head, content)).put(content).array();
  }

  /** Returns the content; empty when a byte is not as it was written, or it is of another key or form. */
  static Optional<byte[]> content(String key, byte[] file) {
    byte[] head = head(key);
    if (file.length < head.length + DIGEST) {
      return Optional.empty();
    }
    ByteBuffer read = ByteBuffer.wrap(file);
    byte[] readHead = new byte[head.length];
    byte[] readDigest = new byte[DIGEST];
    byte[] content = new byte[file.length - head.length - DIGEST];
    read.get(readHead).get(readDigest).get(content);
    boolean whole = MessageDigest.isEqual(head, readHead) && MessageDigest.isEqual(digest(head, content), readDigest);
    return whole ? Optional.of(content) : Optional.empty();
  }

  private static byte[] head(String key) {
    return (FORM + key + "\n").getBytes(US_ASCII);
  }

  private static byte[] digest(byte[] head, byte[] content) {
    MessageDigest digest = Sha256.digest();
    digest.update(head);
    return digest.digest(content);
  }
}
