package org.baguan.rules.scenario;

import java.util.Arrays;
import java.util.List;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.table.ScenarioTable;
import org.baguan.rules.language.table.ScenarioTable.Cell;

/** What can be wrong with a file of scenarios. docs/testing-rules.md has a section for each code. */
final class ScenarioProblems {

  private ScenarioProblems() {}

  static Problem unknownStep(Place place, String text) {
    List<String> steps = Arrays.stream(Step.values()).map(Step::zh).toList();
    return Problem.error(place, "unknown-step", "测试案例要写明“针对”哪一个表种", "scenarios name the kind of table that they are about" + Suggestion.english(text, steps))
        .advising(Suggestion.advice(text, steps), "write `针对` and one of `" + String.join("、", steps) + "`");
  }

  static Problem unknownTerm(Cell label, String of, List<String> known) {
    return Problem.error(label.place(), "unknown-term", "“" + of + "”没有“" + label.text() + "”这一项", "`" + of + "` has no term `" + label.text() + "`" + Suggestion.english(label.text(), known))
        .advising(Suggestion.asked(label.text(), known) + "所用的名称与规则表的表头相同；不读的列以“备注”开头", "the names are those of the headers of rule tables; a column that is not to be read begins with `备注`");
  }

  static Problem unknownValue(String text, Place place, String term, Type type) {
    List<String> permitted = ScenarioTable.permitted(type);
    return Problem.error(place, "unknown-value", "“" + term + "”不认识“" + text + "”", "`" + term + "` cannot be `" + text + "`" + Suggestion.english(text, permitted))
        .advising(
            permitted.isEmpty() ? "案例里写确定的值，" + example(type) + "；没有人提供的写“未提供”" : Suggestion.advice(text, permitted) + "；没有人提供的写“未提供”",
            permitted.isEmpty() ? "write one value, or `未提供` where nobody supplies it" : "values are `" + String.join("、", permitted) + "`, or `未提供`");
  }

  private static String example(Type type) {
    if (type instanceof Type.Day) {
      return "如 2025-06-30";
    }
    return type instanceof Type.Whole whole && whole.unit() == org.baguan.rules.model.Unit.MONTHS ? "如 1年11个月" : "如 3";
  }

  static Problem noList(Cell member, String list) {
    return Problem.error(member.place(), "unclear-member", "“" + list + "”的“" + member.text() + "”看不明白", "a member of `" + list + "` is not understood: `" + member.text() + "`")
        .advising("写成 种类=警告，影响期末日=2025-06-30；几件之间用分号；没有的写“无”，没有人提供的写“未提供”", "write `种类=警告，影响期末日=2025-06-30`, a semicolon between members, `无` for none, `未提供` where nobody supplies the list");
  }

  static Problem noFacts(Place place) {
    return Problem.error(place, "unclear-facts", "事实要逐项写成“项: 值”", "facts are written as `term: value`, one by one")
        .advising("写成 已知: {学历: 大专, 破格: 否}，或者每行一项；与默认相同的不必写“已知”", "write `已知: {学历: 大专, 破格: 否}` or a line for each; leave `已知` out where all is as in the defaults");
  }

  static Problem noName(Place place) {
    return Problem.error(place, "missing-name", "案例没有写名称", "the scenario has no name")
        .advising("用一句话写明情形，如：提任副处工龄满五年当天", "say the case in a sentence");
  }

  static Problem noExpectation(Place place, Step step) {
    String columns = String.join("、", Column.expected(step).stream().map(Column::zh).toList());
    return Problem.error(place, "no-expectation", "案例没有写预期，什么结果都算通过", "the scenario expects nothing, so anything would pass")
        .advising("至少写一项：" + columns, "write one of `" + columns + "` at least");
  }

  static Problem ofDefaults(Cell cell, Column column) {
    return Problem.error(cell.place(), "default-expectation", "“默认”一行写了“" + column.zh() + "”，而默认的只能是事实", "the row of defaults says `" + column.zh() + "`, and defaults are facts only")
        .advising("预期逐个案例写", "say what is expected in each scenario");
  }

  static Problem unexpectable(Cell cell, Column column, List<String> permitted) {
    return Problem.error(cell.place(), "unknown-value", "“" + column.zh() + "”不能是“" + cell.text() + "”", "`" + column.zh() + "` cannot be `" + cell.text() + "`")
        .advising("可用的有：" + String.join("、", permitted), "it can be `" + String.join("、", permitted) + "`");
  }

  static Problem unknownRule(Place place, String id, Step step, List<String> known) {
    return Problem.error(place, "unknown-rule", "“" + step.zh() + "”没有编号为“" + id + "”的规则", "there is no rule `" + id + "` of `" + step.zh() + "`" + Suggestion.english(id, known))
        .advising(Suggestion.asked(id, known) + "规则改了编号的，案例里一并改；几个编号之间用“、”", "where a rule's id was changed, change it here too; separate ids by `、`");
  }

  static Problem unknownItem(Place place, String item, List<String> known) {
    return Problem.error(place, "unknown-item", "没有评分项目“" + item + "”", "there is no scored item `" + item + "`" + Suggestion.english(item, known))
        .advising(Suggestion.advice(item, known), "items are `" + String.join("、", known) + "`");
  }

  static Problem noDay(Place place) {
    return Problem.error(place, "missing-day", "案例没有研判基准日", "the scenario has no as-of date")
        .advising("加上“研判基准日”一项，或在“默认”里写明", "add `研判基准日`, to the defaults if it is the same for all");
  }

  static Problem contradiction(Place place, String term, String stated, String worked) {
    return Problem.error(place, "contradiction", "“" + term + "”写的是" + stated + "，而由案例所写的其他各项得出的是" + worked, "`" + term + "` is said to be `" + stated + "`, and the rest of the scenario makes it `" + worked + "`")
        .advising("改其中一项，或删去由其他各项推算得出的一项", "change one of them, or leave out the one that is worked out from the others");
  }

  static Problem twice(Place place, String name, Place before) {
    return Problem.error(place, "duplicate-name", "案例“" + name + "”出现两次，前一次在 " + before, "the scenario `" + name + "` stands twice, first at " + before)
        .advising("改名称，说清两个案例的差别", "name them by what tells them apart");
  }
}
