package org.baguan.rules.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
    List<Map.Entry<InForce, Analysis>> stretches = List.copyOf(group.analyses().entrySet());
    Set<String> told = new HashSet<>();
    int more = 0;
    for (int i = 0; i < stretches.size(); i++) {
      InForce stretch = stretches.get(i).getKey();
      Analysis analysis = stretches.get(i).getValue();
      if (!analysis.anyInForce()) {
        if (stretches.subList(0, i).stream().anyMatch(s -> s.getValue().anyInForce())
            && stretches.subList(i, stretches.size()).stream().anyMatch(s -> s.getValue().anyInForce())) {
          problems.accept(hole(group, stretch));
        }
        continue;
      }
      for (Analysis.Gap gap : analysis.gaps().all()) {
        if (told.size() < TOLD && told.add(gap.region().where().zh())) {
          problems.accept(gap(group, gap, stretch));
        } else if (told.add(gap.region().where().zh())) {
          more++;
        }
      }
    }
    if (more > 0) {
      problems.accept(
          Problem.warning(
                  group.place(),
                  "table-gap",
                  group.name().zh() + "另有" + more + "处没有一行覆盖，未逐一列出",
                  more + " more gaps in " + group.name().en() + " are not listed")
              .advising("先补上已列出的各处，再检查一遍", "close the listed gaps and check again"));
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
