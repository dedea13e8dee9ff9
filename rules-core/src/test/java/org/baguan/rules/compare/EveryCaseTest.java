package org.baguan.rules.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.baguan.rules.language.Step;
import org.junit.jupiter.api.Test;

/** Random pairs of trees: two differ if and only if they say different things of some case, tried one by one. */
class EveryCaseTest {

  private static final int PAIRS = 150;

  @Test
  void two_trees_are_told_to_differ_when_some_case_shows_it_and_proved_the_same_when_none_does() {
    List<Assignment> cases = RandomPair.cases();
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    for (long seed = 0; seed < PAIRS; seed++) {
      RandomPair.Trees trees = RandomPair.of(seed);
      StepComparison comparison = new StepRules(Step.ELIGIBILITY, trees.older(), trees.newer()).compared();
      Half older = new Half(trees.older(), Step.ELIGIBILITY, shared(trees), false);
      Half newer = new Half(trees.newer(), Step.ELIGIBILITY, shared(trees), false);
      boolean differ = cases.stream().anyMatch(each -> differs(each, older, newer));

      assertThat(comparison.verdict()).as("pair %s: %s and %s, %s", seed, trees.older().rules(), trees.newer().rules(), comparison.beyond()).isIn(differ ? List.of(Verdict.DIFFERENT) : List.of(Verdict.SAME, Verdict.SAMPLED));
      assertThat(comparison.differences()).allSatisfy(difference -> assertThat(difference.before().isEmpty() && difference.after().isEmpty()).isFalse());
      verdicts.merge(comparison.verdict(), 1, Integer::sum);
    }

    assertThat(verdicts.get(Verdict.DIFFERENT)).isGreaterThan(50);
    assertThat(verdicts.get(Verdict.SAME)).isGreaterThan(25);
    assertThat(verdicts.getOrDefault(Verdict.SAMPLED, 0)).as("%s", verdicts).isLessThan(5);
  }

  private static SharedTerms shared(RandomPair.Trees trees) {
    return new SharedTerms(trees.older().vocabulary().subject(Step.ELIGIBILITY), trees.newer().vocabulary().subject(Step.ELIGIBILITY));
  }

  private static boolean differs(Assignment each, Half older, Half newer) {
    Opinion before = Opinion.of(older, each, Assignment.FACTS);
    Opinion after = Opinion.of(newer, each, Assignment.FACTS);
    return !before.without(after).isEmpty() || !after.without(before).isEmpty();
  }
}
