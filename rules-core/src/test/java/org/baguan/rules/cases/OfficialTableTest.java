package org.baguan.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baguan.rules.model.Career;
import org.baguan.rules.model.Education;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Official;
import org.junit.jupiter.api.Test;

/** Officials of the rows of a table, and of lines of JSON. */
class OfficialTableTest {

  private static final List<String> HEADER = List.of("人员编号", "现职级", "任现职级日期", "基层工作经历", "学历", "培训达到要求", "年度考核", "处理处分", "子女", "平均分", "英语");

  @Test
  void a_row_gives_the_official_that_a_line_of_json_gives() {
    OfficialReading row =
        table(HEADER).read(2, List.of("P-1", "副科", "2019-06-18", "4年", "本科", "是", "[{\"year\": 2024, \"grade\": \"优秀\"}]", "无", "[]", "87.50", "六级"));
    OfficialReading line =
        OfficialLines.of("pool.jsonl", Samples.terms())
            .read(2, "{\"id\": \"P-1\", \"career\": {\"level\": \"副科\", \"levelSince\": \"2019-06-18\", \"grassrootsMonths\": \"4年\", \"education\": \"本科\", \"trainingDone\": true}, \"family\": {\"children\": []},"
                + " \"appraisals\": [{\"year\": 2024, \"grade\": \"优秀\"}], \"measures\": [], \"attributes\": {\"平均分\": 87.50, \"英语\": \"六级\"}}");

    assertThat(row).isEqualTo(line);
    Official official = read(row);
    assertThat(official.career()).isEqualTo(new Career(Level.TOWNSHIP_DEPUTY, LocalDate.of(2019, 6, 18), null, null, 48, Education.BACHELOR, null, true, null, null, null, null));
    assertThat(official.measures()).isEmpty();
    assertThat(official.attributes()).isEqualTo(Map.of("平均分", new BigDecimal("87.50"), "英语", "六级"));
  }

  @Test
  void an_empty_cell_is_not_supplied_and_a_record_of_which_nothing_is_supplied_is_absent() {
    Official official = read(table(HEADER).read(2, List.of("P-1", "", " ", "", "", "", "", "", "", "", "")));

    assertThat(official).isEqualTo(Official.of("P-1"));
  }

  @Test
  void columns_are_named_by_label_key_or_path_and_days_may_have_slashes() {
    Official official = read(table(List.of("id", "career.levelSince", "trainingDone", "attributes.结业")).read(2, List.of("P-1", "2024/1/5", "TRUE", "2024/12/31")));

    assertThat(official.career()).isNotNull().extracting(Career::levelSince, Career::trainingDone).containsExactly(LocalDate.of(2024, 1, 5), true);
    assertThat(official.attributes()).isEqualTo(Map.of("结业", LocalDate.of(2024, 12, 31)));
  }

  @Test
  void every_column_that_is_offered_is_read() {
    List<OfficialTable.Column> columns = OfficialTable.columns(Samples.terms());

    assertThat(table(columns.stream().map(OfficialTable.Column::label).toList()).problems()).isEmpty();
    assertThat(table(columns.stream().map(OfficialTable.Column::name).toList()).problems()).isEmpty();
    assertThat(columns).extracting(OfficialTable.Column::label).doesNotHaveDuplicates().contains("纪检监察意见", "任职经历", "英语");
    assertThat(columns).filteredOn(OfficialTable.Column::list).extracting(OfficialTable.Column::label)
        .containsExactly("子女", "纪检监察意见", "信访举报", "任职经历", "年度考核", "处理处分");
  }

  @Test
  void an_unknown_column_is_told_once_with_the_column_that_was_meant() {
    List<CaseProblem> problems = table(List.of("人员编号", "任现职级日其", "学历", "学历", "民族")).problems();

    assertThat(problems).extracting(CaseProblem::code, CaseProblem::column)
        .containsExactly(tuple("unknown-column", 2), tuple("column-twice", 4), tuple("unknown-column", 5));
    assertThat(problems.get(0).print()).startsWith("pool.csv:1:2  unknown-column  没有这一列\n  是否想写“任现职级日期”？可用的列：人员编号、现职级、");
    assertThat(table(List.of("学历")).problems()).extracting(CaseProblem::code).containsExactly("missing-column");
  }

  @Test
  void every_problem_of_a_row_is_told_with_its_line_and_column_and_no_value() {
    OfficialReading reading =
        table(HEADER).read(7, List.of("", "副料", "2019-02-30", "-3", "本科", "大概", "[{\"year\": 1024, \"gade\": \"优秀\"}]", "[{", "没有", "87,5", "八级"));

    List<CaseProblem> problems = problems(reading);
    assertThat(problems).extracting(CaseProblem::column, CaseProblem::path, CaseProblem::code)
        .containsExactly(
            tuple(1, "人员编号", "missing-key"), tuple(2, "现职级", "unknown-code"), tuple(3, "任现职级日期", "no-such-date"), tuple(4, "基层工作经历", "negative"),
            tuple(6, "培训达到要求", "not-yes-or-no"), tuple(7, "年度考核[0]", "unknown-key"), tuple(7, "年度考核[0].year", "out-of-range"), tuple(8, "处理处分", "yaml-syntax"),
            tuple(9, "子女", "wrong-form"), tuple(10, "平均分", "not-a-number"), tuple(11, "英语", "unknown-code"));
    assertThat(problems).extracting(CaseProblem::line).containsOnly(7);
    assertThat(problems.toString()).doesNotContain("副料", "大概", "gade", "八级", "87,5");
  }

  @Test
  void a_row_of_too_few_cells_or_with_a_cell_below_no_column_is_refused() {
    List<String> header = Stream.of("人员编号", "学历", "").toList();

    assertThat(problems(table(header).read(3, List.of("P-1", "本科")))).extracting(CaseProblem::code).containsExactly("short-row");
    assertThat(problems(table(header).read(3, List.of("P-1", "本科", "是", "", "否")))).extracting(CaseProblem::code, CaseProblem::column)
        .containsExactly(tuple("outside-header", 3), tuple("outside-header", 5));
    assertThat(read(table(header).read(3, List.of("P-1", "本科", "", "")))).extracting(Official::id).isEqualTo("P-1");
  }

  @Test
  void a_line_that_does_not_fit_is_refused_at_its_place() {
    OfficialLines lines = OfficialLines.of("pool.jsonl", Samples.terms());

    assertThat(problems(lines.read(9, "{\"id\": \"P-1\", \"carer\": {}}")).get(0).print()).startsWith("pool.jsonl:9:15  unknown-key");
    assertThat(problems(lines.read(9, "{\"id\": \"P-1\""))).extracting(CaseProblem::code).containsExactly("yaml-syntax");
    assertThat(problems(lines.read(9, "{}"))).extracting(CaseProblem::code).containsExactly("missing-key");
    assertThat(problems(lines.read(9, "[1]"))).extracting(CaseProblem::code).containsExactly("wrong-form");
    assertThat(problems(lines.read(9, "{\"id\": \"P-1\", \"measures\": [{\"id\": \"M\"}, {\"id\": \"M\"}]}"))).extracting(CaseProblem::line).containsOnly(9);
  }

  private static OfficialTable table(List<String> header) {
    return OfficialTable.of("pool.csv", 1, header, Samples.terms());
  }

  private static Official read(OfficialReading reading) {
    return reading.fold(OfficialReading.Read::official, refused -> {
      throw new AssertionError(refused.problems());
    });
  }

  private static List<CaseProblem> problems(OfficialReading reading) {
    return reading.fold(read -> List.of(), OfficialReading.Refused::problems);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
