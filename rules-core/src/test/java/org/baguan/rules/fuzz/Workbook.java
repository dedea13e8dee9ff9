package org.baguan.rules.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.baguan.rules.language.table.CanonicalCsv;
import org.baguan.rules.language.table.CsvSheet;
import org.baguan.rules.language.table.Sheet;
import org.baguan.rules.language.table.Workbooks;

/** A workbook within a pack: its XML parts edited and packed again. What is read of it is written as csv, as {@code sheet --back} does, and read again. */
final class Workbook implements FuzzedReader {

  private final List<Seed> seeds = new ArrayList<>();
  private final Edits edits;

  private record Seed(Map<String, byte[]> others, String name, byte[] workbook) {}

  Workbook() {
    Map<String, byte[]> language = Seeds.pack(Seeds.LANGUAGE);
    for (String name : language.keySet()) {
      if (name.endsWith(".csv")) {
        Map<String, byte[]> others = new TreeMap<>(language);
        Sheet sheet = CsvSheet.read(name, new String(others.remove(name), StandardCharsets.UTF_8), problem -> {}).orElseThrow();
        seeds.add(new Seed(others, name.replace(".csv", ".xlsx"), workbook(sheet)));
      }
    }
    List<String> parts = seeds.stream().flatMap(seed -> Parts.of(seed.workbook()).all().stream()).map(part -> new String(part.bytes(), StandardCharsets.UTF_8)).toList();
    this.edits = new Edits(Notation.XML, parts);
  }

  /** Returns a workbook with what people do to one: dates and numbers as such, merged cells, hidden rows, a text of two fonts, a second sheet. */
  private static byte[] workbook(Sheet sheet) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
      XSSFFont bold = workbook.createFont();
      bold.setBold(true);
      XSSFSheet written = workbook.createSheet("规则");
      for (int row = 0; row < sheet.rows().size(); row++) {
        for (int column = 0; column < sheet.rows().get(row).size(); column++) {
          fill(written, row, column, sheet.rows().get(row).get(column), date, bold);
        }
      }
      written.addMergedRegion(new CellRangeAddress(sheet.rows().size(), sheet.rows().size() + 1, 0, 0));
      written.setColumnHidden(40, true);
      workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("不是规则");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(XSSFSheet sheet, int row, int column, String text, CellStyle date, XSSFFont bold) {
    if (text.isEmpty()) {
      return;
    }
    Cell cell = Optional.ofNullable(sheet.getRow(row)).orElseGet(() -> sheet.createRow(row)).createCell(column);
    if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      cell.setCellValue(LocalDate.parse(text));
      cell.setCellStyle(date);
    } else if (text.matches("\\d{1,6}")) {
      cell.setCellValue(Integer.parseInt(text));
    } else {
      XSSFRichTextString rich = new XSSFRichTextString(text);
      if (column % 3 == 1) {
        rich.applyFont(0, 1, bold);
      }
      cell.setCellValue(rich);
    }
  }

  @Override
  public byte[] file(Recipe recipe) {
    Seed seed = recipe.of(seeds);
    Parts parts = Parts.of(seed.workbook());
    if (recipe.below(8) == 0) {
      parts.rearrange(recipe);
    }
    // The sheets and their texts twice as often as the other parts.
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at < parts.all().size(); at++) {
      places.add(at);
      if (parts.all().get(at).name().matches("xl/.*(sheet1|sharedStrings|styles|workbook)\\.xml")) {
        places.add(at);
      }
    }
    if (!places.isEmpty()) {
      int at = recipe.of(places);
      boolean damaged = recipe.below(16) == 0;
      byte[] bytes = parts.all().get(at).bytes();
      parts.replace(at, damaged ? Edits.damaged(bytes, recipe) : edits.edited(new String(bytes, StandardCharsets.UTF_8), recipe).getBytes(StandardCharsets.UTF_8));
    }
    Map<String, byte[]> files = new TreeMap<>(seed.others());
    files.put(seed.name(), parts.zipped());
    return Seeds.zip(files);
  }

  @Override
  public Outcome read(byte[] file) {
    Parts.of(file).all().stream()
        .filter(part -> part.name().endsWith(".xlsx"))
        .flatMap(part -> Workbooks.read(part.name(), part.bytes(), problem -> {}).stream())
        .forEach(Workbook::readsBack);
    return Packs.read(file);
  }

  private static void readsBack(Sheet sheet) {
    String text = CanonicalCsv.print(sheet);
    List<String> told = new ArrayList<>();
    Optional<Sheet> back = CsvSheet.read("back.csv", text, problem -> told.add(problem.code()));
    if (!told.isEmpty() || !CanonicalCsv.print(back.orElseThrow()).equals(text)) {
      throw new IllegalStateException("csv written of a workbook is not read as it was: " + told);
    }
  }
}
