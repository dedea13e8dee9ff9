package org.baguan.rules.record;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baguan.rules.pack.PackIdentity;
import org.baguan.rules.trust.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * One decision, in a form that can be decided again: the as-of date, the pack's id, version and SHA-256, the library's
 * version, the inputs, the outcome with its reasons, and who decided otherwise, why and when. It is canonical JSON (RFC 8785)
 * with a hash over all of it but the hash itself and the signature; {@code previous} is the hash of the record before it in
 * its chain. The text holds personal data, unless it was written with keyed hashes in their place. Immutable, and so safe to
 * share between threads.
 */
public final class DecisionRecord {

  /** What the key {@code format} says. */
  public static final String FORMAT = "baguan-decision-record/1";

  static final String NONE = "";
  private static final String AS_OF = "asOf";
  private static final String HASH = "hash";
  private static final String SIGNATURE = "signature";

  private final Map<String, @Nullable Object> content;
  private final String hash;
  private final Optional<Signed> signature;

  /** A signature: by which public key, and the signature itself, in small hexadecimal digits. */
  private record Signed(String key, String value) {}

  private DecisionRecord(Map<String, @Nullable Object> content, String hash, Optional<Signed> signature) {
    this.content = content;
    this.hash = hash;
    this.signature = signature;
  }

  /** Returns a record of some content, with its hash, not signed. */
  static DecisionRecord of(Map<String, @Nullable Object> content) {
    return new DecisionRecord(new TreeMap<>(content), CanonicalJson.sha256(CanonicalJson.write(content)), Optional.empty());
  }

  /**
   * Reads a record.
   *
   * @throws RefusedRecordException when it is not canonical JSON, not a record, has no as-of date, or its hash or its signature does not fit
   */
  @SuppressWarnings("unchecked")
  public static DecisionRecord read(String json) {
    Object value;
    try {
      value = CanonicalJson.read(json);
    } catch (IllegalArgumentException e) {
      throw new RefusedRecordException(0, "不是规范的 JSON（RFC 8785），内容已被改动或截断", "this is not canonical JSON (RFC 8785): it was altered or cut off");
    }
    if (!(value instanceof Map<?, ?> map) || !FORMAT.equals(map.get("format"))) {
      throw new RefusedRecordException(0, "不是决定记录（format 应为 " + FORMAT + "）", "this is no decision record (its format should be " + FORMAT + ")");
    }
    Map<String, @Nullable Object> content = new TreeMap<>((Map<String, @Nullable Object>) map);
    Object hash = content.remove(HASH);
    Object signed = content.remove(SIGNATURE);
    if (!(hash instanceof String text) || !text.equals(CanonicalJson.sha256(CanonicalJson.write(content)))) {
      throw new RefusedRecordException(0, "内容与其摘要（hash）不符，已被改动", "its content does not match its hash: it was altered");
    }
    if (!isDay(content.get(AS_OF))) {
      throw new RefusedRecordException(0, "基准日（asOf）不是日期，内容已被改动", "its as-of date is no date: it was altered");
    }
    return new DecisionRecord(content, text, signed == null ? Optional.empty() : Optional.of(signed(signed, text)));
  }

  private static boolean isDay(@Nullable Object value) {
    try {
      return value instanceof String text && LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Signed signed(Object value, String hash) {
    if (value instanceof Map<?, ?> map
        && map.size() == 3
        && "Ed25519".equals(map.get("algorithm"))
        && map.get("key") instanceof String key
        && map.get("value") instanceof String signature
        && SigningKey.verifies(key, signedText(hash), signature)) {
      return new Signed(key, signature);
    }
    throw new RefusedRecordException(0, "签名（signature）不符，已被改动", "its signature does not fit: it was altered");
  }

  private static String signedText(String hash) {
    return "baguan-decision-record\n" + hash;
  }

  /** Returns this record, signed. */
  public DecisionRecord signedBy(SigningKey key) {
    return new DecisionRecord(content, hash, Optional.of(new Signed(key.publicKey(), key.sign(signedText(hash)))));
  }

  /** Returns the whole record as canonical JSON. */
  public String json() {
    Map<String, @Nullable Object> whole = new TreeMap<>(content);
    whole.put(HASH, hash);
    signature.ifPresent(s -> whole.put(SIGNATURE, Map.of("algorithm", "Ed25519", "key", s.key(), "value", s.value())));
    return CanonicalJson.write(whole);
  }

  /** Returns the hash over its content: 64 small hexadecimal digits. */
  public String hash() {
    return hash;
  }

  /** Returns the hash of the record before it in its chain; empty for the first. */
  public Optional<String> previous() {
    return Optional.of(text("previous")).filter(p -> !p.equals(NONE));
  }

  /** Returns the public key by which it is signed, 64 small hexadecimal digits; empty when it is not. */
  public Optional<String> signer() {
    return signature.map(Signed::key);
  }

  /** Returns the as-of date. */
  public LocalDate asOf() {
    return LocalDate.parse(text(AS_OF));
  }

  /** Returns the id of the case. */
  public String caseId() {
    return text("case");
  }

  /** Returns which pack decided; without its title. */
  public PackIdentity pack() {
    Map<?, ?> pack = map("pack");
    return new PackIdentity(String.valueOf(pack.get("id")), String.valueOf(pack.get("version")), String.valueOf(pack.get("sha256")), "");
  }

  /** Returns the version of the library that decided. */
  public String library() {
    return text("library");
  }

  /** Returns whether keyed hashes stand in place of personal data, so that the facts are needed to decide again. */
  public boolean pseudonymised() {
    return content.get("pseudonyms") != null;
  }

  /** Returns which outcome was recorded, as policy staff say it. */
  public String outcome() {
    return text("conclusion");
  }

  @Nullable Object get(String key) {
    return content.get(key);
  }

  private String text(String key) {
    return content.get(key) instanceof String text ? text : NONE;
  }

  Map<?, ?> map(String key) {
    return content.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }

  @Override
  public String toString() {
    return "record " + hash;
  }
}
