package org.baguan.rules.explain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.junit.jupiter.api.Test;

/** Where the engine and the evaluator do not say the same, nothing is explained. */
class DisagreementTest {

  private static final RuleTree TREE = ReferencePack.PACK.tree();

  @Test
  void a_rule_that_the_engine_fires_and_the_evaluator_does_not_is_an_error_that_names_it_and_nobody() {
    assertRefused(lying("Q-06", true), "Q-06@2019-03-03 eligibility.csv!A25");
  }

  @Test
  void a_rule_that_the_engine_does_not_fire_and_the_evaluator_does_is_an_error_that_names_it_and_nobody() {
    assertRefused(lying("Q-08", false), "Q-08@2019-03-03 eligibility.csv!A29");
  }

  private static void assertRefused(RuleEngine engine, String rule) {
    Explainer explainer = Explainer.of(ReferencePack.PACK.identity(), ReferencePack.PACK.manifest(), TREE, engine);
    CandidateFacts facts = candidate();

    assertThatThrownBy(() -> explainer.explain(facts, Locale.CHINESE))
        .isInstanceOf(DisagreementException.class)
        .hasMessageEndingWith(rule)
        .hasMessageNotContaining(facts.person());
    assertThatThrownBy(() -> explainer.why(facts, Locale.ENGLISH)).isInstanceOf(DisagreementException.class);
    assertThatThrownBy(() -> explainer.eligibleFrom(facts, Locale.ENGLISH)).isInstanceOf(DisagreementException.class);
    assertThatThrownBy(
            () -> explainer.account(Step.ELIGIBILITY, ReferencePack.BY_EVALUATOR.candidacy(facts), "P", "", List.of(), Locale.ENGLISH))
        .isInstanceOf(DisagreementException.class)
        .hasMessageEndingWith(rule);
  }

  /** A candidate whom time alone makes eligible, and of whom Q-08 holds and Q-06 does not. */
  private static CandidateFacts candidate() {
    Candidates candidates = new Candidates(7);
    for (int i = 0; ; i++) {
      CandidateFacts facts = candidates.timely(i);
      List<String> rules = ReferencePack.EXPLAINER.why(facts, Locale.CHINESE).stream().map(Why::rule).toList();
      if (rules.contains("Q-08") && !rules.contains("Q-06") && ReferencePack.EXPLAINER.eligibleFrom(facts, Locale.CHINESE).date().isPresent()) {
        return facts;
      }
    }
  }

  /** An engine that adds a rule that does not hold, or leaves one out that does. */
  private static RuleEngine lying(String rule, boolean adds) {
    RuleEngine honest = EvaluatorEngine.of(TREE);
    return (step, subject) -> {
      List<RuleEngine.Holding> holding = new java.util.ArrayList<>(honest.holding(step, subject));
      holding.removeIf(h -> h.rule().id().equals(rule));
      if (adds && step == Step.ELIGIBILITY) {
        holding.add(new RuleEngine.Holding(TREE.versions(rule).get(0), true));
      }
      return holding;
    };
  }
}
