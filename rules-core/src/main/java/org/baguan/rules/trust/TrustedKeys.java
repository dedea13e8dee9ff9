package org.baguan.rules.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.RulePack;

/**
 * The public keys whose signatures on a rule pack are accepted; one of them has to have signed. To replace a key, trust both until
 * every pack is signed by the new one. Immutable, and so safe to share between threads.
 */
public final class TrustedKeys {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  /** How the form before the present one began; it did not list files. */
  private static final String OLD_FORM = "{\"algorithm\":\"Ed25519\",\"format\":\"baguan-pack-signature/1\"";

  private final SortedSet<String> keys;

  private TrustedKeys(Collection<String> keys) {
    this.keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
  }

  /**
   * Returns trust in some keys.
   *
   * @param key a public key: as PEM, or 64 small hexadecimal digits
   * @throws IllegalArgumentException when one is no Ed25519 public key, or a private key is with it: who checks need not be able to sign
   */
  public static TrustedKeys of(String key, String... more) {
    return new TrustedKeys(Stream.concat(Stream.of(key), Stream.of(more)).map(TrustedKeys::key).toList());
  }

  /**
   * Returns trust in the keys of some files, each of which holds one public key as PEM, as {@code keygen} writes it.
   *
   * @throws IOException when one cannot be read
   * @throws IllegalArgumentException when one holds no Ed25519 public key, or a private one
   */
  public static TrustedKeys read(Path file, Path... more) throws IOException {
    List<String> keys = new ArrayList<>();
    for (Path path : Stream.concat(Stream.of(file), Stream.of(more)).toList()) {
      keys.add(key(Files.readString(path, StandardCharsets.ISO_8859_1)));
    }
    return new TrustedKeys(keys);
  }

  private static String key(String text) {
    if (text.contains("PRIVATE KEY")) {
      throw new IllegalArgumentException("keys: a private key; give the public one alone");
    }
    return HEX.matcher(text.strip()).matches() ? text.strip() : SigningKey.publicKey(text);
  }

  /**
   * Returns what keeps a pack from being accepted: no signature, none by these keys, one that is not valid, and each file that was
   * added, dropped or changed after signing; empty when it is accepted. Nothing in the pack's files is interpreted.
   */
  public List<Problem> problems(RulePack pack) {
    Optional<byte[]> bytes = pack.signature();
    if (bytes.isEmpty()) {
      return List.of(SignatureProblems.notSigned());
    }
    Optional<PackSignature> read = PackSignature.read(bytes.get());
    if (read.isEmpty()) {
      boolean old = new String(bytes.get(), StandardCharsets.ISO_8859_1).startsWith(OLD_FORM);
      return List.of(old ? SignatureProblems.outdated() : SignatureProblems.unreadable());
    }
    PackSignature signature = read.get();
    if (!keys.contains(signature.key())) {
      return List.of(SignatureProblems.unknownSigner(signature.key()));
    }
    return signature.isSound() ? differences(signature, pack) : List.of(SignatureProblems.broken());
  }

  private static List<Problem> differences(PackSignature signature, RulePack pack) {
    SortedMap<String, String> signed = signature.digests();
    SortedMap<String, String> found = pack.digests();
    SortedSet<String> names = new TreeSet<>(signed.keySet());
    names.addAll(found.keySet());
    names.removeAll(pack.uncovered());
    List<Problem> problems = new ArrayList<>();
    for (String name : names) {
      if (!signed.containsKey(name)) {
        problems.add(SignatureProblems.added(name, signature.pack()));
      } else if (!found.containsKey(name)) {
        problems.add(SignatureProblems.dropped(name, signature.pack()));
      } else if (!Objects.equals(signed.get(name), found.get(name))) {
        problems.add(SignatureProblems.changed(name, signature.pack()));
      }
    }
    pack.uncovered().forEach(name -> problems.add(SignatureProblems.notCovered(name)));
    problems.sort(null);
    return List.copyOf(problems);
  }

  /** The public keys. */
  @Override
  public String toString() {
    return "TrustedKeys" + keys;
  }
}
