package org.baguan.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Justification;
import org.baguan.rules.model.Unit;
import org.junit.jupiter.api.Test;

/** What would have to change, held to the engine over generated candidates. */
class ChangesTest {

  private static final int CASES = 500;
  private static final int SMALLEST = 100;

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

  @Test
  void where_two_changes_are_listed_no_single_one_does() {
    Candidates candidates = new Candidates(20261128L);
    int compared = 0;
    for (int number = 0; compared < SMALLEST; number++) {
      CandidateFacts facts = candidates.next(number);
      Changes changes = ReferencePack.EXPLAINER.changes(facts, Locale.CHINESE);
      boolean several = !changes.sets().isEmpty() && changes.sets().get(0).changes().size() > 1;
      boolean none = changes.sets().isEmpty() && !eligible(facts);
      if (several || none) {
        compared++;
        assertThat(singles(facts).filter(ChangesTest::eligibleByEvaluator).findFirst()).as("candidate %s", number).isEmpty();
      }
    }
  }

  /** Every change of one changeable fact of a candidate to any value, as far as a value can be tried. */
  private static Stream<CandidateFacts> singles(CandidateFacts facts) {
    Levers levers = new Levers(ReferencePack.BY_EVALUATOR::candidacy);
    FactType subject = ReferencePack.PACK.tree().vocabulary().subject(Step.ELIGIBILITY);
    Stream<CandidateFacts> terms =
        subject.terms().stream()
            .filter(Term::changeable)
            .flatMap(term -> values(term.type()).map(value -> levers.of(term).orElseThrow().set(facts, value)));
    Stream<CandidateFacts> justified =
        ReferencePack.PACK.tree().rules(Step.ELIGIBILITY).stream()
            .map(rule -> facts.withJustifications(List.of(new Justification(facts.asOf(), facts.person(), rule.id(), "说明", "单位"))));
    return Stream.concat(terms, justified);
  }

  private static Stream<Object> values(Type type) {
    if (type instanceof Type.YesNo) {
      return Stream.of(true, false);
    }
    if (type instanceof Type.Code code) {
      return code.codes().stream().map(c -> (Object) c.value());
    }
    if (type instanceof Type.Decimal) {
      return IntStream.rangeClosed(0, 100).mapToObj(BigDecimal::valueOf);
    }
    boolean months = type instanceof Type.Whole whole && whole.unit() == Unit.MONTHS;
    return IntStream.rangeClosed(0, months ? 90 : 6).mapToObj(i -> (Object) i);
  }

  private static boolean eligibleByEvaluator(CandidateFacts facts) {
    return ReferencePack.BY_EVALUATOR.assess(facts).eligibility() instanceof Eligibility.Eligible;
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
