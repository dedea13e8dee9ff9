package org.baguan.benchmarks.peers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.baguan.benchmarks.workload.Category;
import org.baguan.rules.model.Education;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Move;
import org.baguan.rules.model.PartyPost;

/**
 * A rule whose condition is a lambda, as users of engines with a Java interface write it.
 *
 * @param name names the rule alone
 * @param held what is told when it holds
 * @param holds the condition, the category among it
 */
public record LambdaRule(String name, Held held, Predicate<FlatFacts> holds) {

  /** Returns the rules of some categories. */
  public static List<LambdaRule> of(List<Category> categories) {
    List<LambdaRule> rules = new ArrayList<>();
    for (Category category : categories) {
      new OfCategory(category, rules).all();
    }
    return List.copyOf(rules);
  }

  /** Writes the rules of one category. */
  private record OfCategory(Category by, List<LambdaRule> rules) {

    private void all() {
      career();
      conduct();
      evidence();
      bands("M1", by.specialityBands(), FlatFacts::speciality);
      bands("M2", by.tenureBands(), FlatFacts::tenure);
      bands("M3", by.testBands(), FlatFacts::test);
    }

    private void rule(String id, Predicate<FlatFacts> holds) {
      rule(id, 0, holds);
    }

    private void rule(String id, int points, Predicate<FlatFacts> holds) {
      String category = by.name();
      Held held = new Held(category + "-" + id, points);
      rules.add(new LambdaRule(held.id() + "#" + rules.size(), held, f -> f.category().equals(category) && holds.test(f)));
    }

    private void career() {
      int service = by.service();
      int grassroots = by.grassroots();
      int before = by.tenureBefore();
      int since = by.tenureSince();
      int senior = by.seniorTenure();
      Education education = by.education();
      int speciality = by.speciality();
      int party = by.party();
      rule("E01", f -> f.move() == Move.PROMOTION && f.service() < service);
      rule("E02", f -> f.move() == Move.PROMOTION && f.targetLevel().compareTo(Level.COUNTY_DEPUTY) >= 0 && f.grassroots() < grassroots);
      rule("E03", f -> f.asOf().isBefore(Category.CHANGE) && f.move() == Move.PROMOTION && !f.accelerated() && junior(f) && f.tenure() < before);
      rule("E03", f -> !f.asOf().isBefore(Category.CHANGE) && f.move() == Move.PROMOTION && !f.accelerated() && junior(f) && f.tenure() < since);
      rule("E04", f -> f.move() == Move.PROMOTION && !f.accelerated() && f.currentLevel().compareTo(Level.COUNTY_DEPUTY) >= 0 && f.tenure() < senior);
      rule("E05", f -> advanced(f) && f.education().compareTo(education) < 0);
      rule("E06", f -> advanced(f) && f.speciality() < speciality);
      rule("E07", f -> f.move() == Move.PROMOTION && !f.trainingDone());
      rule("E08", f -> !f.fitForWork());
      rule("E09", f -> f.partyPost() == PartyPost.COUNTY_COMMITTEE && f.partyMembership() < party);
      rule("E10", f -> f.partyPost() == PartyPost.BRANCH_SECRETARY && f.partyMembership() < 12);
      rule("E11", f -> f.move() == Move.PROMOTION && f.leadingPost());
      rule("E12", f -> f.asOf().isBefore(Category.CHANGE) && f.move() == Move.PROMOTION && f.accelerated() && f.sinceLastPromotion() < 12);
      rule("E12", f -> !f.asOf().isBefore(Category.CHANGE) && f.move() == Move.PROMOTION && f.accelerated() && f.sinceLastPromotion() < 18);
      rule("E13", f -> f.move() == Move.PROMOTION && f.onProbation());
    }

    private static boolean junior(FlatFacts f) {
      return f.currentLevel() == Level.TOWNSHIP_DEPUTY || f.currentLevel() == Level.TOWNSHIP_PRINCIPAL;
    }

    private static boolean advanced(FlatFacts f) {
      return f.move() == Move.PROMOTION || f.move() == Move.FULLER_USE;
    }

    private void conduct() {
      rule("E14", FlatFacts::lowRecognition);
      rule("E15", FlatFacts::underInvestigation);
      rule("E16", f -> advanced(f) && f.otherwiseUnfit());
      rule("F1", f -> f.hasSpouse() && f.spouseEmigrated());
    }

    private void evidence() {
      BigDecimal passed = by.passed();
      int awards = by.awards();
      var qualifiedBy = by.qualifiedBy();
      rule("F2", f -> f.test().compareTo(passed) < 0);
      rule("F3", f -> f.targetLevel().compareTo(Level.TOWNSHIP_PRINCIPAL) >= 0 && f.awards() < awards);
      rule("F4", f -> !f.fileAudited());
      rule("F5", f -> f.move() == Move.PROMOTION && !f.reportVerified());
      rule("F6", f -> f.auditRequired() && !f.auditDone());
      rule("F7", f -> f.move() == Move.PROMOTION && !f.accelerated() && f.levelsSkipped() >= 1);
      rule("F8", f -> f.accelerated() && !f.noticeTellsAcceleration());
      rule("F9", f -> !f.qualifyingSince().isBefore(qualifiedBy));
    }

    private <T extends Comparable<T>> void bands(String item, List<T> from, Function<FlatFacts, T> term) {
      for (int band = 0; band <= from.size(); band++) {
        T low = band == 0 ? null : from.get(band - 1);
        T high = band == from.size() ? null : from.get(band);
        rule(
            item + "abcde".charAt(band),
            Category.POINTS.get(band),
            f -> (low == null || term.apply(f).compareTo(low) >= 0) && (high == null || term.apply(f).compareTo(high) < 0));
      }
    }
  }
}
