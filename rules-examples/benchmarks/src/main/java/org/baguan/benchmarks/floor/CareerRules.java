package org.baguan.benchmarks.floor;

import static java.lang.Math.min;
import static org.baguan.benchmarks.floor.Truth.OPEN;
import static org.baguan.benchmarks.floor.Truth.YES;

import org.baguan.benchmarks.workload.Category;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.PartyPost;

/** The rules of eligibility that every workload has, in the order of their ids. */
final class CareerRules {

  private static final String MOVE = "任用方式";

  private final Asked asked;
  private final Person person;
  private final Found found;

  CareerRules(Asked asked, Person person, Found found) {
    this.asked = asked;
    this.person = person;
    this.found = found;
  }

  void decide() {
    service();
    grassroots();
    juniorTenure();
    seniorTenure();
    education();
    speciality();
    training();
    fitness();
    countyParty();
    branchParty();
    trial();
    interval();
    probation();
    conduct();
  }

  private void service() {
    int tooShort = Truth.below(person.service, asked.by.service());
    switch (min(person.promoted, tooShort)) {
      case YES -> found.obstacle(asked.service.reason("工龄" + Words.months(person.service) + asked.serviceShort));
      case OPEN -> found.open(asked.service, person.promoted, MOVE, tooShort, "工龄");
      default -> { }
    }
  }

  private void grassroots() {
    int high = Truth.atLeast(person.post.level(), Level.COUNTY_DEPUTY);
    Integer months = person.career.grassrootsMonths();
    int tooShort = Truth.below(months, asked.by.grassroots());
    int holds = min(person.promoted, min(high, tooShort));
    if (holds == YES && months != null) {
      found.obstacle(asked.grassroots.reason("基层工作经历" + Words.months(months) + asked.grassrootsShort));
    } else if (holds == OPEN) {
      found.open(asked.grassroots, person.promoted, MOVE, high, "拟任职级", tooShort, "基层工作经历");
    }
  }

  private void juniorTenure() {
    boolean before = person.asOf.isBefore(Category.CHANGE);
    int junior = Truth.either(person.career.level(), Level.TOWNSHIP_DEPUTY, Level.TOWNSHIP_PRINCIPAL);
    int least = before ? asked.by.tenureBefore() : asked.by.tenureSince();
    tenure(before ? asked.tenureBefore : asked.tenureSince, junior, least, before ? asked.tenureBeforeShort : asked.tenureSinceShort);
  }

  private void seniorTenure() {
    int senior = Truth.atLeast(person.career.level(), Level.COUNTY_DEPUTY);
    tenure(asked.seniorTenure, senior, asked.by.seniorTenure(), asked.seniorTenureShort);
  }

  private void tenure(RuleText rule, int atLevel, int least, String end) {
    int ordinary = Truth.no(person.nomination.accelerated());
    int tooShort = Truth.below(person.tenure, least);
    switch (min(min(person.promoted, ordinary), min(atLevel, tooShort))) {
      case YES -> found.obstacle(rule.reason("任" + Words.of(person.career.level()) + Words.months(person.tenure) + end));
      case OPEN -> found.open(rule, person.promoted, MOVE, ordinary, "破格", atLevel, "现职级", tooShort, "任现职级年限");
      default -> { }
    }
  }

  private void education() {
    int low = Truth.below(person.career.education(), asked.by.education());
    switch (min(person.advanced, low)) {
      case YES -> found.rebuttable(asked.education.reason("学历为" + Words.of(person.career.education()) + asked.educationUsual));
      case OPEN -> found.open(asked.education, person.advanced, MOVE, low, "学历");
      default -> { }
    }
  }

  private void speciality() {
    int tooShort = Truth.below(person.speciality, asked.by.speciality());
    int holds = min(person.advanced, tooShort);
    if (holds == YES && person.speciality != null) {
      found.rebuttable(asked.speciality.reason("专业工作年限" + Words.months(person.speciality) + asked.specialityUsual));
    } else if (holds == OPEN) {
      found.open(asked.speciality, person.advanced, MOVE, tooShort, "专业工作年限");
    }
  }

  private void training() {
    int undone = Truth.no(person.career.trainingDone());
    switch (min(person.promoted, undone)) {
      case YES -> found.duty(asked.training.untouched());
      case OPEN -> found.openDuty(asked.training, person.promoted, MOVE, undone, "培训达到要求");
      default -> { }
    }
  }

  private void fitness() {
    obstacle(asked.fitness, Truth.no(person.career.fitForWork()), "身体条件能正常履职");
  }

  private void countyParty() {
    int county = Truth.is(person.post.partyPost(), PartyPost.COUNTY_COMMITTEE);
    int tooShort = Truth.below(person.party, asked.by.party());
    switch (min(county, tooShort)) {
      case YES -> found.obstacle(asked.party.reason("党龄" + Words.months(person.party) + asked.partyShort));
      case OPEN -> found.open(asked.party, county, "党内职务", tooShort, "党龄");
      default -> { }
    }
  }

  private void branchParty() {
    int branch = Truth.is(person.post.partyPost(), PartyPost.BRANCH_SECRETARY);
    int tooShort = Truth.below(person.party, 12);
    switch (min(branch, tooShort)) {
      case YES -> found.rebuttable(asked.branch.reason("党龄" + Words.months(person.party) + "，一般应在1年以上"));
      case OPEN -> found.open(asked.branch, branch, "党内职务", tooShort, "党龄");
      default -> { }
    }
  }

  private void trial() {
    int leading = Truth.yes(person.post.leadingPost());
    switch (min(person.promoted, leading)) {
      case YES -> found.duty(asked.trial.untouched());
      case OPEN -> found.openDuty(asked.trial, person.promoted, MOVE, leading, "领导职务");
      default -> { }
    }
  }

  private void interval() {
    int accelerated = Truth.yes(person.nomination.accelerated());
    boolean before = person.asOf.isBefore(Category.CHANGE);
    int tooSoon = Truth.below(person.sinceLastPromotion, before ? 12 : 18);
    switch (min(person.promoted, min(accelerated, tooSoon))) {
      case YES -> {
        String since = "距上次提拔" + Words.months(person.sinceLastPromotion);
        found.obstacle(asked.interval.reason(since + (before ? "，不满1年，不得破格提拔" : "，不满1年6个月，不得破格提拔")));
      }
      case OPEN -> found.open(asked.interval, person.promoted, MOVE, accelerated, "破格", tooSoon, "距上次提拔");
      default -> { }
    }
  }

  private void probation() {
    int onProbation = Truth.yes(person.career.onProbation());
    switch (min(person.promoted, onProbation)) {
      case YES -> found.obstacle(asked.probation.untouched());
      case OPEN -> found.open(asked.probation, person.promoted, MOVE, onProbation, "试用期内");
      default -> { }
    }
  }

  private void conduct() {
    obstacle(asked.recognition, Truth.yes(person.conduct.lowRecognition()), "群众公认度不高");
    obstacle(asked.investigation, Truth.yes(person.conduct.underInvestigation()), "被立案调查");
    int unfit = Truth.yes(person.conduct.otherwiseUnfit());
    switch (min(person.advanced, unfit)) {
      case YES -> found.obstacle(asked.unfit.reason("其他不宜提拔的情形：" + Words.of(person.conduct.otherwiseUnfitReason())));
      case OPEN -> found.open(asked.unfit, person.advanced, MOVE, unfit, "其他不宜提拔的情形");
      default -> { }
    }
  }

  private void obstacle(RuleText rule, int holds, String term) {
    if (holds == YES) {
      found.obstacle(rule.untouched());
    } else if (holds == OPEN) {
      found.open(rule, holds, term);
    }
  }
}
