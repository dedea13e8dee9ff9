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
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.MeasureKind;
import org.baguan.rules.model.MeasureSystem;
import org.jspecify.annotations.Nullable;

/** The four rules of eligibility that read sanctions and measures. */
final class SanctionRules {

  private static final String MEASURES = "处理处分";
  private static final String MONTHS = "处理处分：决定后已历月数";

  private final RuleText byParty;
  private final RuleText admonished;
  private final RuleText lowered;
  private final RuleText repeated;
  private final int afterSanction;
  private final String notYet;

  SanctionRules(Category category, Map<String, Rule> rules) {
    Asked.Texts texts = new Asked.Texts(category.name(), rules);
    byParty = texts.of("L1");
    admonished = texts.of("L2");
    lowered = texts.of("L3");
    repeated = texts.of("L9");
    afterSanction = category.afterSanction();
    notYet = "，不满" + WordingPrinter.months(afterSanction);
  }

  /** Returns these rules, to be decided of a candidate. */
  Of of(Person person) {
    return new Of(person);
  }

  /** The rules, and a candidate's sanctions with the months since each. */
  final class Of {

    private final Person person;
    private final @Nullable List<Measure> all;
    private final int[] months;

    private Of(Person person) {
      this.person = person;
      this.all = person.official.measures();
      this.months = new int[all == null ? 0 : all.size()];
      for (int i = 0; i < months.length; i++) {
        months[i] = Truth.months(all.get(i).decidedOn(), person.asOf);
      }
    }

    void decide(Found found) {
      if (all == null) {
        if (person.advanced != NO) {
          found.open(byParty, person.advanced, "任用方式", OPEN, MEASURES);
        }
        found.open(admonished.open(List.of(MEASURES)));
        found.open(lowered.open(List.of(MEASURES)));
        return;
      }
      byParty(found);
      admonished(found);
      lowered(found);
    }

    private void byParty(Found found) {
      if (person.advanced == NO) {
        return;
      }
      Joined days = new Joined();
      Joined kinds = new Joined();
      Set<String> missing = new LinkedHashSet<>();
      lacking(missing, person.advanced, "任用方式");
      int some = NO;
      for (int i = 0; i < months.length; i++) {
        Measure each = all.get(i);
        int party = Truth.is(each.system(), MeasureSystem.PARTY);
        int recent = Truth.below(months[i], afterSanction);
        int holds = min(party, recent);
        some = Math.max(some, holds);
        if (holds == YES) {
          days.add(each.decidedOn());
          kinds.add(each.kind());
        } else if (holds == OPEN) {
          lacking(missing, party, "处理处分：处分体系");
          lacking(missing, recent, MONTHS);
        }
      }
      switch (min(person.advanced, some)) {
        case YES -> found.obstacle(byParty.reason(days.text() + "受党内" + kinds.text() + notYet));
        case OPEN -> found.open(byParty, some == YES ? List.of("任用方式") : missing);
        default -> { }
      }
    }

    private void admonished(Found found) {
      Joined kinds = new Joined();
      Set<String> missing = new LinkedHashSet<>();
      for (int i = 0; i < months.length; i++) {
        Measure each = all.get(i);
        int mild = Truth.either(each.kind(), MeasureKind.REPRIMAND, MeasureKind.SUSPENSION, MeasureKind.TRANSFER);
        int recent = Truth.below(months[i], 6);
        int holds = min(mild, recent);
        if (holds == YES) {
          kinds.add(each.kind());
        } else if (holds == OPEN) {
          lacking(missing, mild, "处理处分：种类");
          lacking(missing, recent, MONTHS);
        }
      }
      if (!kinds.isEmpty()) {
        found.obstacle(admonished.reason("受" + kinds.text() + "未满6个月"));
      } else if (!missing.isEmpty()) {
        found.open(admonished, missing);
      }
    }

    private void lowered(Found found) {
      Level target = person.post.level();
      Joined kinds = new Joined();
      Joined levels = new Joined();
      Set<String> missing = new LinkedHashSet<>();
      for (int i = 0; i < months.length; i++) {
        Measure each = all.get(i);
        int hard = Truth.either(each.kind(), MeasureKind.DEMOTION, MeasureKind.REMOVAL_FROM_OFFICE, MeasureKind.DOWNGRADING);
        int high = each.formerLevel() == null || target == null ? OPEN : Truth.of(each.formerLevel().ordinal() <= target.ordinal());
        int recent = Truth.below(months[i], 24);
        int holds = min(hard, min(high, recent));
        if (holds == YES) {
          kinds.add(each.kind());
          levels.add(each.formerLevel());
        } else if (holds == OPEN) {
          lacking(missing, hard, "处理处分：种类");
          lacking(missing, each.formerLevel() == null ? OPEN : NO, "处理处分：原职级");
          lacking(missing, target == null ? OPEN : NO, "拟任职级");
          lacking(missing, recent, MONTHS);
        }
      }
      if (!kinds.isEmpty()) {
        String text = "受" + kinds.text() + "未满2年，不得担任相当于或者高于原职级" + levels.text() + "的职务";
        found.obstacle(lowered.reason(text));
      } else if (!missing.isEmpty()) {
        found.open(lowered, missing);
      }
    }

    void count(Found found) {
      if (all == null) {
        found.open(repeated.open(List.of(MEASURES)));
        return;
      }
      int certain = 0;
      int possible = 0;
      for (int since : months) {
        int recent = Truth.below(since, 60);
        certain += recent == YES ? 1 : 0;
        possible += recent == NO ? 0 : 1;
      }
      if (certain >= 2) {
        found.obstacle(repeated.reason("五年内受处理处分" + certain + "次"));
      } else if (possible >= 2) {
        found.open(repeated.open(List.of(MONTHS)));
      }
    }

    private static void lacking(Set<String> missing, int truth, String term) {
      if (truth == OPEN) {
        missing.add(term);
      }
    }
  }
}
