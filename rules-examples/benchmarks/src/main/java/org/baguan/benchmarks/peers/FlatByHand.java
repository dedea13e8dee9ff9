package org.baguan.benchmarks.peers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baguan.benchmarks.workload.Category;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Move;
import org.baguan.rules.model.PartyPost;

/** The floor of the part that other engines can do: plain Java. Safe to share between threads. */
public final class FlatByHand implements Peer {

  private static final String[] ELIGIBILITY = {
    "E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09", "E10", "E11", "E12", "E13", "E14", "E15", "E16",
    "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9"
  };

  /** What is asked for posts of a category, and what is told of each rule. */
  private static final class Asked {

    private final Category by;
    private final Held[] eligibility;
    private final Held[] speciality;
    private final Held[] tenure;
    private final Held[] test;

    private Asked(Category category) {
      by = category;
      eligibility = new Held[ELIGIBILITY.length];
      for (int i = 0; i < eligibility.length; i++) {
        eligibility[i] = new Held(category.name() + "-" + ELIGIBILITY[i], 0);
      }
      speciality = bands("M1");
      tenure = bands("M2");
      test = bands("M3");
    }

    private Held[] bands(String item) {
      Held[] bands = new Held[Category.POINTS.size()];
      for (int band = 0; band < bands.length; band++) {
        bands[band] = new Held(by.name() + "-" + item + "abcde".charAt(band), Category.POINTS.get(band));
      }
      return bands;
    }
  }

  private final Map<String, Asked> byCategory = new HashMap<>();

  /** Creates what decides for some categories. */
  public FlatByHand(List<Category> categories) {
    categories.forEach(category -> byCategory.put(category.name(), new Asked(category)));
  }

  @Override
  public Object decide(CandidateFacts candidate) {
    FlatFacts facts = FlatFacts.of(candidate);
    Asked asked = byCategory.get(facts.category());
    List<Held> held = new ArrayList<>();
    career(facts, asked, held);
    conduct(facts, asked, held);
    evidence(facts, asked, held);
    held.add(asked.speciality[band(facts.speciality(), asked.by.specialityBands())]);
    held.add(asked.tenure[band(facts.tenure(), asked.by.tenureBands())]);
    held.add(asked.test[band(facts.test(), asked.by.testBands())]);
    return held;
  }

  private static void career(FlatFacts facts, Asked asked, List<Held> held) {
    Held[] rules = asked.eligibility;
    Category by = asked.by;
    boolean promoted = facts.move() == Move.PROMOTION;
    boolean before = facts.asOf().isBefore(Category.CHANGE);
    if (promoted && facts.service() < by.service()) {
      held.add(rules[0]);
    }
    if (promoted && facts.targetLevel().compareTo(Level.COUNTY_DEPUTY) >= 0 && facts.grassroots() < by.grassroots()) {
      held.add(rules[1]);
    }
    Level level = facts.currentLevel();
    boolean ordinary = promoted && !facts.accelerated();
    boolean junior = level == Level.TOWNSHIP_DEPUTY || level == Level.TOWNSHIP_PRINCIPAL;
    if (ordinary && junior && facts.tenure() < (before ? by.tenureBefore() : by.tenureSince())) {
      held.add(rules[2]);
    }
    if (ordinary && level.compareTo(Level.COUNTY_DEPUTY) >= 0 && facts.tenure() < by.seniorTenure()) {
      held.add(rules[3]);
    }
    boolean advanced = promoted || facts.move() == Move.FULLER_USE;
    if (advanced && facts.education().compareTo(by.education()) < 0) {
      held.add(rules[4]);
    }
    if (advanced && facts.speciality() < by.speciality()) {
      held.add(rules[5]);
    }
    if (promoted && !facts.trainingDone()) {
      held.add(rules[6]);
    }
    if (!facts.fitForWork()) {
      held.add(rules[7]);
    }
    if (facts.partyPost() == PartyPost.COUNTY_COMMITTEE && facts.partyMembership() < by.party()) {
      held.add(rules[8]);
    }
    if (facts.partyPost() == PartyPost.BRANCH_SECRETARY && facts.partyMembership() < 12) {
      held.add(rules[9]);
    }
    if (promoted && facts.leadingPost()) {
      held.add(rules[10]);
    }
    if (promoted && facts.accelerated() && facts.sinceLastPromotion() < (before ? 12 : 18)) {
      held.add(rules[11]);
    }
    if (promoted && facts.onProbation()) {
      held.add(rules[12]);
    }
  }

  private static void conduct(FlatFacts facts, Asked asked, List<Held> held) {
    Held[] rules = asked.eligibility;
    if (facts.lowRecognition()) {
      held.add(rules[13]);
    }
    if (facts.underInvestigation()) {
      held.add(rules[14]);
    }
    if ((facts.move() == Move.PROMOTION || facts.move() == Move.FULLER_USE) && facts.otherwiseUnfit()) {
      held.add(rules[15]);
    }
    if (facts.hasSpouse() && facts.spouseEmigrated()) {
      held.add(rules[16]);
    }
  }

  private static void evidence(FlatFacts facts, Asked asked, List<Held> held) {
    Held[] rules = asked.eligibility;
    if (facts.test().compareTo(asked.by.passed()) < 0) {
      held.add(rules[17]);
    }
    if (facts.targetLevel().compareTo(Level.TOWNSHIP_PRINCIPAL) >= 0 && facts.awards() < asked.by.awards()) {
      held.add(rules[18]);
    }
    if (!facts.fileAudited()) {
      held.add(rules[19]);
    }
    if (facts.move() == Move.PROMOTION && !facts.reportVerified()) {
      held.add(rules[20]);
    }
    if (facts.auditRequired() && !facts.auditDone()) {
      held.add(rules[21]);
    }
    if (facts.move() == Move.PROMOTION && !facts.accelerated() && facts.levelsSkipped() >= 1) {
      held.add(rules[22]);
    }
    if (facts.accelerated() && !facts.noticeTellsAcceleration()) {
      held.add(rules[23]);
    }
    if (!facts.qualifyingSince().isBefore(asked.by.qualifiedBy())) {
      held.add(rules[24]);
    }
  }

  private static int band(int value, List<Integer> from) {
    int band = 0;
    while (band < from.size() && value >= from.get(band)) {
      band++;
    }
    return band;
  }

  private static int band(BigDecimal value, List<BigDecimal> from) {
    int band = 0;
    while (band < from.size() && value.compareTo(from.get(band)) >= 0) {
      band++;
    }
    return band;
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Held> told(Object decided) {
    return (List<Held>) decided;
  }
}
