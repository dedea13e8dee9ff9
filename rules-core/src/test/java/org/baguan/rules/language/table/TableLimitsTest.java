package org.baguan.rules.language.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.baguan.rules.language.Problem;
import org.junit.jupiter.api.Test;

/** Tables at a limit are read, and those one over it are not, which is told at the cell (docs/limits.md). */
class TableLimitsTest {

  private static final String START = "表种,资格条件\n";
  private static final String SHARED = "xl/sharedStrings.xml";

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void so_many_rows_and_not_one_more() {
    assertThat(CsvSheet.read("a.csv", START + "x\n".repeat(GridLimits.ROWS - 1), problems::add)).isPresent();
    assertThat(CsvSheet.read("a.csv", START + "x\n".repeat(GridLimits.ROWS), problems::add)).isEmpty();
    told("a.csv!20001", "行数超过 20000");
  }

  @Test
  void so_many_columns_and_not_one_more() {
    assertThat(CsvSheet.read("a.csv", START + "x" + ",x".repeat(GridLimits.COLUMNS - 1), problems::add)).isPresent();
    assertThat(CsvSheet.read("a.csv", START + "x" + ",x".repeat(GridLimits.COLUMNS), problems::add)).isEmpty();
    told("a.csv!KO2", "列数超过 300");
  }

  @Test
  void so_long_a_cell_and_not_a_character_more() {
    assertThat(CsvSheet.read("a.csv", START + "x," + "长".repeat(GridLimits.CHARACTERS), problems::add)).isPresent();
    assertThat(CsvSheet.read("a.csv", START + "x," + "长".repeat(GridLimits.CHARACTERS + 1), problems::add)).isEmpty();
    told("a.csv!B2", "一格超过 32767 字");
  }

  @Test
  void so_many_cells_and_not_one_more() {
    GridLimits limits = new GridLimits(org.baguan.rules.language.Place.sheet("a.xlsx", "甲"), problems::add);
    for (int cell = 0; cell < GridLimits.CELLS; cell++) {
      assertThat(limits.admit(1 + cell / GridLimits.COLUMNS, 1 + cell % GridLimits.COLUMNS, "x")).isTrue();
    }
    assertThat(limits.admit(GridLimits.ROWS, 2, "x")).isFalse();
    told("a.xlsx!甲!B20000", "单元格超过 400000 个");
  }

  @Test
  void a_workbook_has_so_many_parts_and_not_one_more() throws IOException {
    assertThat(new WorkbookGuard("a.xlsx", problems::add).admits(parts(WorkbookGuard.PARTS, 0))).isTrue();
    assertThat(new WorkbookGuard("a.xlsx", problems::add).admits(parts(WorkbookGuard.PARTS + 1, 0))).isFalse();
    told("a.xlsx", "部件超过 500 个");
  }

  @Test
  void a_workbook_has_so_many_bytes_and_not_one_more() throws IOException {
    assertThat(new WorkbookGuard("a.xlsx", problems::add).admits(parts(1, WorkbookGuard.UNPACKED))).isTrue();
    assertThat(new WorkbookGuard("a.xlsx", problems::add).admits(parts(1, WorkbookGuard.UNPACKED + 1))).isFalse();
    told("a.xlsx", "48 MB");
  }

  @Test
  void a_workbook_has_so_many_sheets_and_not_one_more() throws IOException {
    WorkbookReader.read("a.xlsx", workbook(WorkbookReader.SHEETS, Map.of()), problems::add);
    assertThat(problems).extracting(Problem::code).hasSize(WorkbookReader.SHEETS).containsOnly("sheet-not-read");
    problems.clear();

    assertThat(WorkbookReader.read("a.xlsx", workbook(WorkbookReader.SHEETS + 1, Map.of()), problems::add)).isEmpty();
    told("a.xlsx", "工作表超过 60 个");
  }

  @Test
  void the_cells_of_a_workbook_share_so_many_texts_and_not_one_more() throws IOException {
    WorkbookReader.read("a.xlsx", workbook(1, Map.of(SHARED, texts(SharedTexts.MOST))), problems::add);
    assertThat(problems).extracting(Problem::code).containsExactly("sheet-not-read");
    problems.clear();

    assertThat(WorkbookReader.read("a.xlsx", workbook(1, Map.of(SHARED, texts(SharedTexts.MOST + 1))), problems::add)).isEmpty();
    told("a.xlsx", "文字超过 400000 条");
  }

  /** Texts that differ: what can be packed too tightly is refused for that. */
  private static String texts(int count) {
    return IntStream.range(0, count).mapToObj(i -> "<si><t>" + Integer.toHexString(i * 0x9E3779B9) + "</t></si>")
        .collect(Collectors.joining("", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">", "</sst>"));
  }

  /** Returns a workbook of so many sheets with a text in each, some of its parts replaced. */
  private static byte[] workbook(int sheets, Map<String, String> instead) throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (int i = 0; i < sheets; i++) {
        workbook.createSheet().createRow(0).createCell(0).setCellValue("示例");
      }
      workbook.write(made);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(made.toByteArray())); ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        zip.write(instead.containsKey(part.getName()) ? instead.get(part.getName()).getBytes(UTF_8) : parts.readAllBytes());
      }
    }
    return out.toByteArray();
  }

  private void told(String place, String says) {
    assertThat(problems).singleElement().satisfies(problem -> {
      assertThat(problem.code()).isEqualTo("too-large");
      assertThat(problem.place()).hasToString(place);
      assertThat(problem.zh()).contains(says);
    });
  }

  private static byte[] parts(int count, int bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] block = new byte[1 << 20];
      for (int left = bytes; left > 0; left -= block.length) {
        zip.write(block, 0, Math.min(left, block.length));
      }
      for (int i = 1; i < count; i++) {
        zip.putNextEntry(new ZipEntry("xl/" + i + ".xml"));
      }
    }
    return out.toByteArray();
  }
}
