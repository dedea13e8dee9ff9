package org.baguan.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.model.Eligibility;
import org.junit.jupiter.api.Test;

/** What would have to change, held to the engine over generated candidates. */
class ChangesTest {

  private static final int CASES = 500;

  @Test
  void exactly_the_listed_changes_turn_the_outcome_and_none_can_be_left_out() {
    Candidates candidates = new Candidates(20261126L);
    int sets = 0;
    Map<String, Integer> seen = new TreeMap<>();
    for (int turned = 0, number = 0; turned < CASES; number++) {
      CandidateFacts facts = candidates.next(number);
      Changes changes = ReferencePack.EXPLAINER.changes(facts, Locale.CHINESE);
      seen.merge(kind(facts, changes), 1, Integer::sum);
      turned += changes.sets().isEmpty() ? 0 : 1;
      for (ChangeSet set : changes.sets()) {
        sets++;
        assertThat(eligible(set.applyTo(facts))).as("candidate %s: %s", number, set).isTrue();
        for (Change left : set.changes()) {
          assertThat(eligible(set.without(left).applyTo(facts))).as("candidate %s: %s without %s", number, set, left).isFalse();
        }
      }
    }
    assertThat(sets).isGreaterThan(CASES);
    assertThat(seen.keySet()).contains("符合", "不能改变", "改变1项", "改变2项", "改变3项");
  }

  private static String kind(CandidateFacts facts, Changes changes) {
    if (!changes.sets().isEmpty()) {
      return "改变" + changes.sets().get(0).changes().size() + "项";
    }
    return eligible(facts) ? "符合" : changes.fixed().isEmpty() ? "没有找到" : "不能改变";
  }

  private static boolean eligible(CandidateFacts facts) {
    return ReferencePack.DECISIONS.assess(facts).eligibility() instanceof Eligibility.Eligible;
  }
}
