package org.baguan.rules.record;

import java.util.Map;

/** The signature of a rule pack, in a file beside its rules that nothing reads as a rule: canonical JSON. */
public final class PackSignature {

  /** The name of the file in a pack's folder. */
  public static final String FILE = "pack.sig";

  private static final String FORMAT = "baguan-pack-signature/1";

  private PackSignature() {}

  /**
   * Returns the text of the file.
   *
   * @param sha256 the digest over the pack's files, in small hexadecimal digits
   */
  public static String of(String sha256, SigningKey key) {
    return CanonicalJson.write(
            Map.of("format", FORMAT, "algorithm", "Ed25519", "sha256", sha256, "key", key.publicKey(), "value", key.sign(signed(sha256))))
        + "\n";
  }

  /** Returns whether a text is the signature, by a public key, of the pack of a digest as it is now. */
  public static boolean fits(String text, String sha256, String publicKey) {
    try {
      return CanonicalJson.read(text.strip()) instanceof Map<?, ?> map
          && FORMAT.equals(map.get("format"))
          && sha256.equals(map.get("sha256"))
          && publicKey.equals(map.get("key"))
          && map.get("value") instanceof String value
          && SigningKey.verifies(publicKey, signed(sha256), value);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String signed(String sha256) {
    return "baguan-rule-pack\n" + sha256;
  }
}
