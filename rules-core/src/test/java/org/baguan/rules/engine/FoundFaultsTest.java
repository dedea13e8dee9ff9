package org.baguan.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Test.Compare;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.Wording;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.Tracked;
import org.junit.jupiter.api.Test;

/** Faults that generated rules brought to light: what Drools is given for them decides as the evaluator does. */
class FoundFaultsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 5, 1);
  private static final Vocabulary VOCABULARY = Vocabulary.ofModel();

  @Test
  void that_nobody_named_the_applying_unit_can_be_asked() {
    FactType subject = VOCABULARY.subject(Step.COMPLIANCE);
    Condition absent = new Condition.AbsentTerm(subject.term("申请单位").orElseThrow());
    RuleTree tree = tree(Step.COMPLIANCE, "退回", absent, Map.of());
    DroolsEngine engine = DroolsEngine.of(tree, DroolsEngine.compile(tree));

    assertThat(engine.holding(Step.COMPLIANCE, application(null))).hasSize(1);
    assertThat(engine.holding(Step.COMPLIANCE, application("U-1"))).isEmpty();
  }

  /** Drools 10.2 does not compile a constraint on a component called unit, however it is written. */
  @Test
  void no_term_has_a_name_that_drools_does_not_read() {
    for (Step step : Step.values()) {
      assertThat(VOCABULARY.subject(step).terms()).extracting(term -> term.name()).doesNotContain("unit");
      VOCABULARY.subject(step).lists().forEach(list -> assertThat(list.member().terms()).extracting(term -> term.name()).doesNotContain("unit"));
    }
  }

  @Test
  void an_empty_list_has_no_member_beyond_an_amount_that_is_absent_on_the_day() {
    ListTerm inspections = VOCABULARY.subject(Step.TRACKING).list("监督检查").orElseThrow();
    Amount amount =
        new Amount(
            "满意率", new Type.Decimal(),
            List.of(new Amount.Value(new java.math.BigDecimal("80"), new InForce(Optional.of(DAY), Optional.empty()), "示例", Mark.D, Place.file("a"))));
    org.baguan.rules.language.Test test =
        new org.baguan.rules.language.Test(
            inspections.member().term("民主测评满意率").orElseThrow(), new Compare(Relation.LESS, new Operand.Named("满意率")));
    RuleTree tree = tree(Step.TRACKING, "后备人选", new Condition.Not(inspections, List.of(test)), Map.of("满意率", amount));
    DroolsEngine engine = DroolsEngine.of(tree, DroolsEngine.compile(tree));

    for (LocalDate day : new LocalDate[] {DAY, DAY.minusDays(1), null}) {
      Tracked nothing = new Tracked("P", null, null, List.of(), List.of(), null, null, null, day);
      assertThat(engine.holding(Step.TRACKING, nothing)).as("%s", day).isEqualTo(EvaluatorEngine.of(tree).holding(Step.TRACKING, nothing)).hasSize(1);
      assertThat(engine.holding(Step.TRACKING, nothing).get(0).certain()).isTrue();
    }
  }

  private static RuleTree tree(Step step, String word, Condition condition, Map<String, Amount> amounts) {
    Rule rule =
        new Rule(
            "R", "规则", step, VOCABULARY.subject(step).term("研判基准日").orElseThrow(), InForce.ALWAYS, List.of(condition),
            new Conclusion.Verdict(word), new Wording(List.of(new Wording.Plain("理由"))), "示例", Mark.D, Place.file("t"));
    return new RuleTree(VOCABULARY, List.of(rule), List.of(), amounts, List.of(), List.of(), List.of());
  }

  private static Application application(String unit) {
    return new Application("A", unit, null, null, null, null, null, DAY);
  }
}
