package org.baguan.rules.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.baguan.rules.pack.RulePack;
import org.junit.jupiter.api.Test;

/** One set of scenarios as csv, as a workbook and as YAML, in Chinese and in English: the same scenarios. */
class NotationsTest {

  private static final String CSV =
      """
      表种,测试案例
      针对,资格条件

      案例,依据,研判基准日,学历,任现职级年限,处理处分,破格,备注,结论,成立,不成立,待定,来源
      默认,,2025-06-30,本科,3年,无,否,,,,,,
      学历高中,条例8(四),,高中,,,,随便写,不符合,A-1,"A-2、A-3",,
      处分两件，一件没有末日,,,,1年11个月,种类=警告，影响期末日=2025-06-29；种类=记过,,,不符合,A-2,,A-3,建议，已确认
      没有人提供,,,未提供,,未提供,未提供,,待定,,,"A-1、A-3",建议
      """;

  private static final String YAML =
      """
      针对: 资格条件
      默认: {研判基准日: 2025-06-30, 学历: 本科, 任现职级年限: 3年, 处理处分: [], 破格: 否}
      案例:
        - 案例: 学历高中
          依据: 条例8(四)
          已知: {学历: 高中}
          结论: 不符合
          成立: A-1
          不成立: [A-2, A-3]
        - 案例: 处分两件，一件没有末日
          已知:
            任现职级年限: 1年11个月
            处理处分:
              - {种类: 警告, 影响期末日: 2025-06-29}
              - {种类: 记过}
          结论: 不符合
          成立: A-2
          待定: [A-3]
          来源: 建议，已确认
        - 案例: 没有人提供
          已知: {学历: 未提供, 处理处分: null, 破格: 未提供}
          结论: 待定
          待定: A-1、A-3
          来源: 建议
      """;

  private static final String ENGLISH =
      """
      about: 资格条件
      defaults: {asOf: 2025-06-30, education: 本科, tenure: 3年, measures: [], accelerated: 否}
      scenarios:
        - scenario: 学历高中
          basis: 条例8(四)
          given: {education: 高中}
          conclusion: 不符合
          holds: A-1
          does not hold: [A-2, A-3]
        - scenario: 处分两件，一件没有末日
          given:
            tenure: 1年11个月
            measures: [{kind: 警告, periodEnd: 2025-06-29}, {kind: 记过}]
          conclusion: 不符合
          holds: A-2
          undetermined: A-3
          origin: suggested, confirmed
        - scenario: 没有人提供
          given: {education: null, measures: null, accelerated: null}
          conclusion: 待定
          undetermined: [A-1, A-3]
          origin: suggested
      """;

  private static Scenarios scenarios(String name, byte[] bytes) {
    Map<String, byte[]> files = new TreeMap<>();
    RulePack pack = RulePack.open(Path.of("src/test/resources/failures/pack"));
    pack.names().forEach(file -> files.put(file, pack.bytes(file)));
    files.put(RulePack.SCENARIOS + name, bytes);
    Scenarios scenarios = Scenarios.of(RulePack.of(files)).byEvaluator();
    assertThat(scenarios.problems()).isEmpty();
    return scenarios;
  }

  private static List<String> said(Scenarios scenarios) {
    return scenarios.all().stream().map(NotationsTest::said).toList();
  }

  private static String said(Scenario scenario) {
    List<String> expected = scenario.expected().stream().map(of -> of.getClass().getSimpleName() + (of instanceof Expectation.OfRules rules ? rules.holds().zh() : "") + of.text()).toList();
    return scenario.name() + scenario.basis() + scenario.origin() + scenario.stated() + expected;
  }

  private static byte[] workbook(String csv) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("资格条件");
      List<String> lines = csv.lines().toList();
      for (int at = 0; at < lines.size(); at++) {
        Row row = sheet.createRow(at);
        String[] cells = lines.get(at).split(",");
        for (int column = 0; column < cells.length; column++) {
          row.createCell(column).setCellValue(cells[column].replace("\"", ""));
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void csv_workbook_and_yaml_say_the_same() throws IOException {
    Scenarios csv = scenarios("a.csv", CSV.getBytes(UTF_8));

    assertThat(csv.all()).hasSize(3);
    assertThat(said(scenarios("a.xlsx", workbook(CSV)))).isEqualTo(said(csv));
    assertThat(said(scenarios("a.yaml", YAML.getBytes(UTF_8)))).isEqualTo(said(csv));
    assertThat(said(scenarios("a.yaml", ENGLISH.getBytes(UTF_8)))).isEqualTo(said(csv));
  }

  @Test
  void what_is_expected_is_found_and_only_the_unconfirmed_one_fails() {
    Scenarios scenarios = scenarios("a.csv", CSV.getBytes(UTF_8));

    assertThat(scenarios.all().stream().map(scenarios::run)).extracting(Result::passed, result -> result.differences().size())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(true, 0), org.assertj.core.groups.Tuple.tuple(true, 0), org.assertj.core.groups.Tuple.tuple(false, 0));
  }

  @Test
  void a_workbook_tells_of_several_steps_by_sheets_and_yaml_by_documents() {
    String tracking = "针对: 跟踪监管\n案例:\n  - 案例: 突出\n    已知: {研判基准日: 2025-06-30, 跟踪对象: 新任干部, 履职评价: 突出}\n    结论: 后备人选\n";

    Scenarios scenarios = scenarios("a.yaml", (YAML + "---\n" + tracking).getBytes(UTF_8));

    assertThat(scenarios.all()).extracting(scenario -> scenario.step().zh()).containsExactly("资格条件", "资格条件", "资格条件", "跟踪监管");
  }

  @Test
  void a_place_is_a_cell_of_a_sheet_or_a_line_of_yaml() throws IOException {
    assertThat(scenarios("a.xlsx", workbook(CSV)).all().get(0).place()).hasToString("scenarios/a.xlsx!资格条件!A6");
    assertThat(scenarios("a.csv", CSV.getBytes(UTF_8)).all().get(0).place()).hasToString("scenarios/a.csv!A6");
    assertThat(scenarios("a.yaml", YAML.getBytes(UTF_8)).all().get(0).place()).hasToString("scenarios/a.yaml:4:9");
  }
}
