package org.baguan.rules.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.Step;
import org.baguan.rules.verify.VerifiedPack;
import org.junit.jupiter.api.Test;

/** What is told of changes of a small pack, a word at a time. */
class PackComparisonTest {

  @Test
  void a_pack_is_the_same_as_itself() {
    PackComparison comparison = PackComparison.between(SmallPack.asItIs(), SmallPack.asItIs());

    assertThat(comparison.same()).isTrue();
    assertThat(comparison.steps()).extracting(StepComparison::step).containsExactly(Step.values());
    assertThat(comparison.steps()).extracting(StepComparison::verdict).containsOnly(Verdict.SAME);
  }

  @Test
  void a_raised_amount_concludes_more_and_is_told_in_the_reason_of_what_was_concluded_before() {
    PackComparison comparison = compared("amounts.csv", "3,次,示例", "4,次,示例");

    assertThat(told(comparison))
        .isEqualTo(
            """
            结论不同，研判基准日在2024-01-01及以后：年数为3
            ＋ A-1（rules.csv!A6）不符合资格条件：年数3，不足4
            例如：年数 3，研判基准日 2024年1月1日
            理由、依据不同，研判基准日在2024-01-01及以后：年数不满3
            － A-1（rules.csv!A6）不符合资格条件：年数2，不足3
            ＋ A-1（rules.csv!A6）不符合资格条件：年数2，不足4
            例如：年数 2，研判基准日 2024年1月1日
            数额 最低年数 2024-01-01及以后：3，示例，核实D → 4，示例，核实D（amounts.csv!4、amounts.csv!4）
            """);
  }

  @Test
  void a_condition_added_concludes_less_and_leaves_open_where_its_fact_is_missing() {
    PackComparison comparison = compared("rules.csv", "甲、乙,不限", "甲、乙,否");

    assertThat(told(comparison))
        .isEqualTo(
            """
            结论不同，研判基准日在2024-01-01及以后：专长为甲、乙，破格为是
            － A-2（rules.csv!A7）须作出说明：专长为甲
            例如：专长 甲，破格 是，研判基准日 2024年1月1日
            事实不全时不同，研判基准日在2024-01-01及以后：专长为甲、乙，破格未提供
            － A-2（rules.csv!A7）须作出说明：专长为甲
            ＋ A-2（rules.csv!A7）待定（可能须作出说明）：尚缺破格
            例如：专长 甲，研判基准日 2024年1月1日，破格 未提供
            """);
  }

  @Test
  void a_row_split_on_members_tells_two_reasons_for_one_of_two_members() {
    PackComparison comparison =
        compared(
            "rules.csv",
            "A-3,受过警告或记过,不限,不限,不限,警告、记过,不限,须说明,受过{处理处分.种类},示例,D,2024-01-01,",
            """
            A-3,受过警告,不限,不限,不限,警告,不限,须说明,受过{处理处分.种类},示例,D,2024-01-01,
            A-5,受过记过,不限,不限,不限,记过,不限,须说明,受过{处理处分.种类},示例,D,2024-01-01,""");

    assertThat(told(comparison))
        .isEqualTo(
            """
            理由、依据不同，研判基准日在2024-01-01及以后：有处理处分（种类为警告、记过）；有处理处分（种类为警告）；有处理处分（种类为记过）
            － A-3（rules.csv!A8）须作出说明：受过警告、记过
            ＋ A-3（rules.csv!A8）须作出说明：受过警告
            ＋ A-5（rules.csv!A9）须作出说明：受过记过
            例如：研判基准日 2024年1月1日，处理处分1：种类 警告，处理处分2：种类 记过
            """);
  }

  @Test
  void a_row_split_on_a_term_is_the_same_and_its_ids_are_told() {
    PackComparison comparison =
        compared(
            "rules.csv",
            "A-2,专长不合,不限,甲、乙,不限,不限,不限,须说明,专长为{专长},示例,D,2024-01-01,",
            """
            A-2a,专长不合,不限,甲,不限,不限,不限,须说明,专长为{专长},示例,D,2024-01-01,
            A-2b,专长不合,不限,乙,不限,不限,不限,须说明,专长为{专长},示例,D,2024-01-01,""");

    assertThat(comparison.same()).isTrue();
    assertThat(comparison.renamings()).extracting(Renaming::words)
        .containsExactly(new Phrase("A-2“专长不合” 改为 A-2a“专长不合”、A-2b“专长不合”", "A-2“专长不合” became A-2a“专长不合”, A-2b“专长不合”"));
  }

  @Test
  void a_row_split_at_a_number_is_open_where_the_number_is_missing() {
    PackComparison comparison =
        compared(
            "rules.csv",
            "A-2,专长不合,不限,甲、乙,不限,不限,不限,须说明,专长为{专长},示例,D,2024-01-01,",
            """
            A-2a,专长不合,少于5,甲、乙,不限,不限,不限,须说明,专长为{专长},示例,D,2024-01-01,
            A-2b,专长不合,5以上,甲、乙,不限,不限,不限,须说明,专长为{专长},示例,D,2024-01-01,""");

    assertThat(told(comparison))
        .isEqualTo(
            """
            事实不全时不同，研判基准日在2024-01-01及以后：专长为甲、乙，年数未提供
            － A-2（rules.csv!A7）须作出说明：专长为甲
            ＋ A-2a（rules.csv!A7）待定（可能须作出说明）：尚缺年数
            ＋ A-2b（rules.csv!A8）待定（可能须作出说明）：尚缺年数
            例如：专长 甲，研判基准日 2024年1月1日，年数 未提供
            """);
  }

  @Test
  void a_reworded_reason_is_one_difference_in_wording() {
    PackComparison comparison = compared("rules.csv", "须说明,专长为{专长}", "须说明,专长是{专长}");

    assertThat(told(comparison))
        .isEqualTo(
            """
            理由、依据不同，研判基准日在2024-01-01及以后：专长为甲、乙
            － A-2（rules.csv!A7）须作出说明：专长为甲
            ＋ A-2（rules.csv!A7）须作出说明：专长是甲
            例如：专长 甲，研判基准日 2024年1月1日
            """);
  }

  @Test
  void another_governing_date_differs_between_the_two_dates() {
    PackComparison comparison = compared("rules.csv", "适用日期,研判基准日", "适用日期,入党日期");

    assertThat(comparison.differences()).allSatisfy(difference -> assertThat(difference.where()).allSatisfy(where -> assertThat(where.zh()).contains("入党日期")));
    assertThat(comparison.differences()).extracting(Difference::kind).contains(Difference.Kind.OUTCOME, Difference.Kind.UNDETERMINED);
    assertThat(beyond(comparison)).containsExactly("规则的适用日期不同，理由中填入的内容没有逐日比对");
  }

  @Test
  void a_code_more_is_told_and_changes_no_rule() {
    PackComparison comparison = compared("pack.yaml", "[甲, 乙, 丙]", "[丁, 甲, 乙, 丙]");

    assertThat(comparison.verdict()).isEqualTo(Verdict.SAME);
    assertThat(told(comparison)).isEqualTo("代码 专业：丁 ：无 → 有（无、pack.yaml）\n");
  }

  @Test
  void rules_that_read_a_term_of_another_type_are_not_said_to_be_the_same() {
    PackComparison comparison = compared("pack.yaml", "分数: {type: whole", "分数: {type: decimal");

    assertThat(comparison.verdict()).isEqualTo(Verdict.SAMPLED);
    assertThat(beyond(comparison)).containsExactly("“分数”的类型变了");
    assertThat(comparison.settings()).extracting(change -> change.what().zh()).containsExactly("分数");
  }

  @Test
  void a_last_day_takes_away_what_was_concluded_from_the_next_day_on() {
    PackComparison comparison = compared("rules.csv", "分数{分数},示例,D,2024-01-01,", "分数{分数},示例,D,2024-01-01,2026-01-01");

    assertThat(told(comparison))
        .isEqualTo(
            """
            结论不同，研判基准日在2026-01-01及以后：分数不满60
            － A-4（rules.csv!A9）负有后续义务：分数30
            例如：分数 30，研判基准日 2026年1月1日
            """);
  }

  @Test
  void a_row_of_tenure_that_stands_twice_counts_twice() {
    String row = "任期内考核优秀折减半年,是,优秀,6,职级并行规定18至21,A,2019-06-01,";

    PackComparison comparison = ofReference("tenure.csv", "TN-01," + row, "TN-01," + row + "\nTN-09," + row);

    assertThat(told(comparison))
        .isEqualTo(
            """
            结论不同，研判基准日在2019-06-01及以后：任期内为是，等次为优秀
            ＋ TN-09（tenure.csv!A7）任职年限加计6个月：任期内考核优秀折减半年：任期内是，等次优秀
            例如：任期内 是，等次 优秀，研判基准日 2019年6月1日
            """);
  }

  @Test
  void how_the_periods_of_a_table_end_is_told_and_is_no_difference_of_its_rules() {
    PackComparison comparison = ofReference("periods.csv", "月末,取当月最后一日", "月末,按对应日");

    assertThat(comparison.verdict()).isEqualTo(Verdict.SAME);
    assertThat(comparison.same()).isFalse();
    assertThat(told(comparison)).isEqualTo("月末 影响期 ：取当月最后一日 → 按对应日（periods.csv、periods.csv）\n");
  }

  @Test
  void a_weight_a_key_of_the_ranking_and_a_band_are_told_with_their_places() {
    assertThat(told(ofReference("pack.yaml", "first: longest}\n  - {term: 基层工作经历, first: longest}", "first: longest}")))
        .isEqualTo("同分比较 总分相同时 ：任现职级年限（大者在前），再基层工作经历（大者在前） → 任现职级年限（大者在前）（pack.yaml、pack.yaml）\n");
    assertThat(told(ofReference("pack.yaml", "{name: 较高, from: 75}", "{name: 较高, from: 76}"))).isEqualTo("人岗匹配度分档 较高 ：75分起 → 76分起（pack.yaml、pack.yaml）\n");
    assertThat(told(ofReference("schemes.csv", "管钱,专业测试,具体职能,20,60", "管钱,专业测试,具体职能,20,无")))
        .isEqualTo("评分方案 管钱·专业测试 2024-01-01及以后：权重20，最低分60，具体职能，示例（待核实），核实D → 权重20，最低分无，具体职能，示例（待核实），核实D（schemes.csv!12、schemes.csv!12）\n");
  }

  private static PackComparison ofReference(String file, String text, String by) {
    PackEdits.Packs packs = PackEdits.replaced(file, text, by);
    return PackComparison.between(packs.older(), packs.newer());
  }

  private static PackComparison compared(String file, String text, String by) {
    VerifiedPack older = SmallPack.asItIs();
    return PackComparison.between(older, SmallPack.with(file, text, by));
  }

  private static List<String> beyond(PackComparison comparison) {
    return comparison.steps().stream().flatMap(step -> step.beyond().stream()).map(Phrase::zh).toList();
  }

  private static String told(PackComparison comparison) {
    StringBuilder told = new StringBuilder();
    for (Difference difference : comparison.differences()) {
      told.append(difference.kind().words().zh()).append("，").append(difference.when().zh()).append("：");
      told.append(difference.where().stream().map(Phrase::zh).collect(Collectors.joining("；"))).append("\n");
      difference.before().forEach(said -> told.append("－ ").append(told(said)).append("\n"));
      difference.after().forEach(said -> told.append("＋ ").append(told(said)).append("\n"));
      told.append("例如：").append(difference.witness().rows().stream().map(row -> row.label().zh() + " " + row.value().zh()).collect(Collectors.joining("，"))).append("\n");
    }
    for (SettingChange change : comparison.settings()) {
      told.append(change.kind().zh()).append(" ").append(change.what().zh()).append(" ").append(change.when().zh()).append("：");
      told.append(change.before().map(Phrase::zh).orElse("无")).append(" → ").append(change.after().map(Phrase::zh).orElse("无"));
      told.append("（").append(change.placeBefore().map(Object::toString).orElse("无")).append("、").append(change.placeAfter().map(Object::toString).orElse("无")).append("）\n");
    }
    return told.toString();
  }

  private static String told(Said said) {
    return said.id() + "（" + said.place() + "）" + said.conclusion().zh() + "：" + said.reason().zh();
  }
}
