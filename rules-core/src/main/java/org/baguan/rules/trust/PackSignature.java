package org.baguan.rules.trust;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.FileText;
import org.baguan.rules.pack.Manifest;
import org.baguan.rules.pack.ManifestReader;
import org.baguan.rules.pack.RulePack;

/**
 * The signature of a rule pack: the digest of each of its files by name, signed as one text (Ed25519, RFC 8032). As text it is
 * {@value RulePack#SIGNATURE} of the pack; after an empty line its files stand as {@code sha256sum} writes them. Immutable, and so
 * safe to share between threads.
 */
public final class PackSignature {

  static final String FORMAT = "baguan-pack-signature/2";

  private static final Pattern HEAD = Pattern.compile(Pattern.quote(FORMAT) + "\npack (.+)\nkey (.{64})\nsignature (.{128})");

  /** A digest and two spaces. */
  private static final int BEFORE_NAME = 66;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

  private final String pack;
  private final String key;
  private final String value;
  private final SortedMap<String, String> digests;

  private PackSignature(String pack, String key, String value, SortedMap<String, String> digests) {
    this.pack = pack;
    this.key = key;
    this.value = value;
    this.digests = Collections.unmodifiableSortedMap(digests);
  }

  /**
   * Signs a pack's files as they are.
   *
   * @throws IllegalArgumentException when {@link #obstacles} are in the way
   */
  public static PackSignature of(RulePack pack, SigningKey key) {
    List<Problem> obstacles = obstacles(pack);
    if (!obstacles.isEmpty()) {
      throw new IllegalArgumentException("pack: it cannot be signed: " + obstacles);
    }
    String named = manifest(pack, new ArrayList<>()).map(m -> CONTROL.matcher(m.id() + " " + m.version()).replaceAll(" ")).orElseThrow();
    return new PackSignature(named, key.publicKey(), key.sign(signed(named, key.publicKey(), pack.digests())), pack.digests());
  }

  /** Returns why a pack cannot be signed: files that no signature can cover, a manifest that does not say which pack it is. */
  public static List<Problem> obstacles(RulePack pack) {
    List<Problem> obstacles = new ArrayList<>();
    manifest(pack, obstacles);
    obstacles.removeIf(p -> p.severity() != Problem.Severity.ERROR);
    pack.uncovered().forEach(name -> obstacles.add(SignatureProblems.notCovered(name)));
    pack.digests().keySet().stream().filter(name -> CONTROL.matcher(name).find()).forEach(name -> obstacles.add(SignatureProblems.notCovered(name)));
    return List.copyOf(obstacles);
  }

  private static Optional<Manifest> manifest(RulePack pack, List<Problem> problems) {
    if (!pack.has(ManifestReader.FILE)) {
      problems.add(Problem.error(Place.file(ManifestReader.FILE), "missing-manifest", "规则包里没有 pack.yaml", "the pack lacks pack.yaml"));
      return Optional.empty();
    }
    return FileText.read(ManifestReader.FILE, pack.bytes(ManifestReader.FILE), problems::add).flatMap(new ManifestReader(problems::add)::read);
  }

  /** Reads the text of a signature; empty when it is not written as {@link #text} writes it, to the byte. */
  static Optional<PackSignature> read(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    String[] parts = text.split("\n\n", 2);
    Matcher head = HEAD.matcher(parts[0]);
    List<String> lines = parts[parts.length - 1].lines().toList();
    if (!head.matches() || lines.stream().anyMatch(line -> line.length() <= BEFORE_NAME)) {
      return Optional.empty();
    }
    SortedMap<String, String> digests = new TreeMap<>();
    lines.forEach(line -> digests.put(line.substring(BEFORE_NAME), line.substring(0, BEFORE_NAME - 2)));
    PackSignature read = new PackSignature(head.group(1), head.group(2), head.group(3), digests);
    return read.text().equals(text) ? Optional.of(read) : Optional.empty();
  }

  /** Returns the text of the file. */
  public String text() {
    return FORMAT + "\npack " + pack + "\nkey " + key + "\nsignature " + value + "\n\n" + listed(digests);
  }

  /** Everything in the file but the signature itself. */
  private static String signed(String pack, String key, SortedMap<String, String> digests) {
    return FORMAT + "\npack " + pack + "\nkey " + key + "\n\n" + listed(digests);
  }

  private static String listed(SortedMap<String, String> digests) {
    StringBuilder lines = new StringBuilder();
    digests.forEach((name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
    return lines.toString();
  }

  /** Returns whether it is by the key that it names. */
  boolean isSound() {
    return SigningKey.verifies(key, signed(pack, key, digests), value);
  }

  /** Returns the id and the version that the pack had when it was signed. */
  public String pack() {
    return pack;
  }

  /** Returns the public key that it names: 64 small hexadecimal digits. */
  public String key() {
    return key;
  }

  /** Returns the SHA-256 of each file that was signed, by name, in hexadecimal. */
  public SortedMap<String, String> digests() {
    return digests;
  }
}
