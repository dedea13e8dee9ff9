package org.baguan.rules.trust;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A pair of Ed25519 keys (RFC 8032), the private one of which signs. It is kept as text: the private key in PKCS #8, then the
 * public one in SubjectPublicKeyInfo, both as PEM (RFC 7468). Immutable, and so safe to share between threads.
 */
public final class SigningKey {

  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  /** What stands before the 32 bytes of a public key in its encoding. */
  private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final PrivateKey secret;
  private final PublicKey open;

  private SigningKey(PrivateKey secret, PublicKey open) {
    this.secret = secret;
    this.open = open;
  }

  /** Returns a new pair, from the platform's source of randomness. */
  public static SigningKey generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new SigningKey(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a pair from its text.
   *
   * @throws IllegalArgumentException when it is not the text of an Ed25519 pair, the two of which belong together
   */
  public static SigningKey read(String pem) {
    try {
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      PrivateKey secret = keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, PRIVATE)));
      PublicKey open = keys.generatePublic(new X509EncodedKeySpec(block(pem, PUBLIC)));
      SigningKey pair = new SigningKey(secret, open);
      if (!verifies(pair.publicKey(), "", pair.sign(""))) {
        throw new IllegalArgumentException("pem: the two keys do not belong together");
      }
      return pair;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("pem: no Ed25519 key", e);
    }
  }

  /**
   * Returns the public key in a text: one of a pair, or a public key alone; 64 small hexadecimal digits.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static String publicKey(String pem) {
    byte[] encoded = block(pem, PUBLIC);
    if (encoded.length != PUBLIC_PREFIX.length + 32 || !Arrays.equals(encoded, 0, PUBLIC_PREFIX.length, PUBLIC_PREFIX, 0, PUBLIC_PREFIX.length)) {
      throw new IllegalArgumentException("pem: no Ed25519 key");
    }
    return HexFormat.of().formatHex(encoded, PUBLIC_PREFIX.length, encoded.length);
  }

  /** Returns the pair as text; whoever has it can sign. */
  public String pem() {
    return pem(PRIVATE, secret.getEncoded()) + publicPem();
  }

  /** Returns the public key as text. */
  public String publicPem() {
    return pem(PUBLIC, open.getEncoded());
  }

  /** Returns the public key: 64 small hexadecimal digits. */
  public String publicKey() {
    return publicKey(publicPem());
  }

  /** Returns the signature of a text in UTF-8: 128 small hexadecimal digits. Say in the text what kind of thing is signed. */
  public String sign(String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns whether a signature of a text is by a key; no other spelling of either is taken. */
  public static boolean verifies(String publicKey, String text, String signature) {
    try {
      byte[] key = HexFormat.of().parseHex(publicKey);
      byte[] signed = HexFormat.of().parseHex(signature);
      if (key.length != 32 || !HexFormat.of().formatHex(key).equals(publicKey) || !HexFormat.of().formatHex(signed).equals(signature)) {
        return false;
      }
      byte[] encoded = Arrays.copyOf(PUBLIC_PREFIX, PUBLIC_PREFIX.length + 32);
      System.arraycopy(key, 0, encoded, PUBLIC_PREFIX.length, 32);
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(signed);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static String pem(String name, byte[] encoded) {
    return "-----BEGIN " + name + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + name + "-----\n";
  }

  private static byte[] block(String pem, String name) {
    String begin = "-----BEGIN " + name + "-----";
    int from = pem.indexOf(begin);
    int to = pem.indexOf("-----END " + name + "-----");
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("pem: no " + name);
    }
    return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
  }
}
