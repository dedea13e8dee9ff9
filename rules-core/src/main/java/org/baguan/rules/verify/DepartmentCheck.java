package org.baguan.rules.verify;

import java.util.List;
import java.util.function.Consumer;
import org.baguan.rules.language.DepartmentFocus;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/** A department is asked about one focus once on a day. */
final class DepartmentCheck implements Check {

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    List<DepartmentFocus> rows = tree.departments();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        DepartmentFocus row = rows.get(i);
        DepartmentFocus other = rows.get(j);
        if (row.department().equals(other.department()) && row.focus().equals(other.focus()) && row.inForce().overlaps(other.inForce())) {
          problems.accept(
              Problem.error(
                      row.place(),
                      "duplicate-department",
                      "“" + row.department() + "：" + row.focus() + "”与 " + other.place() + " 重复",
                      "`" + row.department() + "` is asked about `" + row.focus() + "` twice; the other row is at " + other.place())
                  .advising("删去一行；是改动的，给旧行填失效日期", "take one row out, or let the old one end"));
        }
      }
    }
  }
}
