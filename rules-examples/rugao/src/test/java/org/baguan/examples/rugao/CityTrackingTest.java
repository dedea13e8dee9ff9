package org.baguan.examples.rugao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.NextStep;
import org.baguan.rules.model.Tracking;
import org.baguan.rules.model.TrackedKind;
import org.junit.jupiter.api.Test;

/** What the city's tracking and inspections come to, with every reason. */
final class CityTrackingTest {

  @Test
  void one_new_official_is_a_reserve_and_one_is_not_up_to_the_post() {
    assertThat(told("tracking/TR-U-01.yaml", "2025-12-31"))
        .isEqualTo(
            """
            P-001：后备人选 [T-1 履职评价为突出，无未了结的问题线索，列为科级干部后备人选]
            P-010：调整 [T-4 履职评价为不胜任]
            """);
  }

  @Test
  void an_unsettled_tendency_is_a_reminder() {
    assertThat(told("tracking/TR-U-02.yaml", "2025-12-31"))
        .isEqualTo(
            """
            P-004：函询提醒 [T-2 有倾向性问题，予以函询提醒]
            """);
  }

  @Test
  void a_lead_counts_until_the_day_on_which_it_is_settled() {
    assertThat(told("tracking/TR-U-01.yaml", "2025-10-19")).contains("P-001：函询提醒 [T-2 有苗头性问题，予以函询提醒]");
    assertThat(told("tracking/TR-U-01.yaml", "2025-10-20")).doesNotContain("函询提醒");
  }

  @Test
  void the_six_inspections_cover_seventy_two_units_and_find_something_at_four() {
    List<Tracking> all = inspections();

    assertThat(all).hasSize(72).allSatisfy(found -> assertThat(found.kind()).isEqualTo(TrackedKind.UNIT));
    assertThat(all).extracting(Tracking::subject).doesNotHaveDuplicates();
    assertThat(all).allSatisfy(found -> assertThat(found.open()).isEmpty());
    assertThat(Told.tracking(all.stream().filter(found -> !found.reasons().isEmpty()).toList()))
        .isEqualTo(
            """
            U-09：函询提醒 [T-2 有苗头性问题，予以函询提醒]
            U-22：移交 [T-3 有具体问题线索，移交纪委监委]
            U-60：函询提醒 [T-2 有苗头性问题，予以函询提醒] 移交 [T-3 有具体问题线索，移交纪委监委]
            U-51：函询提醒 [T-2 有倾向性问题，予以函询提醒] 函询提醒 [T-7 选人用人专项检查发现选任程序不规范] \
            函询提醒 [T-8 选人用人专项检查民主测评满意率78.4，低于80]
            """);
  }

  @Test
  void a_settled_lead_leaves_a_unit_without_a_finding() {
    assertThat(inspections())
        .filteredOn(found -> List.of("U-28", "U-70").contains(found.subject()))
        .hasSize(2)
        .allSatisfy(found -> assertThat(found.reasons()).isEmpty());
  }

  @Test
  void a_case_without_an_application_stands_at_tracking() {
    for (String file : CityYear.files()) {
      if (!file.startsWith("cases/")) {
        CaseProgress way = CityYear.next(file);

        assertThat(way.stages()).isEmpty();
        assertThat(way.next()).isEqualTo(new NextStep.Track(way.tracking()));
      }
    }
  }

  private static List<Tracking> inspections() {
    return CityYear.files().stream()
        .filter(file -> file.startsWith("inspections/"))
        .flatMap(file -> CityYear.next(file).tracking().stream())
        .toList();
  }

  private static String told(String file, String asOf) {
    return Told.tracking(CityYear.next(file, asOf).tracking());
  }
}
