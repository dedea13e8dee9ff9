package org.baguan.rules.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.pack.UnreadablePackException;
import org.baguan.rules.trust.PackSignature;
import org.baguan.rules.trust.SigningKey;
import org.baguan.rules.trust.TrustedKeys;

/** The signature within a pack, or a file that it covers, edited; and the text of a key. Only what was signed may be accepted. */
final class SignatureText implements FuzzedReader {

  /** The first pair of RFC 8032, 7.1: known to everybody, and so no secret. */
  static final String PAIR =
      pem("PRIVATE", "302e020100300506032b657004220420" + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
          + pem("PUBLIC", "302a300506032b6570032100" + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

  private static final String KEY = "key.pem";

  private final SigningKey key = SigningKey.read(PAIR);
  private final TrustedKeys trusted = TrustedKeys.of(key.publicKey());
  private final Map<String, byte[]> signed = new TreeMap<>(Seeds.pack(Seeds.LANGUAGE));
  private final String digest;
  private final Edits edits;

  SignatureText() {
    RulePack pack = RulePack.of(signed);
    signed.put(RulePack.SIGNATURE, PackSignature.of(pack, key).text().getBytes(StandardCharsets.UTF_8));
    signed.put(KEY, PAIR.getBytes(StandardCharsets.UTF_8));
    digest = pack.digests().toString();
    edits = new Edits(Notation.YAML, List.of(text(RulePack.SIGNATURE), PAIR, key.publicPem(), key.publicKey()));
  }

  private static String pem(String kind, String hex) {
    String encoded = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    return "-----BEGIN " + kind + " KEY-----\n" + encoded + "\n-----END " + kind + " KEY-----\n";
  }

  private String text(String name) {
    return new String(signed.get(name), StandardCharsets.UTF_8);
  }

  @Override
  public byte[] file(Recipe recipe) {
    Map<String, byte[]> files = new TreeMap<>(signed);
    String name = recipe.below(4) == 0 ? recipe.of(List.copyOf(files.keySet())) : recipe.of(List.of(RulePack.SIGNATURE, KEY));
    if (recipe.below(16) == 0) {
      files.put(recipe.of(List.of("x.csv", "scenarios/x.yaml", "a b.drl")), files.remove(name));
    } else {
      files.put(name, Edits.encoded(edits.edited(text(name), recipe), recipe));
    }
    return Parts.of(files).zipped();
  }

  @Override
  public Outcome read(byte[] file) {
    Set<String> codes = new TreeSet<>();
    try {
      Parts parts = Parts.of(file);
      parts.all().removeIf(part -> part.name().equals(KEY));
      RulePack pack = RulePack.ofZip(new ByteArrayInputStream(parts.zipped()));
      codes.addAll(Packs.codes(trusted.problems(pack)));
      if (codes.isEmpty() && !pack.digests().toString().equals(digest)) {
        throw new IllegalStateException("files are accepted that were not signed");
      }
    } catch (UnreadablePackException e) {
      codes.add("unreadable-pack");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Parts.of(file).all().stream().filter(part -> part.name().equals(KEY)).findFirst().ifPresent(part -> codes.addAll(key(new String(part.bytes(), StandardCharsets.UTF_8))));
    return new Outcome(codes.isEmpty(), codes);
  }

  /** Returns what a text is not: a public key, a pair. */
  private static List<String> key(String text) {
    try {
      SigningKey.publicKey(text);
    } catch (IllegalArgumentException e) {
      return List.of("no-public-key");
    }
    try {
      SigningKey.read(text);
      return List.of();
    } catch (IllegalArgumentException e) {
      return List.of("no-pair");
    }
  }
}
