package org.baguan.rules.decide;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.PostHeld;
import org.junit.jupiter.api.Test;

/** A list of facts as long as the model says is decided on, and one that is longer is not (docs/limits.md). */
class FactLimitsTest {

  private static final RuleTree NO_RULES = RuleTree.empty(Vocabulary.ofModel());

  private final Firings firings = new Firings(NO_RULES, EvaluatorEngine.of(NO_RULES));

  @Test
  void so_many_members_and_not_one_more() {
    int most = Vocabulary.ofModel().subject(Step.ELIGIBILITY).listNamed("postsHeld").orElseThrow().atMost();

    assertThat(firings.fire(Step.ELIGIBILITY, with(most)).certain()).isEmpty();
    assertThatThrownBy(() -> firings.fire(Step.ELIGIBILITY, with(most + 1))).isInstanceOf(IllegalArgumentException.class).hasMessage("postsHeld（任职经历）: more than 200 members");
  }

  private static Candidacy with(int posts) {
    Official without = Official.of("P-1");
    PostHeld post = new PostHeld(null, null, null, null, null, null, null, null);
    Official official = new Official("P-1", without.career(), without.family(), without.conduct(), without.evidence(), nCopies(posts, post), List.of(), List.of(), Map.of());
    return new Candidacy(official, new Nomination("P-1", null, null, null, null, null), new Post("G-1", null, null, null, null, null, null, null, null, null, null), LocalDate.of(2026, 6, 1), null);
  }
}
