package org.baguan.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.junit.jupiter.api.Test;

/** What the vocabulary marks changeable can be changed, and nothing else. */
class LeversTest {

  private final Levers levers = new Levers(ReferencePack.BY_EVALUATOR::candidacy);
  private final FactType subject = ReferencePack.PACK.tree().vocabulary().subject(Step.ELIGIBILITY);

  @Test
  void every_changeable_fact_has_a_lever_and_no_other_has_one() {
    List<String> without = new ArrayList<>();
    List<String> wrongly = new ArrayList<>();
    for (Term term : subject.terms()) {
      (term.changeable() ? without : wrongly).addAll(term.changeable() == levers.of(term).isPresent() ? List.of() : List.of(term.label()));
    }
    for (ListTerm list : subject.lists()) {
      for (Term term : list.member().terms()) {
        (term.changeable() ? without : wrongly).addAll(term.changeable() == levers.of(list, 0, term).isPresent() ? List.of() : List.of(list + "：" + term));
      }
    }

    assertThat(without).isEmpty();
    assertThat(wrongly).isEmpty();
  }

  @Test
  void a_birth_date_a_sanction_and_the_past_cannot_be_wished_away() {
    for (String label : List.of("参加工作日期", "入党日期", "任现职级日期", "上年度考核等次", "被立案调查", "违反政治纪律和政治规矩", "有配偶")) {
      assertThat(levers.of(subject.term(label).orElseThrow())).as(label).isEmpty();
    }
    ListTerm measures = subject.list("处理处分").orElseThrow();
    for (String label : List.of("种类", "处理决定日期", "影响期末日")) {
      assertThat(levers.of(measures, 0, measures.member().term(label).orElseThrow())).as(label).isEmpty();
    }
  }
}
