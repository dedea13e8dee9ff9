package org.baguan.benchmarks.floor;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.baguan.benchmarks.workload.Category;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.SchemeItem;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.Score;

/** The score of one category: three items of five bands. */
final class ScoreRules {

  private static final int UNKNOWN = -1;

  private final ItemRules speciality;
  private final ItemRules tenure;
  private final ItemRules test;
  private final int[] specialityBands;
  private final int[] tenureBands;
  private final BigDecimal[] testBands;
  private final int[] weights;

  ScoreRules(Category category, List<SchemeItem> scheme, Map<String, Rule> rules) {
    speciality = new ItemRules(category, scheme.get(0), "M1", "专业工作年限", rules);
    tenure = new ItemRules(category, scheme.get(1), "M2", "任现职级年限", rules);
    test = new ItemRules(category, scheme.get(2), "M3", "测试成绩", rules);
    specialityBands = category.specialityBands().stream().mapToInt(Integer::intValue).toArray();
    tenureBands = category.tenureBands().stream().mapToInt(Integer::intValue).toArray();
    testBands = category.testBands().toArray(BigDecimal[]::new);
    weights = category.weights().stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns the score, and adds what it misses of its minimum. */
  Score score(Person person, Found found) {
    int ofSpeciality = person.speciality == null ? UNKNOWN : band(specialityBands, person.speciality);
    int ofTenure = person.tenure == Truth.UNKNOWN ? UNKNOWN : band(tenureBands, person.tenure);
    int ofTest = person.test == null ? UNKNOWN : band(testBands, person.test);
    if (ofSpeciality == UNKNOWN) {
      speciality.minimumUnknown(found);
    } else {
      speciality.minimum(ofSpeciality, found);
    }
    List<ItemScore> items =
        List.of(
            person.speciality == null ? speciality.unknown() : speciality.score(ofSpeciality, Words.months(person.speciality)),
            ofTenure == UNKNOWN ? tenure.unknown() : tenure.score(ofTenure, Words.months(person.tenure)),
            person.test == null ? test.unknown() : test.score(ofTest, person.test.toPlainString()));
    return new Score(
        items,
        total(least(ofSpeciality), least(ofTenure), least(ofTest)),
        total(most(ofSpeciality), most(ofTenure), most(ofTest)));
  }

  private BigDecimal total(int first, int second, int third) {
    return BigDecimal.valueOf((long) first * weights[0] + (long) second * weights[1] + (long) third * weights[2], 2);
  }

  private static int least(int band) {
    return Category.POINTS.get(band == UNKNOWN ? 0 : band);
  }

  private static int most(int band) {
    return Category.POINTS.get(band == UNKNOWN ? 4 : band);
  }

  private static int band(int[] from, int value) {
    int band = 0;
    while (band < from.length && value >= from[band]) {
      band++;
    }
    return band;
  }

  private static int band(BigDecimal[] from, BigDecimal value) {
    int band = 0;
    while (band < from.length && value.compareTo(from[band]) >= 0) {
      band++;
    }
    return band;
  }
}
