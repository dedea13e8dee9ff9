package org.baguan.rules.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Puts keyed hashes (HMAC-SHA256, RFC 2104) in place of personal data in a record. The key stays with its owner: who has it
 * and the facts makes the same hashes and decides again; who has not cannot tell a value from its hash. A person's id has
 * one hash wherever it stands; any other value has one for its place in its record, so that equal values do not show.
 * Rules, bases, departments and dates of entries stay as they are. Immutable, and so safe to share between threads.
 */
public final class Pseudonyms {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int SHOWN_BYTES = 16;

  /** Keys whose values are ids of persons. */
  private static final Set<String> PERSONS = Set.of("person", "persons", "leader", "proposed", "deferred", "excluded", "id", "subject");

  /** Keys of outcomes whose values say nothing about a person by themselves: which rule, on what basis, by which department. */
  private static final Set<String> CLEAR =
      Set.of(
          "kind", "zh", "asOf", "round", "rule", "title", "conclusion", "basis", "mark", "place", "caseId", "pack", "department",
          "focus", "item", "dimension", "weight", "minimum", "category", "provisional", "fromPool", "date");

  /** Keys of the application that tell of the post and the meeting. */
  private static final Set<String> POST =
      Set.of(
          "unit", "category", "level", "rank", "keyPost", "leadingPost", "specialPost", "auditRequired", "partyPost", "vacancies",
          "membersDue", "membersPresent", "inFavour", "withdrawalsObserved", "viewsDifferedWidely");

  private final byte[] key;

  private Pseudonyms(byte[] key) {
    this.key = key;
  }

  /** Returns pseudonyms by a new key, from the platform's source of randomness. */
  public static Pseudonyms generate() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new Pseudonyms(key);
  }

  /**
   * Returns pseudonyms by a key that was kept.
   *
   * @param text 64 hexadecimal digits, white space around them aside
   * @throws IllegalArgumentException when it is anything else
   */
  public static Pseudonyms read(String text) {
    String digits = text.strip();
    if (!digits.matches("[0-9a-fA-F]{64}")) {
      throw new IllegalArgumentException("text: a key is 64 hexadecimal digits");
    }
    return new Pseudonyms(HexFormat.of().parseHex(digits));
  }

  /** Returns the key as text; whoever has it can find out what a hash stands for. */
  public String text() {
    return HexFormat.of().formatHex(key) + "\n";
  }

  /** Returns what a record says of the key: a hash that tells keys apart and gives nothing away. */
  String fingerprint() {
    return hash("baguan-key");
  }

  /** Returns the inputs of a record, only of which post, which unit and when still readable. */
  @Nullable Object ofInputs(@Nullable Object inputs, String salt) {
    return replaced(inputs, "", "", salt, true, false);
  }

  /** Returns an outcome of a record, its rules and bases still readable. */
  @Nullable Object ofOutcome(@Nullable Object outcome, String salt) {
    return replaced(outcome, "", "", salt, false, false);
  }

  private @Nullable Object replaced(@Nullable Object value, String name, String path, String salt, boolean input, boolean ofPost) {
    if (value instanceof Map<?, ?> map) {
      TreeMap<String, @Nullable Object> tree = new TreeMap<>();
      boolean rule = map.containsKey("rule") && map.containsKey("basis");
      map.forEach((k, v) -> {
        String member = (String) k;
        boolean labels = rule && member.equals("missing");
        boolean post = ofPost || member.equals("post") || member.equals("discussion");
        tree.put(member, labels ? v : replaced(v, member, path + "/" + member, salt, input, post));
      });
      return tree;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        items.add(replaced(list.get(i), name, path + "/" + i, salt, input, ofPost));
      }
      return items;
    }
    if (value == null || clear(name, path, input, ofPost)) {
      return value;
    }
    return PERSONS.contains(name) ? hash("person\n" + value) : hash(salt + "\n" + path + "\n" + value);
  }

  private static boolean clear(String name, String path, boolean input, boolean ofPost) {
    if (!input) {
      return CLEAR.contains(name);
    }
    boolean top = path.equals("/case/case") || path.equals("/case/unit") || path.equals("/case/asOf");
    return top || name.equals("kind") || name.equals("date") && path.split("/").length == 5 || ofPost && POST.contains(name);
  }

  private String hash(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return "hmac:" + HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
