package org.baguan.rules.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Justification;
import org.baguan.rules.model.Source;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the irreducible sets of changes to changeable facts that make a candidate 符合. Sets are tried by their number of
 * changes; each step answers one thing that still stands in the way, in each way that it can be answered (a hitting set is
 * built branch by branch; Reiter 1987), and what results is judged as a whole, since a change can raise another obstacle.
 * Every set is reduced until no change can be left out, and decided by the engine with and without each. Safe to share
 * between threads.
 */
final class ChangeSearch {

  private static final int MOST_CHANGES = 8;
  private static final int MOST_TRIALS = 4_000;
  private static final int MOST_SETS = 6;

  private final Deciding deciding;
  private final Remedies remedies;
  private final Levers levers;

  ChangeSearch(Deciding deciding, Remedies remedies, Levers levers) {
    this.deciding = deciding;
    this.remedies = remedies;
    this.levers = levers;
  }

  /** Returns the changes; none for a candidate who is 符合. */
  Changes search(CandidateFacts start, Tell tell) {
    if (eligible(start)) {
      return new Changes(List.of(), List.of(), List.of(), false);
    }
    List<Remedies.Blocking> fixed =
        remedies.blocking(start).stream().filter(b -> remedies.of(b, start).stream().noneMatch(r -> reached(start, r))).toList();
    if (!fixed.isEmpty()) {
      return new Changes(
          List.of(),
          fixed.stream().filter(Remedies.Blocking::certain).map(b -> b.told(tell)).toList(),
          fixed.stream().filter(b -> !b.certain()).map(b -> b.told(tell)).toList(),
          false);
    }
    List<SortedMap<Fact, Object>> found = new ArrayList<>();
    boolean more = sets(start, found);
    found.sort(Comparator.comparing((SortedMap<Fact, Object> set) -> set.size()).thenComparing(set -> distance(start, set)));
    List<ChangeSet> sets = new ArrayList<>();
    Set<Set<Fact>> told = new HashSet<>();
    for (SortedMap<Fact, Object> set : found) {
      // Of several values of the same facts the nearest is shown.
      if (told.add(set.keySet()) && sets.size() < MOST_SETS) {
        sets.add(verified(start, told(start, set, tell)));
      }
    }
    return new Changes(sets, List.of(), List.of(), more);
  }

  private boolean sets(CandidateFacts start, List<SortedMap<Fact, Object>> found) {
    Set<SortedMap<Fact, Object>> seen = new HashSet<>();
    Collection<SortedMap<Fact, Object>> level = List.of(new TreeMap<>());
    int trials = 0;
    while (!level.isEmpty()) {
      Set<SortedMap<Fact, Object>> next = new LinkedHashSet<>();
      for (SortedMap<Fact, Object> set : level) {
        if (found.stream().map(SortedMap::keySet).distinct().count() > MOST_SETS || trials >= MOST_TRIALS) {
          return true;
        }
        if (found.stream().anyMatch(smaller -> set.entrySet().containsAll(smaller.entrySet()))) {
          continue;
        }
        trials++;
        CandidateFacts changed = applied(start, set);
        if (eligible(changed)) {
          SortedMap<Fact, Object> reduced = reduced(start, set);
          if (!found.contains(reduced)) {
            found.add(reduced);
          }
        } else {
          extended(start, set, changed).stream().filter(seen::add).forEach(next::add);
        }
      }
      level = next;
    }
    return false;
  }

  /** Returns the set with one more of what stands in the way answered, in each way in which it can be. */
  private List<SortedMap<Fact, Object>> extended(CandidateFacts start, SortedMap<Fact, Object> set, CandidateFacts changed) {
    List<Remedies.Remedy> fewest = null;
    for (Remedies.Blocking blocking : remedies.blocking(changed)) {
      List<Remedies.Remedy> ways = remedies.of(blocking, changed);
      if (fewest == null || ways.size() < fewest.size()) {
        fewest = ways;
      }
    }
    List<SortedMap<Fact, Object>> extended = new ArrayList<>();
    for (Remedies.Remedy way : fewest == null ? List.<Remedies.Remedy>of() : fewest) {
      SortedMap<Fact, Object> more = new TreeMap<>(set);
      more.putAll(way.values());
      if (more.size() <= MOST_CHANGES && reached(start, new Remedies.Remedy(more))) {
        extended.add(more);
      }
    }
    return extended;
  }

  private SortedMap<Fact, Object> reduced(CandidateFacts start, SortedMap<Fact, Object> set) {
    SortedMap<Fact, Object> reduced = new TreeMap<>(set);
    for (Fact fact : set.keySet()) {
      SortedMap<Fact, Object> without = new TreeMap<>(reduced);
      without.remove(fact);
      if (eligible(applied(start, without))) {
        reduced = without;
      }
    }
    return reduced;
  }

  /** Returns whether the facts can be brought to the values: rules then read just these. */
  private boolean reached(CandidateFacts start, Remedies.Remedy remedy) {
    Candidacy after = deciding.read(applied(start, remedy.values()));
    return remedy.values().entrySet().stream()
        .allMatch(e -> e.getKey().term().isEmpty() || e.getValue().equals(e.getKey().read(after)));
  }

  private boolean eligible(CandidateFacts facts) {
    return deciding.tried(facts).eligibility() instanceof Eligibility.Eligible;
  }

  private CandidateFacts applied(CandidateFacts start, Map<Fact, Object> set) {
    CandidateFacts changed = start;
    for (Map.Entry<Fact, Object> entry : set.entrySet()) {
      changed = lever(entry.getKey()).orElseThrow().set(changed, entry.getValue());
    }
    return changed;
  }

  private Optional<Lever> lever(Fact fact) {
    if (fact.term().isEmpty()) {
      return Optional.of((facts, value) -> justified(facts, fact.rule()));
    }
    return fact.list().isEmpty() ? levers.of(fact.term().get()) : levers.of(fact.list().get(), fact.index(), fact.term().get());
  }

  private static CandidateFacts justified(CandidateFacts facts, String rule) {
    List<Justification> all = new ArrayList<>(facts.justifications());
    all.add(new Justification(facts.asOf(), facts.person(), rule, "—", "—"));
    return facts.withJustifications(all);
  }

  private BigDecimal distance(CandidateFacts start, SortedMap<Fact, Object> set) {
    Candidacy now = deciding.read(start);
    return set.entrySet().stream()
        .filter(e -> e.getKey().term().isPresent())
        .map(e -> Values.distance(e.getKey().term().get().type(), e.getKey().read(now), e.getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private ChangeSet told(CandidateFacts start, SortedMap<Fact, Object> set, Tell tell) {
    Candidacy now = deciding.read(start);
    return new ChangeSet(set.entrySet().stream().map(e -> change(e.getKey(), e.getValue(), now, tell)).toList());
  }

  private Change change(Fact fact, Object value, Candidacy now, Tell tell) {
    Lever lever = lever(fact).orElseThrow();
    if (fact.term().isEmpty()) {
      String title = remedies.titleOf(fact.rule());
      String who = tell.supplier(Source.EMPLOYING_UNIT);
      return new Change(title, Optional.empty(), tell.say("已说明", "justified"), who, Optional.empty(), tell.justification(fact.rule(), title), lever, value);
    }
    Term term = fact.term().get();
    Object actual = fact.read(now);
    String member = fact.list().map(list -> tell.statements().name(list) + (fact.index() + 1) + tell.say("：", ": ")).orElse("");
    String name = member + tell.statements().name(term);
    Optional<String> from = Optional.ofNullable(actual).map(v -> tell.statements().value(v, term.type()));
    String to = tell.statements().value(value, term.type());
    Optional<LocalDate> day = fact.list().isEmpty() ? reachedOn(term, value, now) : Optional.empty();
    return new Change(name, from, to, tell.supplier(remedies.supplier(term, now)), day, tell.change(name, from, to, day), lever, value);
  }

  /** Returns the day on which a length of time that counts from one day reaches a value by itself. */
  private Optional<LocalDate> reachedOn(Term term, Object value, Candidacy now) {
    boolean length = term.type() instanceof Type.Whole whole && whole.unit() == Unit.MONTHS;
    if (!length || term.from().size() != 1) {
      return Optional.empty();
    }
    @Nullable Object since = remedies.subject().term(term.from().get(0)).map(t -> t.read(now)).orElse(null);
    return since instanceof LocalDate day ? Optional.of(day.plusMonths((Integer) value)) : Optional.empty();
  }

  /** Decides by the engine that the set turns the outcome, and that it does not without any one of its changes. */
  private ChangeSet verified(CandidateFacts start, ChangeSet set) {
    boolean turns = deciding.decided(set.applyTo(start)).eligibility() instanceof Eligibility.Eligible;
    boolean irreducible =
        set.changes().stream()
            .noneMatch(left -> deciding.decided(set.without(left).applyTo(start)).eligibility() instanceof Eligibility.Eligible);
    if (!turns || !irreducible) {
      throw new DisagreementException("改变条件的复核（the changes that were found）");
    }
    return set;
  }
}
