package org.baguan.rules.verify;

import java.util.function.Consumer;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.model.Mark;
import org.baguan.rules.pack.Manifest;

/** What rests on an unverified basis (核实 C, D, or 待核实) or is an example (示例) says so: a warning. */
final class BasisCheck implements Check {

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    tree.rules().forEach(rule -> check(rule.place(), rule.basis(), rule.mark(), problems));
    tree.scheme().forEach(item -> check(item.place(), item.basis(), item.mark(), problems));
    tree.departments().forEach(row -> check(row.place(), row.basis(), row.mark(), problems));
    tree.amounts().values().stream()
        .flatMap(amount -> amount.values().stream())
        .forEach(value -> check(value.place(), value.basis(), value.mark(), problems));
  }

  private static void check(Place place, String basis, Mark mark, Consumer<Problem> problems) {
    if (basis.contains("示例")) {
      problems.accept(Problem.warning(place, "example", "示例，须由本地确定：" + basis, "an example, to be set by each place"));
    } else if (mark == Mark.C || mark == Mark.D || basis.contains("待核实")) {
      problems.accept(
          Problem.warning(place, "unverified-basis", "依据待核实（" + mark + "）：" + basis, "the basis is still to be verified"));
    }
  }
}
