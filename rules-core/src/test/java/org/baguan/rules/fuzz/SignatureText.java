package org.baguan.rules.fuzz;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.baguan.rules.record.PackSignature;
import org.baguan.rules.record.SigningKey;

/** The signature of a pack, or the text of a key. */
final class SignatureText implements FuzzedReader {

  /** The first pair of RFC 8032, 7.1: known to everybody, and so no secret. */
  static final String PAIR =
      pem("PRIVATE", "302e020100300506032b657004220420" + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
          + pem("PUBLIC", "302a300506032b6570032100" + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

  private static final String DIGEST = "0123456789abcdef".repeat(4);

  private final SigningKey key = SigningKey.read(PAIR);
  private final List<String> seeds = List.of(PackSignature.of(DIGEST, key), PAIR, key.publicPem());
  private final Edits edits = new Edits(Notation.JSON, seeds);

  private static String pem(String kind, String hex) {
    String encoded = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    return "-----BEGIN " + kind + " KEY-----\n" + encoded + "\n-----END " + kind + " KEY-----\n";
  }

  @Override
  public byte[] file(Recipe recipe) {
    return Edits.encoded(edits.edited(recipe.of(seeds), recipe), recipe);
  }

  @Override
  public Outcome read(byte[] file) {
    String text = new String(file, java.nio.charset.StandardCharsets.UTF_8);
    boolean fits = PackSignature.fits(text, DIGEST, key.publicKey());
    if (fits && !text.strip().equals(PackSignature.of(DIGEST, key).strip())) {
      throw new IllegalStateException("a signature fits that nobody made");
    }
    String told = fits ? "" : "no-signature";
    try {
      SigningKey.publicKey(text);
      fits = true;
      SigningKey.read(text);
    } catch (IllegalArgumentException e) {
      told = fits ? "no-pair" : told;
    }
    return new Outcome(fits, told.isEmpty() ? Set.of() : Set.of(told));
  }
}
