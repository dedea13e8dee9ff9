package org.baguan.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baguan.rules.language.Truth.FALSE;
import static org.baguan.rules.language.Truth.TRUE;
import static org.baguan.rules.language.Truth.UNKNOWN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.model.Inspection;
import org.baguan.rules.model.Lead;
import org.baguan.rules.model.LeadKind;
import org.baguan.rules.model.LeadStatus;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.Performance;
import org.baguan.rules.model.Tracked;
import org.baguan.rules.model.TrackedKind;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sentence of the language's section on three values, on a tracked official. */
class EvaluatorTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
  private static final FactType TRACKED = Vocabulary.ofModel().subject(Step.TRACKING);
  private static final ListTerm LEADS = TRACKED.listNamed("leads").orElseThrow();
  private static final ListTerm INSPECTIONS = TRACKED.listNamed("inspections").orElseThrow();
  private static final Test OPEN = equal(LEADS.member().termNamed("status").orElseThrow(), LeadStatus.OPEN);
  private static final Term PERFORMANCE = term("performance");
  private static final Term MONTHS_ON_POST = term("monthsOnPost");
  private static final Term APPOINTED = term("appointedOn");
  private static final Term SATISFACTION = INSPECTIONS.member().termNamed("satisfaction").orElseThrow();
  private static final Test REGULAR =
      equal(INSPECTIONS.member().termNamed("procedureRegular").orElseThrow(), true);

  // The lists: each letter is a member for which the test is true, false or unknown.

  @ParameterizedTest(name = "{0}: exists {1}, not {2}, ≥1 {3}, ≥2 {4}, ≤1 {5}, =1 {6}, ≠1 {7}, =0 {8}, <2 {9}, >2 {10}")
  @CsvSource({
    // list,  ∃, ¬, ≥1, ≥2, ≤1, =1, ≠1, =0, <2, >2
    "absent,  U, U, U,  U,  U,  U,  U,  U,  U,  U",
    "empty,   F, T, F,  F,  T,  F,  T,  T,  T,  F",
    "F,       F, T, F,  F,  T,  F,  T,  T,  T,  F",
    "FF,      F, T, F,  F,  T,  F,  T,  T,  T,  F",
    "U,       U, U, U,  F,  T,  U,  U,  U,  T,  F",
    "FU,      U, U, U,  F,  T,  U,  U,  U,  T,  F",
    "UU,      U, U, U,  U,  U,  U,  U,  U,  U,  F",
    "T,       T, F, T,  F,  T,  T,  F,  F,  T,  F",
    "TU,      T, F, T,  U,  U,  U,  U,  F,  U,  F",
    "TT,      T, F, T,  T,  F,  F,  T,  F,  F,  F",
    "TTU,     T, F, T,  T,  F,  F,  T,  F,  F,  U",
  })
  void a_condition_on_a_list_holds_as_the_table_says(
      String list, String exists, String not, String atLeast1, String atLeast2, String atMost1, String equal1,
      String unequal1, String equal0, String less2, String more2) {
    Tracked subject = tracked(leads(list), null);

    assertThat(letter(new Condition.Exists(LEADS, List.of(OPEN)), subject)).isEqualTo(exists);
    assertThat(letter(new Condition.Not(LEADS, List.of(OPEN)), subject)).isEqualTo(not);
    assertThat(letter(open(Relation.AT_LEAST, 1), subject)).isEqualTo(atLeast1);
    assertThat(letter(open(Relation.AT_LEAST, 2), subject)).isEqualTo(atLeast2);
    assertThat(letter(open(Relation.AT_MOST, 1), subject)).isEqualTo(atMost1);
    assertThat(letter(open(Relation.EQUAL, 1), subject)).isEqualTo(equal1);
    assertThat(letter(open(Relation.UNEQUAL, 1), subject)).isEqualTo(unequal1);
    assertThat(letter(open(Relation.EQUAL, 0), subject)).isEqualTo(equal0);
    assertThat(letter(open(Relation.LESS, 2), subject)).isEqualTo(less2);
    assertThat(letter(open(Relation.GREATER, 2), subject)).isEqualTo(more2);
  }

  @org.junit.jupiter.api.Test
  void without_tests_every_member_counts() {
    Condition any = new Condition.Exists(LEADS, List.of());

    assertThat(letter(any, tracked(null, null))).isEqualTo("U");
    assertThat(letter(any, tracked(List.of(), null))).isEqualTo("F");
    assertThat(letter(any, tracked(leads("U"), null))).isEqualTo("T");
  }

  @org.junit.jupiter.api.Test
  void a_member_is_false_as_soon_as_one_test_is_though_another_is_unknown() {
    Test concrete = equal(LEADS.member().termNamed("kind").orElseThrow(), LeadKind.CONCRETE);
    Condition exists = new Condition.Exists(LEADS, List.of(OPEN, concrete));

    assertThat(letter(exists, tracked(List.of(new Lead("L", null, LeadStatus.SETTLED, null)), null))).isEqualTo("F");
    assertThat(letter(exists, tracked(List.of(new Lead("L", null, LeadStatus.OPEN, null)), null))).isEqualTo("U");
  }

  @org.junit.jupiter.api.Test
  void a_member_is_compared_with_a_term_of_the_subject() {
    Term received = LEADS.member().termNamed("receivedOn").orElseThrow();
    Test afterAppointment = compare(received, Relation.GREATER, new Operand.OfSubject(APPOINTED));
    Condition exists = new Condition.Exists(LEADS, List.of(afterAppointment));
    List<Lead> today = List.of(new Lead("L", null, null, TODAY));

    assertThat(letter(exists, tracked(today, TODAY.minusDays(1)))).isEqualTo("T");
    assertThat(letter(exists, tracked(today, TODAY))).isEqualTo("F");
    assertThat(letter(exists, tracked(today, null))).isEqualTo("U");
  }

  // Sums: the members' satisfaction, where the procedure was regular.

  @ParameterizedTest(name = "the sum of {0} is 100.10: {1}")
  @CsvSource({
    "absent, U",
    "empty, F",
    "yes 100.1, T",
    "yes 60.1;yes 40.0, T",
    "yes 60.1;yes 40.01, F",
    "yes 100.1;no 5, T",
    "yes 100.1;no ?, T",
    "yes 100.1;? 5, U",
    "yes 100.1;yes ?, U",
    "yes 999;yes ?, U",
  })
  void a_sum_is_exact_or_unknown(String inspections, String sum) {
    Condition is100 =
        new Condition.Sum(INSPECTIONS, List.of(REGULAR), SATISFACTION, Relation.EQUAL, new BigDecimal("100.10"));

    assertThat(letter(is100, inspected(inspections))).isEqualTo(sum);
  }

  @org.junit.jupiter.api.Test
  void the_sum_over_no_member_is_zero() {
    Condition isZero = new Condition.Sum(INSPECTIONS, List.of(REGULAR), SATISFACTION, Relation.EQUAL, BigDecimal.ZERO);

    assertThat(letter(isZero, inspected("empty"))).isEqualTo("T");
    assertThat(letter(isZero, inspected("no 5"))).isEqualTo("T");
  }

  // Tests of a term.

  @org.junit.jupiter.api.Test
  void decimals_are_equal_whatever_their_trailing_zeros() {
    Condition exists =
        new Condition.Exists(INSPECTIONS, List.of(equal(SATISFACTION, new BigDecimal("100.10"))));
    Condition oneOf =
        new Condition.Exists(
            INSPECTIONS, List.of(new Test(SATISFACTION, new Test.OneOf(List.of(new BigDecimal("100.100")), false))));

    assertThat(letter(exists, inspected("yes 100.1"))).isEqualTo("T");
    assertThat(letter(oneOf, inspected("yes 100.1"))).isEqualTo("T");
    assertThat(letter(exists, inspected("yes 100.11"))).isEqualTo("F");
  }

  @org.junit.jupiter.api.Test
  void one_of_and_none_of_are_unknown_of_an_absent_term() {
    List<Comparable<?>> good = List.of(Performance.OUTSTANDING, Performance.UP_TO_IT);
    Test in = new Test(PERFORMANCE, new Test.OneOf(good, false));
    Test notIn = new Test(PERFORMANCE, new Test.OneOf(good, true));

    assertThat(letter(in, performing(Performance.UP_TO_IT))).isEqualTo("T");
    assertThat(letter(notIn, performing(Performance.UP_TO_IT))).isEqualTo("F");
    assertThat(letter(in, performing(Performance.ORDINARY))).isEqualTo("F");
    assertThat(letter(notIn, performing(Performance.ORDINARY))).isEqualTo("T");
    assertThat(letter(in, performing(null))).isEqualTo("U");
    assertThat(letter(notIn, performing(null))).isEqualTo("U");
  }

  @ParameterizedTest(name = "appointed on {0}: in [2025-06-29，2025-06-30) {1}, in (2025-06-29，2025-06-30] {2}")
  @CsvSource({"2025-06-28, F, F", "2025-06-29, T, F", "2025-06-30, F, T", "2025-07-01, F, F", ", U, U"})
  void between_takes_in_the_ends_that_it_says(@Nullable LocalDate day, String fromIncluded, String toIncluded) {
    Operand low = new Operand.Literal(TODAY.minusDays(1));
    Operand high = new Operand.Literal(TODAY);

    assertThat(letter(new Test(APPOINTED, new Test.Between(low, true, high, false)), tracked(null, day)))
        .isEqualTo(fromIncluded);
    assertThat(letter(new Test(APPOINTED, new Test.Between(low, false, high, true)), tracked(null, day)))
        .isEqualTo(toIncluded);
  }

  @org.junit.jupiter.api.Test
  void between_is_false_when_one_end_already_fails_though_the_other_is_absent() {
    Operand absent = new Operand.OfSubject(APPOINTED);
    Test between = new Test(term("asOf"), new Test.Between(absent, true, new Operand.Literal(TODAY.minusDays(1)), true));

    assertThat(letter(between, tracked(null, null))).isEqualTo("F");
  }

  @org.junit.jupiter.api.Test
  void months_are_whole_calendar_months_so_that_the_last_of_february_is_two_years_after_the_29th() {
    Test twoYears = compare(MONTHS_ON_POST, Relation.AT_LEAST, new Operand.Literal(24));

    assertThat(letter(twoYears, on("2024-02-29", "2026-02-27"))).isEqualTo("F");
    assertThat(letter(twoYears, on("2024-02-29", "2026-02-28"))).isEqualTo("T");
    assertThat(letter(compare(MONTHS_ON_POST, Relation.GREATER, new Operand.Literal(24)), on("2024-02-29", "2026-03-28")))
        .isEqualTo("F");
    assertThat(letter(compare(MONTHS_ON_POST, Relation.EQUAL, new Operand.Literal(25)), on("2024-02-29", "2026-03-29")))
        .isEqualTo("T");
    assertThat(letter(twoYears, tracked(null, null))).isEqualTo("U");
  }

  @org.junit.jupiter.api.Test
  void absent_is_true_or_false_and_never_unknown() {
    Condition noTerm = new Condition.AbsentTerm(PERFORMANCE);
    Condition noList = new Condition.AbsentList(LEADS);

    assertThat(letter(noTerm, performing(null))).isEqualTo("T");
    assertThat(letter(noTerm, performing(Performance.ORDINARY))).isEqualTo("F");
    assertThat(letter(noList, tracked(null, null))).isEqualTo("T");
    assertThat(letter(noList, tracked(List.of(), null))).isEqualTo("F");
  }

  // Days in force, and amounts.

  @ParameterizedTest(name = "on {0}: closed {1}, from only {2}, until only {3}")
  @CsvSource({
    "2024-12-31, F, F, T", "2025-01-01, T, T, T", "2025-06-29, T, T, T", "2025-06-30, F, T, F", ", U, U, U"
  })
  void a_rule_is_in_force_from_its_first_day_until_the_day_it_ends(
      @Nullable LocalDate day, String closed, String fromOnly, String untilOnly) {
    Optional<LocalDate> from = Optional.of(LocalDate.of(2025, 1, 1));
    Optional<LocalDate> until = Optional.of(TODAY);
    Tracked subject = tracked(null, day);

    assertThat(letter(rule(new InForce(from, until)), subject)).isEqualTo(closed);
    assertThat(letter(rule(new InForce(from, Optional.empty())), subject)).isEqualTo(fromOnly);
    assertThat(letter(rule(new InForce(Optional.empty(), until)), subject)).isEqualTo(untilOnly);
    assertThat(letter(rule(InForce.ALWAYS), subject)).isEqualTo("T");
  }

  @org.junit.jupiter.api.Test
  void without_its_governing_date_a_rule_is_unknown_unless_another_condition_is_false() {
    InForce since = new InForce(Optional.of(TODAY), Optional.empty());
    Test good = equal(PERFORMANCE, Performance.OUTSTANDING);

    assertThat(letter(rule(since, good), performing(Performance.OUTSTANDING))).isEqualTo("U");
    assertThat(letter(rule(since, good), performing(Performance.ORDINARY))).isEqualTo("F");
  }

  @ParameterizedTest(name = "on {0} an amount of 24, then a hole, then 12: 24 months or more, {1}")
  @CsvSource({"2024-12-31, F", "2025-01-01, U", "2025-06-29, U", "2025-06-30, T", "2025-12-31, U", ", U"})
  void an_amount_is_taken_at_the_governing_date_and_a_hole_makes_the_rule_unknown(
      @Nullable LocalDate day, String truth) {
    Test enough = compare(MONTHS_ON_POST, Relation.AT_LEAST, new Operand.Named("年限"));
    Tracked subject =
        new Tracked(
            "T-1", TrackedKind.OFFICIAL, null, null, null, null, day, null, day == null ? null : day.plusMonths(12));

    assertThat(letter(rule(InForce.ALWAYS, enough), subject)).isEqualTo(truth);
  }

  // What is missing.

  @org.junit.jupiter.api.Test
  void what_is_missing_is_named_once_and_only_for_conditions_that_are_unknown() {
    Rule rule =
        rule(
            new InForce(Optional.of(TODAY), Optional.empty()),
            equal(PERFORMANCE, Performance.OUTSTANDING),
            equal(term("kind"), TrackedKind.OFFICIAL),
            compare(APPOINTED, Relation.AT_MOST, new Operand.OfSubject(term("asOf"))),
            new Condition.Exists(LEADS, List.of(OPEN)),
            new Condition.Not(INSPECTIONS, List.of(REGULAR)));
    Tracked subject = new Tracked("T-1", TrackedKind.OFFICIAL, null, leads("FUU"), null, null, null, null, null);

    List<String> missing = missing(rule, subject);

    assertThat(missing).containsExactly("任职日期", "履职评价", "研判基准日", "问题线索：状态", "监督检查");
  }

  @org.junit.jupiter.api.Test
  void an_amount_without_a_value_on_the_day_is_what_is_missing_and_without_a_day_the_day_is() {
    Rule rule = rule(InForce.ALWAYS, compare(MONTHS_ON_POST, Relation.AT_LEAST, new Operand.Named("年限")));

    assertThat(missing(rule, on("2025-01-01", "2026-01-01"))).containsExactly("【年限】");
    assertThat(missing(rule, tracked(null, null))).containsExactly("任职已历月数", "任职日期");
  }

  @org.junit.jupiter.api.Test
  void what_a_sum_lacks_is_the_term_tested_or_the_addend() {
    Rule rule =
        rule(
            InForce.ALWAYS,
            new Condition.Sum(INSPECTIONS, List.of(REGULAR), SATISFACTION, Relation.GREATER, BigDecimal.ONE));

    assertThat(missing(rule, inspected("yes ?;no ?"))).containsExactly("监督检查：民主测评满意率");
    assertThat(missing(rule, inspected("? 5"))).containsExactly("监督检查：选任程序规范");
    assertThat(missing(rule, inspected("absent"))).containsExactly("监督检查");
  }

  // Rules and subjects.

  private static Term term(String name) {
    return TRACKED.termNamed(name).orElseThrow();
  }

  private static Test equal(Term term, Comparable<?> value) {
    return compare(term, Relation.EQUAL, new Operand.Literal(value));
  }

  private static Test compare(Term term, Relation relation, Operand operand) {
    return new Test(term, new Test.Compare(relation, operand));
  }

  private static Condition open(Relation relation, int number) {
    return new Condition.Count(LEADS, List.of(OPEN), relation, number);
  }

  private static Rule rule(InForce inForce, Condition... conditions) {
    return new Rule(
        "T-1", "示例", Step.TRACKING, APPOINTED, inForce, List.of(conditions), new Conclusion.Verdict("调整"),
        new Wording(List.of()), "示例", Mark.D, Place.file("tracking.csv"));
  }

  private static Evaluator evaluator() {
    Optional<LocalDate> january = Optional.of(LocalDate.of(2025, 1, 1));
    Optional<LocalDate> december = Optional.of(LocalDate.of(2025, 12, 31));
    Place place = Place.file("amounts.csv");
    Amount.Value first = new Amount.Value(24, new InForce(Optional.empty(), january), "示例", Mark.D, place);
    Amount.Value second = new Amount.Value(12, new InForce(Optional.of(TODAY), december), "示例", Mark.D, place);
    return new Evaluator(Map.of("年限", new Amount("年限", new Type.Whole(Unit.MONTHS), List.of(first, second))));
  }

  private static String letter(Condition condition, Tracked subject) {
    return letter(rule(InForce.ALWAYS, condition), subject);
  }

  private static String letter(Rule rule, Tracked subject) {
    return Map.of(TRUE, "T", FALSE, "F", UNKNOWN, "U").get(evaluator().evaluate(rule, subject));
  }

  private static List<String> missing(Rule rule, Tracked subject) {
    return evaluator().missing(rule, subject);
  }

  private static Tracked tracked(@Nullable List<Lead> leads, @Nullable LocalDate appointedOn) {
    return new Tracked("T-1", null, null, leads, null, null, appointedOn, null, TODAY);
  }

  private static Tracked performing(@Nullable Performance performance) {
    return new Tracked("T-1", null, performance, null, null, null, null, null, TODAY);
  }

  private static Tracked on(String appointed, String asOf) {
    return new Tracked("T-1", null, null, null, null, null, LocalDate.parse(appointed), null, LocalDate.parse(asOf));
  }

  private static @Nullable List<Lead> leads(String letters) {
    if (letters.equals("absent")) {
      return null;
    }
    List<Lead> leads = new ArrayList<>();
    for (char letter : letters.replace("empty", "").toCharArray()) {
      leads.add(new Lead("L", null, letter == 'U' ? null : letter == 'T' ? LeadStatus.OPEN : LeadStatus.SETTLED, null));
    }
    return leads;
  }

  /** Members divided by semicolons: whether the procedure was regular (yes, no, ?), and the satisfaction. */
  private static Tracked inspected(String members) {
    List<Inspection> inspections = new ArrayList<>();
    for (String member : members.equals("empty") || members.equals("absent") ? new String[0] : members.split(";")) {
      String[] parts = member.split(" ");
      inspections.add(
          new Inspection(
              "U-01",
              null,
              null,
              parts[0].equals("?") ? null : Boolean.valueOf(parts[0].equals("yes")),
              parts[1].equals("?") ? null : new BigDecimal(parts[1])));
    }
    return new Tracked(
        "T-1", null, null, null, members.equals("absent") ? null : inspections, null, null, null, TODAY);
  }
}
