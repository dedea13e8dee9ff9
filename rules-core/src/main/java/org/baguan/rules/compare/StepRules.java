package org.baguan.rules.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.verify.VerifiedPack;

/** The rules of one step in both packs, part by part. */
final class StepRules {

  private final Step step;
  private final Half older;
  private final Half newer;
  private final Map<Part, PartComparison> parts = new LinkedHashMap<>();

  StepRules(Step step, RuleTree before, RuleTree after) {
    this.step = step;
    SharedTerms terms = new SharedTerms(before.vocabulary().subject(step), after.vocabulary().subject(step));
    boolean mannersApart = Manner.common(before, step).isEmpty() || Manner.common(after, step).isEmpty();
    this.older = new Half(before, step, terms, mannersApart);
    this.newer = new Half(after, step, terms, mannersApart);
    Witnesses witnesses = new Witnesses(older, newer, step, after.vocabulary(), terms);
    Part.of(older, newer).forEach(part -> parts.put(part, new PartComparison(older, newer, witnesses, part).compared(terms)));
  }

  static List<StepRules> of(VerifiedPack older, VerifiedPack newer) {
    return Stream.of(Step.values()).map(step -> new StepRules(step, older.tree(), newer.tree())).toList();
  }

  StepComparison compared() {
    List<Found> found = new ArrayList<>();
    Set<Phrase> beyond = new LinkedHashSet<>();
    int sampled = 0;
    for (PartComparison comparison : parts.values()) {
      found.addAll(comparison.found());
      beyond.addAll(comparison.beyond());
      sampled += comparison.sampled();
    }
    List<Difference> differences = joined(found).stream().map(one -> one.told(step)).sorted(Comparator.comparing(Difference::kind)).toList();
    Verdict verdict = !differences.isEmpty() ? Verdict.DIFFERENT : beyond.isEmpty() ? Verdict.SAME : Verdict.SAMPLED;
    return new StepComparison(step, verdict, differences, List.copyOf(beyond), sampled);
  }

  /** Puts together what is one change: seen by several parts on the same days, or on days that follow each other. */
  private static List<Found> joined(List<Found> all) {
    Map<List<Object>, Found> together = new LinkedHashMap<>();
    for (Found one : all) {
      together.merge(List.of(one.change(), one.governing(), one.days()), one, Found::beside);
    }
    List<Found> joined = new ArrayList<>();
    for (Found one : together.values()) {
      Optional<Found> earlier = joined.stream().filter(other -> other.goesOnIn(one)).findFirst();
      earlier.ifPresentOrElse(other -> joined.set(joined.indexOf(other), other.until(one)), () -> joined.add(one));
    }
    return joined;
  }

  /** Returns the ids and titles that are gone from rules whose part of the step says the same by others. */
  List<Renaming> renamings() {
    List<Renaming> renamings = new ArrayList<>();
    parts.forEach((part, comparison) -> renamings.addAll(
        renamings(others(part.before(), part.after()), others(part.after(), part.before()), comparison.found().isEmpty() && comparison.beyond().isEmpty())));
    return renamings;
  }

  /** Rules that are written alike are one renaming each; what is left of a part is one, if the part is proved the same. */
  private List<Renaming> renamings(List<Rule> gone, List<Rule> come, boolean same) {
    List<Renaming> renamings = new ArrayList<>();
    List<Rule> left = new ArrayList<>(gone);
    List<Rule> others = new ArrayList<>(come);
    for (Rule rule : gone) {
      Optional<Rule> alike = others.stream().filter(other -> other.conditions().equals(rule.conditions()) && other.inForce().equals(rule.inForce())).findFirst();
      alike.ifPresent(other -> {
        renamings.add(renaming(List.of(rule), List.of(other)));
        left.remove(rule);
        others.remove(other);
      });
    }
    if (same && !left.isEmpty() && !others.isEmpty()) {
      renamings.add(renaming(left, others));
    }
    return renamings;
  }

  private Renaming renaming(List<Rule> gone, List<Rule> come) {
    return new Renaming(step, gone.stream().map(older::asWritten).toList(), come.stream().map(newer::asWritten).toList());
  }

  private static List<Rule> others(List<Rule> rules, List<Rule> than) {
    return rules.stream().filter(rule -> than.stream().noneMatch(other -> other.id().equals(rule.id()) && other.title().equals(rule.title()))).toList();
  }
}
