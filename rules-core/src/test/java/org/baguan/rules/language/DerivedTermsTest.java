package org.baguan.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baguan.rules.model.Appraisal;
import org.baguan.rules.model.AppraisalGrade;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.Career;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.PostHeld;
import org.jspecify.annotations.Nullable;

/** Derived terms that once did not become absent with what they are derived from. */
class DerivedTermsTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

  @org.junit.jupiter.api.Test
  void the_last_appraisal_is_absent_when_its_grade_is() {
    assertThat(lastAppraisal(appraisal(2024, AppraisalGrade.COMPETENT))).isEqualTo(AppraisalGrade.COMPETENT);
    assertThat(lastAppraisal(appraisal(2024, null))).isNull();
  }

  @org.junit.jupiter.api.Test
  void the_last_appraisal_is_absent_when_the_year_of_any_appraisal_is() {
    Appraisal last = appraisal(2024, AppraisalGrade.COMPETENT);

    assertThat(lastAppraisal(appraisal(2023, AppraisalGrade.OUTSTANDING), last)).isEqualTo(AppraisalGrade.COMPETENT);
    assertThat(lastAppraisal(appraisal(null, AppraisalGrade.OUTSTANDING), last)).isNull();
  }

  @org.junit.jupiter.api.Test
  void the_last_appraisal_is_absent_when_two_of_that_year_contradict_each_other_in_whatever_order() {
    Appraisal one = appraisal(2024, AppraisalGrade.COMPETENT);
    Appraisal other = appraisal(2024, AppraisalGrade.BARELY_COMPETENT);

    assertThat(lastAppraisal(one, other)).isNull();
    assertThat(lastAppraisal(other, one)).isNull();
    assertThat(lastAppraisal(one, one)).isEqualTo(AppraisalGrade.COMPETENT);
  }

  @org.junit.jupiter.api.Test
  void the_months_at_a_level_are_absent_when_nobody_says_whether_a_post_at_that_level_is_still_held() {
    assertThat(monthsAtLevel(true)).isEqualTo(24);
    assertThat(monthsAtLevel(false)).isEqualTo(12);
    assertThat(monthsAtLevel(null)).isNull();
  }

  private static @Nullable AppraisalGrade lastAppraisal(Appraisal... appraisals) {
    return candidacy(Official.of("P-001").withAppraisals(List.of(appraisals))).lastAppraisal();
  }

  private static @Nullable Integer monthsAtLevel(@Nullable Boolean stillHeld) {
    Career career =
        new Career(
            Level.TOWNSHIP_DEPUTY, null, null, null, null, null, null, null, null, null, null, null);
    PostHeld post =
        new PostHeld(
            "示例", Level.TOWNSHIP_DEPUTY, TODAY.minusMonths(24), TODAY.minusMonths(12), stillHeld, null, null, null);
    return candidacy(Official.of("P-001").with(career).withPostsHeld(List.of(post))).cumulativeTenure();
  }

  private static Appraisal appraisal(@Nullable Integer year, @Nullable AppraisalGrade grade) {
    return new Appraisal(year, grade, null, null);
  }

  private static Candidacy candidacy(Official official) {
    return new Candidacy(
        official,
        new Nomination("P-001", null, null, null, null, null),
        new Post("G-1", null, null, null, null, null, null, null, null, null, null),
        TODAY,
        null);
  }
}
