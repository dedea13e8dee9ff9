package org.baguan.rules.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.baguan.rules.boxes.Analysis;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.boxes.Region;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/** A 唯一 table has a row for every case (a warning: at run time a case without one stays undetermined). */
final class TableGapCheck implements Check {

  /** More gaps than these in one table are counted, not told. */
  private static final int TOLD = 5;

  private final RuleGroups groups;

  TableGapCheck(RuleGroups groups) {
    this.groups = groups;
  }

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    groups.unique().forEach(group -> check(group, problems));
  }

  private static void check(RuleGroup group, Consumer<Problem> problems) {
    Map<String, Found> found = new LinkedHashMap<>();
    group.analyses().forEach((stretch, analysis) -> {
      if (analysis.anyInForce()) {
        analysis.gaps().all().forEach(gap -> found.merge(gap.region().where().zh(), new Found(gap, List.of(stretch)), Found::and));
      }
    });
    InForce.holes(group.rules().stream().map(Rule::inForce).toList()).forEach(hole -> problems.accept(hole(group, hole)));
    found.values().stream().limit(TOLD).forEach(gap -> problems.accept(gap(group, gap.first(), gap.when())));
    if (found.size() > TOLD) {
      problems.accept(
          Problem.warning(
                  group.place(),
                  "table-gap",
                  group.name().zh() + "另有" + (found.size() - TOLD) + "处没有一行覆盖，未逐一列出",
                  (found.size() - TOLD) + " more gaps in " + group.name().en() + " are not listed")
              .advising("先补上已列出的各处，再检查一遍", "close the listed gaps and check again"));
    }
  }

  /** A gap as it was found first, and the stretches on which it is. */
  private record Found(Analysis.Gap first, List<InForce> stretches) {

    Found and(Found later) {
      return new Found(first, Stream.concat(stretches.stream(), later.stretches.stream()).toList());
    }

    /** Returns the first days on end on which it is. */
    InForce when() {
      InForce when = stretches.get(0);
      for (InForce next : stretches.subList(1, stretches.size())) {
        when = next.from().equals(when.until()) ? new InForce(when.from(), next.until()) : when;
      }
      return when;
    }
  }

  private static Problem gap(RuleGroup group, Analysis.Gap gap, InForce stretch) {
    Phrase when = RuleGroup.when(stretch);
    Region region = gap.region();
    return Problem.warning(
            gap.nearest().map(Rule::place).orElse(group.place()),
            "table-gap",
            group.name().zh() + "没有一行覆盖：" + region.where().zh() + "；例如" + region.example().zh() + when.zh(),
            "no row of " + group.name().en() + " covers " + region.where().en() + "; for example " + region.example().en() + when.en())
        .advising(
            "补一行，或改动相邻的行（如本行），使各行刚好接上；这种情形不会出现的，写进“不存在的情形”表",
            "add a row, or let a neighbouring row (such as this one) reach so far; facts that do not occur together go into a table `不存在的情形`");
  }

  private static Problem hole(RuleGroup group, InForce stretch) {
    Phrase when = RuleGroup.when(stretch);
    return Problem.warning(
            group.place(), "table-gap", group.name().zh() + "有一段时间没有一行有效" + when.zh(), "no row of " + group.name().en() + " is in force" + when.en())
        .advising("核对各行的生效、失效日期", "look at the dates in force of its rows");
  }
}
