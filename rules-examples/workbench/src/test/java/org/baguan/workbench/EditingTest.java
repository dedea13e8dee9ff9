package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.baguan.rules.DecisionService;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Move;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.PartyPost;
import org.baguan.rules.model.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What policy staff do with a pack: start one, edit it as sheets, check and mark it, print its book. */
class EditingTest {

  private static final Path REFERENCE = Path.of("../../rules-core/packs/key-posts");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir
  private Path folder;

  @Test
  void a_new_pack_has_no_error_and_decides() {
    Path pack = folder.resolve("new");

    assertThat(run("new", pack.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("check " + pack);
    assertThat(run("check", pack.toString())).isZero();

    Post post = new Post("G-1", "财务科科长", "U-1", "管钱", Level.TOWNSHIP_PRINCIPAL, null, true, true, false, false, PartyPost.NONE);
    Nomination nomination = new Nomination("P-1", Move.PROMOTION, false, List.of(), null, null);
    Application application = new Application("A-1", "U-1", post, 1, null, null, List.of(nomination), null);
    Official nominee = Official.of("P-1").withAttributes(Map.of("本岗位相关工作年限", 60));
    var assessment = DecisionService.open(pack).assess(application, List.of(nominee), LocalDate.of(2026, 6, 30)).of("P-1").orElseThrow();
    assertThat(assessment.score().items()).anySatisfy(item -> assertThat(item.points()).hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("100")));
  }

  @Test
  void a_folder_that_is_not_empty_is_left_as_it_was() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");

    assertThat(run("new", folder.toString())).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("不是空文件夹");
    assertThat(names(folder)).containsExactly("mine.txt");
  }

  @Test
  void sheets_and_back_are_the_same_bytes() throws IOException {
    Path sheets = folder.resolve("sheets");
    Path back = folder.resolve("back");

    assertThat(run("sheet", REFERENCE.toString(), sheets.toString())).isZero();
    assertThat(names(sheets)).contains("eligibility.xlsx", "pack.yaml", "eligibility.drl").doesNotContain("eligibility.csv");
    assertThat(run("sheet", "--back", sheets.toString(), back.toString())).isZero();

    for (String name : names(back)) {
      assertThat(Files.readAllBytes(back.resolve(name))).as(name).isEqualTo(Files.readAllBytes(REFERENCE.resolve(name)));
    }
    assertThat(names(back)).hasSize((int) names(REFERENCE).stream().filter(name -> name.matches(".*\\.(csv|drl|yaml)")).count());
  }

  @Test
  void what_a_spreadsheet_would_turn_into_something_else_comes_back_as_it_was() throws IOException {
    Path pack = sample("Q-01,=1+1,1E5,00012,12345678901234567,'quoted,\"a,b\",\"x\ny\",_x000D_,2024-1-1");

    assertThat(run("sheet", pack.toString(), folder.resolve("s").toString())).isZero();
    assertThat(run("sheet", "--back", folder.resolve("s").toString(), folder.resolve("b").toString())).isZero();

    assertThat(Files.readString(folder.resolve("b/odd.csv"))).isEqualTo(Files.readString(pack.resolve("odd.csv")));
  }

  private Path sample(String row) throws IOException {
    Path pack = Files.createDirectories(folder.resolve("odd"));
    Files.writeString(pack.resolve("pack.yaml"), "id: odd\nversion: \"1\"\n");
    Files.writeString(pack.resolve("odd.csv"), "表种,资格条件\n命中,全部\n\n编号,名称,备注1,备注2,备注3,备注4,备注5,备注6,备注7,依据\n" + row + "\n");
    return pack;
  }

  @Test
  void a_file_that_says_something_else_is_not_replaced_unless_it_is_asked_for() throws IOException {
    Path back = Files.createDirectory(folder.resolve("back"));
    Files.writeString(back.resolve("amounts.csv"), "mine");

    assertThat(run("sheet", "--back", REFERENCE.toString(), back.toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("amounts.csv").contains("--force");
    assertThat(names(back)).containsExactly("amounts.csv");

    assertThat(run("sheet", "--back", "--force", REFERENCE.toString(), back.toString())).isZero();
    assertThat(Files.readString(back.resolve("amounts.csv"))).startsWith("表种,数额\n");
  }

  @Test
  void a_sheet_is_good_to_edit() throws IOException {
    run("sheet", REFERENCE.toString(), folder.resolve("s").toString());

    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("s/eligibility.xlsx")))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 5);
      assertThat(comment(sheet, 4, "学历")).contains("education").contains("初中、高中、大专、本科、硕士、博士").contains("用人单位");
      assertThat(sheet.getRow(5).getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
      List<? extends DataValidation> lists = sheet.getDataValidations();
      assertThat(lists).anySatisfy(list -> {
        assertThat(list.getValidationConstraint().getExplicitListValues()).containsExactly("不符合", "须说明", "后续义务");
        assertThat(list.getShowErrorBox()).isTrue();
      });
      assertThat(lists).anySatisfy(list -> {
        assertThat(list.getValidationConstraint().getExplicitListValues()).containsExactly("不限", "是", "否");
        assertThat(list.getShowErrorBox()).as("other forms can be written too").isFalse();
      });
    }
  }

  private static String comment(XSSFSheet sheet, int row, String header) {
    for (var cell : sheet.getRow(row)) {
      if (cell.getStringCellValue().equals(header)) {
        return cell.getCellComment().getString().getString();
      }
    }
    throw new AssertionError("no header " + header);
  }

  @Test
  void every_problem_is_a_comment_in_its_cell_and_in_the_list() throws IOException {
    Path pack = folder.resolve("new");
    run("new", pack.toString());
    Path table = pack.resolve("eligibility.csv");
    Files.writeString(table, Files.readString(table).replace("低于大专", "低于大砖"));

    assertThat(run("check", pack.toString(), "--mark", folder.resolve("marked.xlsx").toString())).isEqualTo(1);

    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("marked.xlsx")))) {
      XSSFSheet list = workbook.getSheetAt(0);
      assertThat(list.getSheetName()).isEqualTo("问题");
      assertThat(list.getRow(1).getCell(0).getStringCellValue()).isEqualTo("eligibility.csv!E7");
      assertThat(list.getRow(1).getCell(0).getHyperlink().getAddress()).isEqualTo("'eligibility'!E7");
      XSSFCell cell = workbook.getSheet("eligibility").getRow(6).getCell(4);
      assertThat(cell.getStringCellValue()).isEqualTo("低于大砖");
      assertThat(cell.getCellComment().getString().getString())
          .isEqualTo("错误：“学历”列不认识“大砖”\n是否想写“大专”？可用的值：初中、高中、大专、本科、硕士、博士\nunknown-value");
      assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex()).isEqualTo("FFF8B4AA");
    }
  }

  @Test
  void the_own_looks_of_a_single_workbook_are_kept() throws IOException {
    Path pack = Files.createDirectories(folder.resolve("own"));
    Files.writeString(pack.resolve("pack.yaml"), "id: own\nversion: \"1\"\n");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("资格");
      sheet.setColumnWidth(0, 7_777);
      String[][] rows = {{"表种", "资格条件"}, {"命中", "全部"}, {}, {"编号", "名称", "学历", "结论", "理由", "依据", "核实", "生效", "失效"}, {"Q-1", "学历", "大砖", "不符合", "学历不足", "条例", "A", "2024-01-01", ""}};
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(column).setCellValue(rows[row][column]);
        }
      }
      Notes.add(sheet, 4, 2, "待商");
      try (var file = Files.newOutputStream(pack.resolve("rules.xlsx"))) {
        workbook.write(file);
      }
    }

    assertThat(run("check", pack.toString(), "--mark", folder.resolve("marked.xlsx").toString())).isEqualTo(1);

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("rules.xlsx!资格!C5  unknown-value");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("marked.xlsx")))) {
      assertThat(workbook.getSheet("资格").getColumnWidth(0)).isEqualTo(7_777);
      assertThat(workbook.getSheet("资格").getRow(4).getCell(2).getCellComment().getString().getString()).startsWith("待商\n\n错误：“学历”列不认识“大砖”");
    }
  }

  @Test
  void the_rule_book_is_printed_as_text_and_as_a_page() throws IOException {
    assertThat(run("print", REFERENCE.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("# 重点岗位中层干部联合把关参考规则　规则书")
        .contains("**Q-04a** 学历一般应为大专以上  \n任用方式为提拔或者进一步使用，学历低于大专的，须作出说明。  \n")
        .contains("依据：条例8(四)；核实 B；2019-03-03 起施行")
        .contains("## 依据索引");

    assertThat(run("print", REFERENCE.toString(), "--out", folder.resolve("book.html").toString(), "--lang", "en")).isZero();
    assertThat(Files.readString(folder.resolve("book.html")))
        .contains("<td class=\"id\">Q-04a</td>")
        .contains("Where move is promotion or fuller use, and education is below college, an explanation is required.")
        .doesNotContain("http://", "https://", "<script");
  }

  @Test
  void the_changes_since_an_older_pack_are_told_and_a_rearrangement_is_none() throws IOException {
    Path pack = folder.resolve("new");
    run("new", pack.toString());
    Path table = pack.resolve("amounts.csv");
    Files.writeString(table, Files.readString(table).replace("任职年限,2", "任职年限,3"));
    Path older = fresh();
    out.reset();

    run("print", pack.toString(), "--since", older.toString());

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("数额 任职年限：改动了内容\n  - 任职年限为2年。（示例（待核实）；2024-01-01 起施行）\n  + 任职年限为3年。（示例（待核实）；2024-01-01 起施行）\n");

    Path moved = fresh();
    Files.move(moved.resolve("scoring.csv"), moved.resolve("a-scoring.csv"));
    out.reset();
    run("print", moved.toString(), "--since", older.toString());
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("与旧版相比，规则没有变化。\n");
  }

  private Path fresh() throws IOException {
    Path pack = Files.createTempDirectory(folder, "fresh");
    run("new", pack.toString());
    return pack;
  }

  @Test
  void a_faulty_pack_has_no_book_and_its_errors_are_told() throws IOException {
    Path pack = fresh();
    Path table = pack.resolve("eligibility.csv");
    Files.writeString(table, Files.readString(table).replace("低于大专", "低于大砖"));
    out.reset();

    assertThat(run("print", pack.toString())).isEqualTo(1);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("eligibility.csv!E7  unknown-value").contains("不能印规则书");
  }

  private int run(String... args) {
    Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return Main.run(ServiceDecisions.packs(), terminal, args);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
