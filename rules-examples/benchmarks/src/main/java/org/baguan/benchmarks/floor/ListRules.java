package org.baguan.benchmarks.floor;

import static java.lang.Math.min;
import static org.baguan.benchmarks.floor.Truth.NO;
import static org.baguan.benchmarks.floor.Truth.OPEN;
import static org.baguan.benchmarks.floor.Truth.YES;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baguan.benchmarks.workload.Category;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.WordingPrinter;
import org.baguan.rules.model.Appraisal;
import org.baguan.rules.model.AppraisalGrade;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.PostHeld;

/** The six rules of eligibility that read appraisals and posts held, after those about sanctions. */
final class ListRules implements FurtherRules {

  private static final String MOVE = "任用方式";
  private static final String APPRAISALS = "年度考核";
  private static final String POSTS = "任职经历";

  private final SanctionRules sanctions;
  private final RuleText appraised;
  private final RuleText outstanding;
  private final RuleText grassrootsPost;
  private final RuleText seconded;
  private final RuleText postsBelow;
  private final int appraisedSince;
  private final int leastMonths;
  private final String noGrassroots;

  ListRules(Category category, Map<String, Rule> rules) {
    Asked.Texts texts = new Asked.Texts(category.name(), rules);
    sanctions = new SanctionRules(category, rules);
    appraised = texts.of("L4");
    outstanding = texts.of("L5");
    grassrootsPost = texts.of("L6");
    seconded = texts.of("L7");
    postsBelow = texts.of("L8");
    appraisedSince = category.appraisedSince();
    leastMonths = category.grassrootsPost();
    noGrassroots = "没有" + WordingPrinter.months(leastMonths) + "以上的基层任职经历";
  }

  @Override
  public void decide(Person person, Found found) {
    SanctionRules.Of ofPerson = sanctions.of(person);
    ofPerson.decide(found);
    badlyAppraised(person, found);
    outstanding(person, found);
    grassrootsPost(person, found);
    seconded(person, found);
    postsBelow(person, found);
    ofPerson.count(found);
  }

  private void badlyAppraised(Person person, Found found) {
    List<Appraisal> all = person.official.appraisals();
    if (all == null) {
      found.open(appraised.open(List.of(APPRAISALS)));
      return;
    }
    Joined years = new Joined();
    Joined grades = new Joined();
    Set<String> missing = new LinkedHashSet<>();
    for (Appraisal each : all) {
      int recent = each.year() == null ? OPEN : Truth.of(each.year() >= appraisedSince);
      int bad = Truth.either(each.grade(), AppraisalGrade.BARELY_COMPETENT, AppraisalGrade.INCOMPETENT);
      int holds = min(recent, bad);
      if (holds == YES) {
        years.add(each.year());
        grades.add(each.grade());
      } else if (holds == OPEN) {
        lacking(missing, recent, "年度考核：年度");
        lacking(missing, bad, "年度考核：等次");
      }
    }
    if (!years.isEmpty()) {
      found.obstacle(appraised.reason(years.text() + "年年度考核为" + grades.text()));
    } else if (!missing.isEmpty()) {
      found.open(appraised, missing);
    }
  }

  private void outstanding(Person person, Found found) {
    int high = Truth.atLeast(person.post.level(), Level.TOWNSHIP_PRINCIPAL);
    List<Appraisal> all = person.official.appraisals();
    int none = all == null ? OPEN : YES;
    if (all != null) {
      for (Appraisal each : all) {
        none = min(none, Truth.YES - Truth.is(each.grade(), AppraisalGrade.OUTSTANDING));
      }
    }
    switch (min(high, none)) {
      case YES -> found.rebuttable(outstanding.untouched());
      case OPEN -> found.open(outstanding, high, "拟任职级", none, all == null ? APPRAISALS : "年度考核：等次");
      default -> { }
    }
  }

  private void grassrootsPost(Person person, Found found) {
    int high = Truth.atLeast(person.post.level(), Level.COUNTY_DEPUTY);
    int asked = min(person.promoted, high);
    if (asked == NO) {
      return;
    }
    List<PostHeld> all = person.official.postsHeld();
    Set<String> missing = new LinkedHashSet<>();
    lacking(missing, person.promoted, MOVE);
    lacking(missing, high, "拟任职级");
    int none = all == null ? OPEN : YES;
    if (all == null) {
      missing.add(POSTS);
    } else {
      for (PostHeld each : all) {
        int grassroots = Truth.yes(each.grassroots());
        int longEnough = Truth.atLeast(Truth.months(each.from(), each.until()), leastMonths);
        int holds = min(grassroots, longEnough);
        none = min(none, YES - holds);
        if (holds == OPEN) {
          lacking(missing, grassroots, "任职经历：基层");
          lacking(missing, longEnough, "任职经历：任职月数");
        }
      }
    }
    switch (min(asked, none)) {
      case YES -> found.obstacle(grassrootsPost.reason(noGrassroots));
      case OPEN -> found.open(grassrootsPost, missing);
      default -> { }
    }
  }

  private void seconded(Person person, Found found) {
    List<PostHeld> all = person.official.postsHeld();
    if (all == null) {
      found.openDuty(seconded, List.of(POSTS));
      return;
    }
    Joined titles = new Joined();
    Set<String> missing = new LinkedHashSet<>();
    for (PostHeld each : all) {
      int secondment = Truth.yes(each.secondment());
      int current = Truth.yes(each.current());
      int holds = min(secondment, current);
      if (holds == YES) {
        titles.add(each.title());
      } else if (holds == OPEN) {
        lacking(missing, secondment, "任职经历：挂职");
        lacking(missing, current, "任职经历：现任");
      }
    }
    if (!titles.isEmpty()) {
      found.duty(seconded.reason("正在挂职" + titles.text() + "，期满后办理任职"));
    } else if (!missing.isEmpty()) {
      found.openDuty(seconded, missing);
    }
  }

  private void postsBelow(Person person, Found found) {
    int high = Truth.atLeast(person.post.level(), Level.TOWNSHIP_PRINCIPAL);
    int asked = min(person.promoted, high);
    if (asked == NO) {
      return;
    }
    List<PostHeld> all = person.official.postsHeld();
    Level below = person.levelBelowTarget();
    int certain = 0;
    int possible = all == null ? Integer.MAX_VALUE : 0;
    boolean level = false;
    if (all != null) {
      for (PostHeld each : all) {
        int holds = below == null ? OPEN : Truth.is(each.level(), below);
        certain += holds == YES ? 1 : 0;
        possible += holds == NO ? 0 : 1;
        level |= each.level() == null;
      }
    }
    int few = possible < 2 ? YES : certain >= 2 ? NO : OPEN;
    int holds = min(asked, few);
    if (holds == YES) {
      String text = "在" + Words.of(below) + "任职经历" + certain + "个，一般应有两个以上";
      found.rebuttable(postsBelow.reason(text));
    } else if (holds == OPEN) {
      Set<String> missing = new LinkedHashSet<>();
      lacking(missing, person.promoted, MOVE);
      lacking(missing, high, "拟任职级");
      if (few == OPEN) {
        lackingOfPosts(missing, all == null, level, below == null);
      }
      found.open(postsBelow, missing);
    }
  }

  private static void lackingOfPosts(Set<String> missing, boolean posts, boolean level, boolean below) {
    if (posts) {
      missing.add(POSTS);
      return;
    }
    if (level) {
      missing.add("任职经历：职级");
    }
    if (below) {
      missing.add("拟任职级的下一级");
    }
  }

  private static void lacking(Set<String> missing, int truth, String term) {
    if (truth == OPEN) {
      missing.add(term);
    }
  }
}
