package org.baguan.rules.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.baguan.rules.cases.CaseReader;
import org.baguan.rules.cases.CaseReading;
import org.baguan.rules.cases.CaseWriter;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Official;
import org.baguan.rules.pack.PackIdentity;
import org.jspecify.annotations.Nullable;

/**
 * Decides and records, and decides again from records, by one pack. What is recorded is read back at once and compared, so
 * that a record which could not be decided again is never made. Immutable, and so safe to share between threads.
 */
public final class Recorder {

  private final PackIdentity pack;
  private final Decisions decisions;
  private final CaseReader reader;

  private Recorder(PackIdentity pack, Decisions decisions, CaseReader reader) {
    this.pack = pack;
    this.decisions = decisions;
    this.reader = reader;
  }

  /** Returns a recorder of what a pack decides, whose words a reader knows. */
  public static Recorder of(PackIdentity pack, Decisions decisions, CaseReader reader) {
    return new Recorder(pack, decisions, reader);
  }

  /**
   * Decides a case as of a day and records it.
   *
   * @param pool the pool; empty when it is not given
   * @param previous the record before it in its chain; empty for the first
   * @throws IllegalArgumentException when the facts could not be read back from a record: a blank text, a control character,
   *     a code that the pack does not know
   */
  public DecisionRecord record(CaseFile caseFile, List<Official> pool, LocalDate asOf, Optional<DecisionRecord> previous) {
    return record(caseFile, pool, asOf, previous, Optional.empty());
  }

  /**
   * Decides a case as of a day and records it with keyed hashes in place of personal data.
   *
   * @param pool the pool; empty when it is not given
   * @param previous the record before it in its chain; empty for the first
   * @throws IllegalArgumentException when the facts could not be read back from a record
   */
  public DecisionRecord record(
      CaseFile caseFile, List<Official> pool, LocalDate asOf, Optional<DecisionRecord> previous, Pseudonyms pseudonyms) {
    return record(caseFile, pool, asOf, previous, Optional.of(pseudonyms));
  }

  private DecisionRecord record(
      CaseFile caseFile, List<Official> pool, LocalDate asOf, Optional<DecisionRecord> previous, Optional<Pseudonyms> pseudonyms) {
    Object inputs = inputs(caseFile, pool);
    Facts back = facts(inputs);
    if (!back.caseFile().equals(caseFile) || !back.pool().equals(pool)) {
      throw new IllegalArgumentException("caseFile: its facts do not read back as they are, and could not be decided again");
    }
    Map<String, @Nullable Object> content = new TreeMap<>(decided(caseFile, pool, asOf, pseudonyms));
    content.put("previous", previous.map(DecisionRecord::hash).orElse(DecisionRecord.NONE));
    return DecisionRecord.of(content);
  }

  /** What a record says of a decision, all but its place in a chain. */
  private Map<String, @Nullable Object> decided(
      CaseFile caseFile, List<Official> pool, LocalDate asOf, Optional<Pseudonyms> pseudonyms) {
    CaseProgress progress = decisions.next(caseFile, pool, asOf);
    Map<String, @Nullable Object> outcome = new LinkedHashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(Told.of(progress))).forEach((key, value) -> outcome.put((String) key, value));
    outcome.remove("humanDecisions");
    String salt = caseFile.id() + "\n" + asOf;
    Map<String, @Nullable Object> content = new TreeMap<>();
    content.put("format", DecisionRecord.FORMAT);
    content.put("library", LibraryVersion.get());
    content.put("case", caseFile.id());
    content.put("asOf", asOf.toString());
    content.put("pack", Map.of("id", pack.id(), "version", pack.version(), "sha256", pack.sha256()));
    content.put("conclusion", progress.next().zh());
    content.put("inputs", pseudonyms.isEmpty() ? inputs(caseFile, pool) : pseudonyms.get().ofInputs(inputs(caseFile, pool), salt));
    content.put("outcome", hidden(outcome, pseudonyms, salt));
    content.put("reasons", hidden(reasons(outcome), pseudonyms, salt));
    content.put("overrides", hidden(Told.of(progress.humanDecisions()), pseudonyms, salt));
    content.put("pseudonyms", pseudonyms.map(Pseudonyms::fingerprint).orElse(null));
    return content;
  }

  private static @Nullable Object hidden(@Nullable Object value, Optional<Pseudonyms> pseudonyms, String salt) {
    return pseudonyms.isEmpty() ? value : pseudonyms.get().ofOutcome(value, salt);
  }

  private static Map<String, Object> inputs(CaseFile caseFile, List<Official> pool) {
    return Map.of("case", CaseWriter.tree(caseFile), "pool", CaseWriter.pool(pool));
  }

  /** Returns every reason within an outcome, each once, in order. */
  private static List<Object> reasons(@Nullable Object outcome) {
    Set<Object> reasons = new LinkedHashSet<>();
    collect(outcome, reasons);
    return new ArrayList<>(reasons);
  }

  private static void collect(@Nullable Object value, Set<Object> reasons) {
    if (value instanceof Map<?, ?> map) {
      if (map.containsKey("rule") && map.containsKey("text") && map.containsKey("basis")) {
        reasons.add(map);
      } else {
        map.values().forEach(v -> collect(v, reasons));
      }
    } else if (value instanceof List<?> list) {
      list.forEach(v -> collect(v, reasons));
    }
  }

  /** The facts of a record. */
  private record Facts(CaseFile caseFile, List<Official> pool) {}

  private Facts facts(@Nullable Object inputs) {
    if (!(inputs instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("inputs: none are recorded");
    }
    CaseReading reading = reader.recorded(map.get("case"), map.get("pool"));
    return reading.fold(
        read -> new Facts(read.caseFile(), read.officials()),
        refused -> {
          String where = refused.problems().isEmpty() ? "" : refused.problems().get(0).path() + " " + refused.problems().get(0).code();
          throw new IllegalArgumentException("caseFile: its facts could not be read back from a record: " + where);
        });
  }

  /**
   * Decides again from a record that holds its facts.
   *
   * @throws RefusedRecordException when keyed hashes stand in place of its facts, or this pack cannot read them
   */
  public Replay replay(DecisionRecord record) {
    if (record.pseudonymised()) {
      throw new RefusedRecordException(0, "记录中的个人信息已用密钥替换，重新研判需要原案件和密钥", "keyed hashes stand in place of personal data: the case and the key are needed");
    }
    Facts facts;
    try {
      facts = facts(record.get("inputs"));
    } catch (IllegalArgumentException e) {
      return unreadable(record);
    }
    return compared(record, decided(facts.caseFile(), facts.pool(), record.asOf(), Optional.empty()));
  }

  /**
   * Decides again from facts that are at hand, and compares with a record in which keyed hashes stand in their place.
   *
   * @param pool the pool; empty when it was not given
   */
  public Replay replay(DecisionRecord record, CaseFile caseFile, List<Official> pool, Pseudonyms pseudonyms) {
    return compared(record, decided(caseFile, pool, record.asOf(), Optional.of(pseudonyms)));
  }

  /** Another pack may not know the words of the facts. */
  private Replay unreadable(DecisionRecord record) {
    Optional<String> other = otherPack(record);
    if (other.isEmpty()) {
      throw new RefusedRecordException(0, "记录中的事实读不出来", "the facts of the record cannot be read");
    }
    return new Replay(false, other, List.of(new Difference("inputs", CanonicalJson.write(record.get("inputs")), "")));
  }

  private Optional<String> otherPack(DecisionRecord record) {
    return record.pack().sha256().equals(pack.sha256()) ? Optional.empty() : Optional.of(pack.toString());
  }

  /** The library's version is told in the record and not compared: a later version has to decide the same. */
  private Replay compared(DecisionRecord record, Map<String, @Nullable Object> now) {
    List<Difference> differences = new ArrayList<>();
    Optional<String> other = otherPack(record);
    for (String key : List.of("case", "asOf", "conclusion", "inputs", "outcome", "reasons", "overrides", "pseudonyms")) {
      differences.addAll(Difference.between(key, unnamed(key, record.get(key), other), unnamed(key, now.get(key), other)));
    }
    return new Replay(differences.isEmpty() && other.isEmpty(), other, differences);
  }

  /** Where another pack decides again, its own name within the outcome is no difference. */
  private static @Nullable Object unnamed(String key, @Nullable Object value, Optional<String> other) {
    if (other.isEmpty() || !key.equals("outcome") || !(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<Object, @Nullable Object> without = new LinkedHashMap<>(map);
    without.remove("pack");
    return without;
  }
}
