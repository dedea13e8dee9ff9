package org.baguan.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baguan.rules.language.Truth.FALSE;
import static org.baguan.rules.language.Truth.TRUE;
import static org.baguan.rules.language.Truth.UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.Wording;
import org.baguan.rules.model.Mark;
import org.junit.jupiter.api.Test;

/** Which outcomes of a condition are not asked for, because no facts give them. */
class OutcomesTest {

  private static final Vocabulary VOCABULARY = Vocabulary.ofModel();
  private static final Outcomes OUTCOMES = new Outcomes(RuleTree.empty(VOCABULARY));
  private static final FactType CANDIDACY = VOCABULARY.subject(Step.ELIGIBILITY);

  private static Term term(Step step, String label) {
    return VOCABULARY.subject(step).term(label).orElseThrow();
  }

  private static Set<Truth> possible(Step step, Condition condition) {
    Rule rule =
        new Rule(
            "A-1", "A", step, term(step, "研判基准日"), InForce.ALWAYS, List.of(condition), new Conclusion.Verdict("不符合"), new Wording(List.of()), "示例", Mark.D, Place.file("a.csv"));
    return OUTCOMES.possible(rule, condition, Optional.empty());
  }

  private static org.baguan.rules.language.Test oneOf(Term term, List<Comparable<?>> values, boolean negated) {
    return new org.baguan.rules.language.Test(term, new org.baguan.rules.language.Test.OneOf(values, negated));
  }

  private static org.baguan.rules.language.Test before2020(Term term) {
    return new org.baguan.rules.language.Test(term, new org.baguan.rules.language.Test.Compare(Relation.LESS, new Operand.Literal(LocalDate.of(2020, 1, 1))));
  }

  @Test
  void an_ordinary_test_can_be_true_false_and_unknown() {
    Term education = term(Step.ELIGIBILITY, "学历");
    Comparable<?> one = ((Type.Code) education.type()).codes().get(0).value();

    assertThat(possible(Step.ELIGIBILITY, oneOf(education, List.of(one), false))).containsExactlyInAnyOrder(TRUE, FALSE, UNKNOWN);
  }

  @Test
  void the_as_of_date_is_always_known_but_for_the_periods() {
    assertThat(possible(Step.ELIGIBILITY, before2020(term(Step.ELIGIBILITY, "研判基准日")))).containsExactlyInAnyOrder(TRUE, FALSE);
    assertThat(possible(Step.PERIOD, before2020(term(Step.PERIOD, "研判基准日")))).containsExactlyInAnyOrder(TRUE, FALSE, UNKNOWN);
    assertThat(possible(Step.ELIGIBILITY, before2020(term(Step.ELIGIBILITY, "入党日期")))).containsExactlyInAnyOrder(TRUE, FALSE, UNKNOWN);
  }

  @Test
  void what_all_codes_satisfy_is_never_false_and_what_none_does_never_true() {
    Term education = term(Step.ELIGIBILITY, "学历");
    List<Comparable<?>> all = new ArrayList<>();
    ((Type.Code) education.type()).codes().forEach(code -> all.add(code.value()));

    assertThat(possible(Step.ELIGIBILITY, oneOf(education, all, false))).containsExactlyInAnyOrder(TRUE, UNKNOWN);
    assertThat(possible(Step.ELIGIBILITY, oneOf(education, all, true))).containsExactlyInAnyOrder(FALSE, UNKNOWN);
  }

  @Test
  void a_number_of_members_is_never_below_none_nor_above_what_the_list_holds() {
    ListTerm children = CANDIDACY.list("子女").orElseThrow();

    assertThat(possible(Step.ELIGIBILITY, new Condition.Count(children, List.of(), Relation.AT_LEAST, 0))).containsExactly(TRUE);
    assertThat(possible(Step.ELIGIBILITY, new Condition.Count(children, List.of(), Relation.AT_LEAST, 2))).containsExactlyInAnyOrder(TRUE, FALSE, UNKNOWN);
    assertThat(possible(Step.ELIGIBILITY, new Condition.Count(children, List.of(), Relation.GREATER, children.atMost()))).doesNotContain(TRUE);
  }

  @Test
  void an_absence_is_true_or_false() {
    assertThat(possible(Step.ELIGIBILITY, new Condition.AbsentTerm(term(Step.ELIGIBILITY, "学历")))).containsExactlyInAnyOrder(TRUE, FALSE);
    assertThat(possible(Step.ELIGIBILITY, new Condition.AbsentTerm(term(Step.ELIGIBILITY, "研判基准日")))).containsExactly(FALSE);
    assertThat(possible(Step.ELIGIBILITY, new Condition.AbsentList(CANDIDACY.list("子女").orElseThrow()))).containsExactlyInAnyOrder(TRUE, FALSE);
  }
}
