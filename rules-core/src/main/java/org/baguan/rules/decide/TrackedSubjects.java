package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Inspection;
import org.baguan.rules.model.Lead;
import org.baguan.rules.model.LeadStatus;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Performance;
import org.baguan.rules.model.Tracked;
import org.baguan.rules.model.TrackedKind;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tracked officials and units of a case from its entries. The entries are the record of leads and
 * inspections: where none came in there is none. The latest performance, and the latest record of a lead,
 * governs; of one day, the worst.
 */
final class TrackedSubjects {

  private final Entries entries;
  private final Set<String> units;

  /** Creates the builder for a case of a unit. */
  TrackedSubjects(Entries entries, String unit) {
    this.entries = entries;
    this.units = new TreeSet<>(Set.of(unit));
    entries.of(Entry.Inspected.class).forEach(i -> units.add(i.inspection().unit()));
  }

  /** Returns who and what is tracked as of a day, by id. */
  List<Tracked> on(LocalDate day) {
    Set<String> ids = new TreeSet<>();
    entries.of(Entry.Appointed.class).forEach(a -> ids.add(a.person()));
    entries.of(Entry.PerformanceRecorded.class).forEach(p -> ids.add(p.person()));
    entries.of(Entry.Inspected.class).forEach(i -> ids.add(i.inspection().unit()));
    entries.of(Entry.LeadReceived.class).forEach(l -> ids.add(l.subject()));
    Map<String, Official> officials = entries.officials();
    return ids.stream().map(id -> units.contains(id) ? unit(id, day) : official(id, officials, day)).toList();
  }

  private Tracked unit(String id, LocalDate day) {
    return new Tracked(id, TrackedKind.UNIT, null, leads(id), inspections(id), false, null, null, day);
  }

  private Tracked official(String id, Map<String, Official> officials, LocalDate day) {
    Official official = Candidacies.known(officials, id);
    Boolean trained = official.career() == null ? null : official.career().trainingDone();
    Boolean owed = trained == null ? null : Boolean.valueOf(!trained);
    return new Tracked(
        id, TrackedKind.OFFICIAL, performance(id), leads(id), List.of(), owed, appointedOn(id), unfitForHealth(id), day);
  }

  private @Nullable LocalDate appointedOn(String person) {
    return entries.of(Entry.Appointed.class).stream()
        .filter(a -> a.person().equals(person))
        .map(Entry.Appointed::date)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private @Nullable Performance performance(String person) {
    return entries.of(Entry.PerformanceRecorded.class).stream()
        .filter(p -> p.person().equals(person))
        .max(
            Comparator.comparing(Entry.PerformanceRecorded::date)
                .thenComparing(Entry.PerformanceRecorded::performance))
        .map(Entry.PerformanceRecorded::performance)
        .orElse(null);
  }

  /** The latest record that says so governs; of one day, that health does keep from the work. */
  private @Nullable Boolean unfitForHealth(String person) {
    return entries.of(Entry.PerformanceRecorded.class).stream()
        .filter(p -> p.person().equals(person) && p.unfitForHealth() != null)
        .max(
            Comparator.comparing(Entry.PerformanceRecorded::date)
                .thenComparing(p -> Boolean.TRUE.equals(p.unfitForHealth())))
        .map(Entry.PerformanceRecorded::unfitForHealth)
        .orElse(null);
  }

  private List<Lead> leads(String subject) {
    Map<String, Entry.LeadReceived> latest = new HashMap<>();
    entries.of(Entry.LeadReceived.class).stream()
        .filter(l -> l.subject().equals(subject))
        .sorted(Comparator.comparing(Entry.LeadReceived::date).thenComparing(l -> badness(l.lead().status())))
        .forEach(l -> latest.put(l.lead().id(), l));
    return new TreeMap<>(latest).values().stream().map(Entry.LeadReceived::lead).toList();
  }

  private static int badness(@Nullable LeadStatus status) {
    return status == LeadStatus.SETTLED ? 0 : status == null ? 1 : 2;
  }

  private List<Inspection> inspections(String unit) {
    return entries.of(Entry.Inspected.class).stream()
        .map(Entry.Inspected::inspection)
        .filter(i -> i.unit().equals(unit))
        .collect(Collectors.toList());
  }
}
