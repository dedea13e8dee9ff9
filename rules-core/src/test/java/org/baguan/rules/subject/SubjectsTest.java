package org.baguan.rules.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.AppraisalGrade;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.MeasureKind;
import org.baguan.rules.model.Source;
import org.junit.jupiter.api.Test;

class SubjectsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
  private static final Vocabulary VOCABULARY = org.baguan.rules.language.Subjects.vocabulary();
  private static final Subjects SUBJECTS = Subjects.of(VOCABULARY);

  private static Term term(Step step, String label) {
    return VOCABULARY.subject(step).term(label).orElseThrow();
  }

  private static ListTerm list(String label) {
    return VOCABULARY.subject(Step.ELIGIBILITY).list(label).orElseThrow();
  }

  private static Stated candidacy() {
    return Stated.of(Step.ELIGIBILITY).with(term(Step.ELIGIBILITY, "研判基准日"), DAY);
  }

  private static Term of(String label) {
    return term(Step.ELIGIBILITY, label);
  }

  @Test
  void every_term_that_a_file_can_supply_is_set_in_the_component_that_it_reads() {
    for (Step step : Step.values()) {
      Draft draft = new Draft(SUBJECTS, VOCABULARY.subject(step), DAY, 1);
      for (Term term : VOCABULARY.subject(step).terms()) {
        boolean workedOut = term.source() == Source.DERIVED && !term.from().isEmpty();
        assertThat(draft.sets(term) || workedOut).as(step + " " + term).isTrue();
      }
      for (ListTerm list : VOCABULARY.subject(step).lists()) {
        assertThat(draft.sets(list)).as(step + " " + list).isTrue();
      }
    }
  }

  @Test
  void a_length_of_time_is_reached_by_the_day_so_long_before() {
    Subject subject = SUBJECTS.made(candidacy().with(of("任现职级年限"), 23));

    assertThat(subject.exact()).isTrue();
    assertThat(((Candidacy) subject.record()).levelSince()).isEqualTo("2023-07-30");
  }

  @Test
  void what_a_row_says_stands_and_the_default_gives_way() {
    Stated defaults = candidacy().with(of("现职级"), Level.TOWNSHIP_DEPUTY).with(of("任现职级日期"), LocalDate.of(2010, 1, 1));

    Subject byLength = SUBJECTS.made(Stated.of(Step.ELIGIBILITY).with(of("任现职级年限"), 12).over(defaults));
    Subject byDay = SUBJECTS.made(Stated.of(Step.ELIGIBILITY).with(of("任现职级日期"), DAY.minusMonths(5)).over(defaults.with(of("任现职级年限"), 100)));

    assertThat(byLength.exact()).isTrue();
    assertThat(((Candidacy) byLength.record()).levelSince()).isEqualTo(DAY.minusMonths(12));
    assertThat(((Candidacy) byLength.record()).currentLevel()).isEqualTo(Level.TOWNSHIP_DEPUTY);
    assertThat(byDay.exact()).isTrue();
    assertThat(((Candidacy) byDay.record()).tenure()).isEqualTo(5);
  }

  @Test
  void posts_held_are_found_for_a_cumulative_tenure_and_opinions_for_a_number_of_bodies() {
    Stated defaults = candidacy().with(of("现职级"), Level.TOWNSHIP_PRINCIPAL).with(list("任职经历"), List.of());

    Subject subject =
        SUBJECTS.made(
            Stated.of(Step.ELIGIBILITY).with(of("同职级累计任职年限"), 35).with(of("出具意见的纪检监察机关数"), 2).with(of("上年度考核等次"), AppraisalGrade.OUTSTANDING).over(defaults));

    assertThat(subject.asSaid()).isEmpty();
    Candidacy candidacy = (Candidacy) subject.record();
    assertThat(candidacy.cumulativeTenure()).isEqualTo(35);
    assertThat(candidacy.disciplineBodies()).isEqualTo(2);
    assertThat(candidacy.lastAppraisal()).isEqualTo(AppraisalGrade.OUTSTANDING);
    assertThat(candidacy.currentLevel()).isEqualTo(Level.TOWNSHIP_PRINCIPAL);
  }

  @Test
  void levels_are_found_for_a_number_of_levels_skipped_and_what_is_said_of_one_stands() {
    Subject subject = SUBJECTS.made(candidacy().with(of("拟任职级"), Level.COUNTY_DEPUTY).with(of("越级数"), 2));

    assertThat(subject.exact()).isTrue();
    assertThat(((Candidacy) subject.record()).currentLevel()).isEqualTo(Level.STAFF);
  }

  @Test
  void what_facts_contradict_is_read_as_said_and_named() {
    Stated contradictory = candidacy().with(of("拟任职级"), Level.COUNTY_DEPUTY).with(of("现职级"), Level.TOWNSHIP_PRINCIPAL).with(of("越级数"), 2);

    Subject subject = SUBJECTS.made(contradictory);

    assertThat(subject.asSaid()).containsExactly(of("越级数"));
    assertThat(of("越级数").read(subject.record())).isEqualTo(0);
    assertThat(subject.facts().value(of("越级数"), subject.record())).isEqualTo(2);
  }

  @Test
  void a_term_said_not_to_be_supplied_is_not_worked_out() {
    Stated defaults = candidacy().with(of("参加工作日期"), LocalDate.of(2001, 1, 1));

    Subject subject = SUBJECTS.made(Stated.of(Step.ELIGIBILITY).without(of("工龄")).over(defaults));

    assertThat(subject.exact()).isTrue();
    assertThat(((Candidacy) subject.record()).workingSince()).isNull();
  }

  @Test
  void members_are_made_from_their_terms_with_the_day_of_the_subject() {
    FactType measure = list("处理处分").member();
    Map<Term, Object> member = Map.of(measure.term("种类").orElseThrow(), MeasureKind.WARNING, measure.term("决定后已历月数").orElseThrow(), 7);

    Subject subject = SUBJECTS.made(candidacy().with(list("处理处分"), List.of(member, member)));

    assertThat(subject.exact()).isTrue();
    List<Measure> measures = ((Candidacy) subject.record()).measures();
    assertThat(measures).extracting(Measure::kind).containsExactly(MeasureKind.WARNING, MeasureKind.WARNING);
    assertThat(measures).extracting(Measure::monthsSinceDecision).containsExactly(7, 7);
    assertThat(measures).extracting(Measure::asOf).containsOnly(DAY);
    assertThat(measures).extracting(Measure::id).doesNotHaveDuplicates();
  }

  @Test
  void every_worked_out_term_of_the_model_can_be_said_alone() {
    for (Step step : Step.values()) {
      for (Term term : VOCABULARY.subject(step).terms()) {
        if (!term.from().isEmpty()) {
          Object value = sample(term.type());
          Stated stated = Stated.of(step).with(term(step, "研判基准日"), DAY).with(term, value);

          assertThat(SUBJECTS.made(stated).asSaid()).as(step + " " + term + " " + value).isEmpty();
        }
      }
    }
  }

  private static Object sample(Type type) {
    if (type instanceof Type.Code code) {
      return code.codes().get(1).value();
    }
    return type instanceof Type.YesNo ? Boolean.FALSE : type instanceof Type.Day ? DAY : Integer.valueOf(3);
  }

  @Test
  void a_candidacy_needs_its_day() {
    assertThatThrownBy(() -> SUBJECTS.made(Stated.of(Step.ELIGIBILITY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stated: 研判基准日 is missing");
  }
}
