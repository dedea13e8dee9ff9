package org.baguan.rules.verify;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.baguan.rules.boxes.Analysis;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/** No two rows of a 唯一 table hold together: an error where they conclude differently, else a warning. */
final class TableOverlapCheck implements Check {

  private final RuleGroups groups;

  TableOverlapCheck(RuleGroups groups) {
    this.groups = groups;
  }

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    for (RuleGroup group : groups.unique()) {
      Set<String> told = new HashSet<>();
      for (Map.Entry<InForce, Analysis> stretch : group.analyses().entrySet()) {
        for (Analysis.Pair pair : stretch.getValue().overlaps().all()) {
          if (told.add(pair.one().key() + " " + pair.other().key())) {
            problems.accept(overlap(pair, stretch.getKey()));
          }
        }
      }
    }
  }

  private static Problem overlap(Analysis.Pair pair, InForce stretch) {
    boolean ordered = pair.one().place().compareTo(pair.other().place()) < 0;
    Rule first = ordered ? pair.one() : pair.other();
    Rule second = ordered ? pair.other() : pair.one();
    Phrase when = RuleGroup.when(stretch);
    Phrase where = pair.region().where();
    Phrase example = pair.region().example();
    String zh = "本行与 " + first.place() + "（" + first.id() + "）同时成立：" + where.zh() + "；例如" + example.zh() + when.zh();
    String en = "this row and " + first.place() + " (" + first.id() + ") hold together for " + where.en() + "; for example " + example.en() + when.en();
    Problem problem =
        first.conclusion().equals(second.conclusion())
            ? Problem.warning(second.place(), "table-overlap", zh + "；两行结论相同", en + "; both conclude the same")
            : Problem.error(second.place(), "table-overlap", zh + "；两行结论不同", en + "; they conclude differently");
    return problem.advising("“唯一”的表同一情形只能有一行：改其中一行的条件，或合并两行", "let one row end where the other begins, or make one row of both");
  }
}
