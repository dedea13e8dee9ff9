package org.baguan.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.baguan.rules.DecisionService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The law of a lost fact over the reference pack: make any one term or list of a subject absent; then each
 * rule without Absent keeps its value or becomes unknown, and one with Absent never goes from true to false.
 */
class KeyPostsLawTest {

  private static final RuleTree TREE = DecisionService.keyPosts().rules();

  @Test
  void losing_any_one_fact_never_gains_an_outcome() {
    SplittableRandom random = new SplittableRandom(3);
    int losses = 0;
    for (int i = 0; i < 2_400; i++) {
      Step step = Step.values()[i % Step.values().length];
      Record subject = Subjects.subject(step, TREE.vocabulary(), random);
      FactType type = TREE.vocabulary().subject(step);
      List<Term> terms = List.copyOf(type.terms());
      List<ListTerm> lists = List.copyOf(type.lists());
      for (Term lost : terms) {
        losses += check(step, subject, without(lost, null));
      }
      for (ListTerm lost : lists) {
        losses += check(step, subject, without(null, lost));
      }
    }
    assertThat(losses).isGreaterThan(2_000);
  }

  private static int check(Step step, Record subject, Facts without) {
    Evaluator before = new Evaluator(TREE.amounts());
    Evaluator after = new Evaluator(TREE.amounts(), without);
    int changed = 0;
    for (Rule rule : TREE.rules(step)) {
      Truth had = before.evaluate(rule, subject);
      Truth has = after.evaluate(rule, subject);
      if (rule.readsAbsence()) {
        assertThat(had == Truth.TRUE && has == Truth.FALSE).as("%s loses its conclusion", rule.id()).isFalse();
      } else {
        assertThat(has).as(rule.id()).isIn(had, Truth.UNKNOWN);
      }
      changed += had == has ? 0 : 1;
    }
    return changed;
  }

  private static Facts without(@Nullable Term term, @Nullable ListTerm list) {
    return new Facts() {
      @Override
      public @Nullable Object value(Term read, Object of) {
        return read.equals(term) ? null : read.read(of);
      }

      @Override
      public @Nullable List<?> members(ListTerm read, Object of) {
        return read.equals(list) ? null : read.read(of);
      }
    };
  }
}
