package org.baguan.rules.compare;

import java.util.List;
import java.util.stream.Stream;
import org.baguan.rules.pack.PackIdentity;
import org.baguan.rules.verify.VerifiedPack;

/**
 * What changed from one version of a pack to another, in what is decided and why. Where rows stand, in which files, in what
 * order, and what ids they have makes no difference. Immutable.
 *
 * @param older which pack was there before
 * @param newer which pack is there after
 * @param steps the rules of each step, in the order of the steps
 * @param settings what else changed
 * @param renamings ids and titles that are gone from rules that say the same
 */
public record PackComparison(
    PackIdentity older, PackIdentity newer, List<StepComparison> steps, List<SettingChange> settings, List<Renaming> renamings) {

  /** Copies the lists. */
  public PackComparison {
    steps = List.copyOf(steps);
    settings = List.copyOf(settings);
    renamings = List.copyOf(renamings);
  }

  /** Compares two packs. */
  public static PackComparison between(VerifiedPack older, VerifiedPack newer) {
    List<StepRules> steps = StepRules.of(older, newer);
    return new PackComparison(
        older.identity(),
        newer.identity(),
        steps.stream().map(StepRules::compared).toList(),
        Settings.changed(older, newer),
        steps.stream().flatMap(step -> step.renamings().stream()).toList());
  }

  /** Returns all differences of rules, step by step. */
  public List<Difference> differences() {
    return steps.stream().flatMap(step -> step.differences().stream()).toList();
  }

  /** Returns whether the two packs surely decide alike, for the same reasons: all steps are proved the same, and nothing else changed. */
  public boolean same() {
    return settings.isEmpty() && verdict() == Verdict.SAME;
  }

  /** Returns what the comparison of rules comes to over all steps. */
  public Verdict verdict() {
    return Stream.of(Verdict.DIFFERENT, Verdict.SAMPLED)
        .filter(verdict -> steps.stream().anyMatch(step -> step.verdict() == verdict))
        .findFirst()
        .orElse(Verdict.SAME);
  }
}
