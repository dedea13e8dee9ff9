package org.baguan.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.model.Appraisal;
import org.baguan.rules.model.AppraisalGrade;
import org.junit.jupiter.api.Test;

/** From when, held to trying every day. */
class EligibleFromTest {

  private static final int CASES = 500;

  @Test
  void the_earliest_date_is_the_one_found_by_trying_every_day() {
    Candidates generator = new Candidates(20261127L);
    List<CandidateFacts> cases = new ArrayList<>();
    IntStream.range(0, CASES).forEach(i -> cases.add(i % 4 == 0 ? generator.next(i) : generator.timely(i)));
    Map<String, Integer> seen = new TreeMap<>();

    List<String> kinds =
        IntStream.range(0, CASES).parallel().mapToObj(i -> {
          Optional<LocalDate> expected = byTryingEveryDay(cases.get(i));
          EligibleFrom found = ReferencePack.EXPLAINER.eligibleFrom(cases.get(i), Locale.CHINESE);
          assertThat(found.date()).as("candidate %s of %s", i, cases.get(i).asOf()).isEqualTo(expected);
          return expected.isEmpty() ? "十年内没有" : expected.get().equals(cases.get(i).asOf()) ? "当日" : "以后";
        }).toList();

    kinds.forEach(kind -> seen.merge(kind, 1, Integer::sum));
    assertThat(seen).hasSize(3).allSatisfy((kind, number) -> assertThat(number).isGreaterThan(30));
  }

  private static Optional<LocalDate> byTryingEveryDay(CandidateFacts start) {
    for (LocalDate day = start.asOf(); !day.isAfter(start.asOf().plusYears(10)); day = day.plusDays(1)) {
      if (ReferencePack.BY_EVALUATOR.assess(then(start, day)).eligibility().findings().obstacles().isEmpty()) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  /** The same facts, and 称职 for every year that ends in between. */
  private static CandidateFacts then(CandidateFacts start, LocalDate day) {
    List<Appraisal> given = start.official().appraisals();
    if (given == null) {
      return start.on(day);
    }
    List<Appraisal> all = new ArrayList<>(given);
    for (int year = start.asOf().getYear(); year < day.getYear(); year++) {
      all.add(new Appraisal(year, AppraisalGrade.COMPETENT, null, null));
    }
    return start.on(day).with(start.official().withAppraisals(all));
  }
}
