package org.baguan.benchmarks.floor;

import static java.lang.Math.min;
import static org.baguan.benchmarks.floor.Truth.OPEN;
import static org.baguan.benchmarks.floor.Truth.YES;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baguan.benchmarks.workload.Category;
import org.baguan.rules.language.Rule;
import org.baguan.rules.model.Evidence;
import org.baguan.rules.model.Family;
import org.baguan.rules.model.Level;

/** The nine rules of eligibility that read no list. */
final class EvidenceRules implements FurtherRules {

  private static final Family NO_FAMILY = new Family(null, null, null);
  private static final Evidence NO_EVIDENCE = new Evidence(null, null, null, null, null, null, null);

  private final RuleText spouse;
  private final RuleText testResult;
  private final RuleText awards;
  private final RuleText file;
  private final RuleText report;
  private final RuleText audit;
  private final RuleText skipping;
  private final RuleText notice;
  private final RuleText recent;
  private final BigDecimal passed;
  private final int leastAwards;
  private final LocalDate qualifiedBy;
  private final String testLow;
  private final String awardsUsual;

  EvidenceRules(Category category, Map<String, Rule> rules) {
    Asked.Texts texts = new Asked.Texts(category.name(), rules);
    spouse = texts.of("F1");
    testResult = texts.of("F2");
    awards = texts.of("F3");
    file = texts.of("F4");
    report = texts.of("F5");
    audit = texts.of("F6");
    skipping = texts.of("F7");
    notice = texts.of("F8");
    recent = texts.of("F9");
    passed = category.passed();
    leastAwards = category.awards();
    qualifiedBy = category.qualifiedBy();
    testLow = "，低于" + passed;
    awardsUsual = "次，一般应有" + leastAwards + "次以上";
  }

  @Override
  public void decide(Person person, Found found) {
    spouse(person, found);
    testResult(person, found);
    awards(person, found);
    evidence(person, found);
    skipping(person, found);
    notice(person, found);
    recent(person, found);
  }

  private void spouse(Person person, Found found) {
    Family family = person.official.family() == null ? NO_FAMILY : person.official.family();
    int married = Truth.yes(family.hasSpouse());
    int abroad = Truth.yes(family.spouseEmigrated());
    switch (min(married, abroad)) {
      case YES -> found.obstacle(spouse.untouched());
      case OPEN -> found.open(spouse, married, "有配偶", abroad, "配偶移居国（境）外");
      default -> { }
    }
  }

  private void testResult(Person person, Found found) {
    if (person.test == null) {
      found.open(testResult.open(List.of("测试成绩")));
    } else if (person.test.compareTo(passed) < 0) {
      found.rebuttable(testResult.reason("测试成绩" + person.test.toPlainString() + testLow));
    }
  }

  private void awards(Person person, Found found) {
    Integer count = (Integer) person.official.attributes().get("近三年优秀次数");
    int high = Truth.atLeast(person.post.level(), Level.TOWNSHIP_PRINCIPAL);
    int few = Truth.below(count, leastAwards);
    switch (min(high, few)) {
      case YES -> found.rebuttable(awards.reason("近三年优秀" + count + awardsUsual));
      case OPEN -> found.open(awards, high, "拟任职级", few, "近三年优秀次数");
      default -> { }
    }
  }

  private void evidence(Person person, Found found) {
    Evidence evidence = person.official.evidence() == null ? NO_EVIDENCE : person.official.evidence();
    switch (Truth.no(evidence.fileAudited())) {
      case YES -> found.duty(file.untouched());
      case OPEN -> found.openDuty(file, List.of("个人档案已审核"));
      default -> { }
    }
    int unverified = Truth.no(evidence.reportVerified());
    switch (min(person.promoted, unverified)) {
      case YES -> found.obstacle(report.untouched());
      case OPEN -> found.open(report, person.promoted, "任用方式", unverified, "个人有关事项报告已核实");
      default -> { }
    }
    int required = Truth.yes(person.post.auditRequired());
    int undone = Truth.no(evidence.auditDone());
    switch (min(required, undone)) {
      case YES -> found.duty(audit.untouched());
      case OPEN -> found.openDuty(audit, required, "须经济责任审计", undone, "经济责任审计已完成");
      default -> { }
    }
  }

  private void skipping(Person person, Found found) {
    Level from = person.career.level();
    Level to = person.post.level();
    int ordinary = Truth.no(person.nomination.accelerated());
    int skips = from == null || to == null ? OPEN : Truth.of(to.ordinal() - from.ordinal() > 1);
    switch (min(person.promoted, min(ordinary, skips))) {
      case YES -> found.obstacle(skipping.reason("现职级" + Words.of(from) + "，拟任" + Words.of(to) + "，应按破格提拔办理"));
      case OPEN -> found.open(skipping, person.promoted, "任用方式", ordinary, "破格", skips, "越级数");
      default -> { }
    }
  }

  private void notice(Person person, Found found) {
    int accelerated = Truth.yes(person.nomination.accelerated());
    int untold = Truth.no(person.nomination.noticeTellsAcceleration());
    switch (min(accelerated, untold)) {
      case YES -> found.duty(notice.untouched());
      case OPEN -> found.openDuty(notice, accelerated, "破格", untold, "公示说明破格");
      default -> { }
    }
  }

  private void recent(Person person, Found found) {
    LocalDate since = person.nomination.qualifyingSince();
    if (since == null) {
      found.open(recent.open(List.of("任职资格起算日")));
    } else if (!since.isBefore(qualifiedBy)) {
      found.rebuttable(recent.reason("任职资格自" + Words.of(since) + "起算"));
    }
  }
}
