package org.baguan.rules.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.RulePack;
import org.junit.jupiter.api.Test;

/** What is told of the rows of a table together: gaps, overlaps, rows that say nothing new. */
class CoverageTest {

  private static final Set<String> CODES =
      Set.of("table-gap", "table-overlap", "never-holds", "redundant-row", "contradictory-rows", "always-together", "unreachable-outcome", "not-analysed");
  private static final String HEAD = "表种,适岗评分\n命中,唯一\n适用日期,研判基准日\n\n编号,项目,财务工作年限,得分,依据,核实,生效,失效\n";

  @Test
  void of_the_reference_pack_nothing_is_told() throws Exception {
    List<Problem> problems = Verifier.verify(RulePack.open(Path.of("packs/key-posts"))).problems();

    assertThat(problems).hasSizeGreaterThan(50);
    assertThat(problems).extracting(Problem::code).doesNotContainAnyElementsOf(CODES);
  }

  @Test
  void rows_of_one_item_in_two_tables_close_each_others_gaps() {
    String first = HEAD + "M-1,财务经历,少于2年,40,条例,A,2024-01-01,\n";
    String second = HEAD + "M-2,财务经历,2年以上,100,条例,A,2024-01-01,\n";

    assertThat(told(Map.of("one.csv", first, "two.csv", second))).isEmpty();
    assertThat(told(Map.of("one.csv", first)))
        .containsExactly("one.csv!A6 WARNING 项目“财务经历”没有一行覆盖：财务工作年限满2年；例如3年（2024-01-01起）");
  }

  @Test
  void a_time_between_two_rows_in_which_none_is_in_force_is_a_gap_and_the_time_before_the_first_is_none() {
    String rows = HEAD + "M-1,财务经历,0个月以上,40,条例,A,2024-01-01,2025-01-01\nM-2,财务经历,0个月以上,40,条例,A,2025-03-01,\n";

    assertThat(told(Map.of("one.csv", rows))).containsExactly("one.csv WARNING 项目“财务经历”有一段时间没有一行有效（2025-01-01起至2025-02-28）");
  }

  @Test
  void a_gap_that_lasts_while_other_rows_change_is_told_once_with_all_its_days() {
    String rows =
        HEAD
            + "M-1,财务经历,少于2年,40,条例,A,2024-01-01,2025-01-01\nM-2,财务经历,少于2年,50,条例,A,2025-01-01,\n"
            + "M-3,财务经历,3年以上,90,条例,A,2024-01-01,2026-01-01\nM-4,财务经历,2年以上,90,条例,A,2026-01-01,\n";

    assertThat(told(Map.of("one.csv", rows)))
        .containsExactly("one.csv!A8 WARNING 项目“财务经历”没有一行覆盖：财务工作年限满2年不满3年；例如2年6个月（2024-01-01起至2025-12-31）");
  }

  @Test
  void two_rows_that_hold_together_are_an_error_where_they_give_different_points_and_a_warning_where_the_same() {
    String different = HEAD + "M-1,财务经历,3年以下,40,条例,A,2024-01-01,\nM-2,财务经历,2年以上,100,条例,A,2024-01-01,\n";

    assertThat(told(Map.of("one.csv", different)))
        .containsExactly("one.csv!A7 ERROR 本行与 one.csv!A6（M-1）同时成立：财务工作年限满2年不满3年1个月；例如2年6个月（2024-01-01起）；两行结论不同");
    assertThat(told(Map.of("one.csv", different.replace(",100,", ",40,"))))
        .containsExactly("one.csv!A7 WARNING 本行与 one.csv!A6（M-1）同时成立：财务工作年限满2年不满3年1个月；例如2年6个月（2024-01-01起）；两行结论相同");
  }

  @Test
  void an_amount_that_changes_opens_a_gap_from_that_day_on() {
    String rows = HEAD + "M-1,财务经历,少于【界】,40,条例,A,2024-01-01,\nM-2,财务经历,2年以上,100,条例,A,2024-01-01,\n";
    String amounts = "表种,数额\n\n名称,数值,单位,依据,核实,生效,失效\n界,2,年,条例,A,2024-01-01,2025-01-01\n界,1,年,条例,A,2025-01-01,\n";

    assertThat(told(Map.of("one.csv", rows, "amounts.csv", amounts)))
        .containsExactly("one.csv!A7 WARNING 项目“财务经历”没有一行覆盖：财务工作年限满1年不满2年；例如1年6个月（2025-01-01起）");
  }

  private static List<String> told(Map<String, String> files) {
    Map<String, byte[]> pack = new LinkedHashMap<>();
    files.forEach((name, text) -> pack.put(name, text.getBytes(UTF_8)));
    pack.put(
        "pack.yaml",
        ("id: sample\nversion: \"1\"\ntitle: {zh: 样例}\nlanguages: [zh]\ncodes:\n  岗位类别: [管钱]\n"
                + "attributes:\n  财务工作年限: {type: months, source: EMPLOYING_UNIT, changeable: true}\n")
            .getBytes(UTF_8));
    pack.put("schemes.csv", "表种,评分方案\n\n岗位类别,项目,维度,权重,最低分,依据,核实,生效,失效\n管钱,财务经历,具体职能,100,40,条例,A,2024-01-01,\n".getBytes(UTF_8));
    return Verifier.verify(RulePack.of(pack)).problems().stream().map(problem -> problem.place() + " " + problem.severity() + " " + problem.zh()).toList();
  }
}
