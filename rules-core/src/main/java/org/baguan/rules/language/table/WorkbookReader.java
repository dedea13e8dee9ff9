package org.baguan.rules.language.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a workbook's sheets one by one, as streams of cells. The only class here, with those it reads by, that knows POI. */
final class WorkbookReader {

  /** Sheets of one workbook. */
  static final int SHEETS = 60;

  private final String file;
  private final Consumer<Problem> problems;
  private final List<Sheet> sheets = new ArrayList<>();

  private WorkbookReader(String file, Consumer<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  static List<Sheet> read(String file, byte[] bytes, Consumer<Problem> problems) {
    WorkbookReader reader = new WorkbookReader(file, problems);
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      reader.sheets(new XSSFReader(parts));
      return reader.sheets;
    } catch (SharedTexts.TooMany e) {
      problems.accept(
          Problem.error(Place.file(file), "too-large", "工作簿过大，没有读：文字超过 " + SharedTexts.MOST + " 条", "the workbook is too large and was not read: more than " + SharedTexts.MOST + " texts")
              .advising("规则表不会有这样大，核对是否放错了文件", "no table of rules is as large; see whether it is the right file"));
      return List.of();
    } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
      // RuntimeException too: what POI throws at a file that is not as it should be has no common type.
      if (String.valueOf(e.getMessage()).contains("DOCTYPE")) {
        problems.accept(
            Problem.error(Place.file(file), "unsafe-xml", "工作簿的一个部件夹带了不该有的内容（DTD）", "a part of the workbook carries a DTD")
                .advising("不要使用这个文件，向来源查问", "do not use the file; ask where it comes from"));
        return List.of();
      }
      if (String.valueOf(e.getMessage()).contains("Zip bomb")) {
        problems.accept(
            Problem.error(Place.file(file), "too-large", "工作簿压得过紧，解开以后过大，没有读", "the workbook is packed so tightly that it was not unpacked")
                .advising("用电子表格软件打开，删去空白的行列后另存", "open it in a spreadsheet program, take empty rows and columns out, and save it"));
        return List.of();
      }
      problems.accept(
          Problem.error(Place.file(file), "not-a-workbook", "文件不是 .xlsx 工作簿，或已损坏", "the file is no .xlsx workbook, or is damaged")
              .advising("用电子表格软件打开后另存为 .xlsx", "open it in a spreadsheet program and save it as .xlsx"));
      return List.of();
    }
  }

  private void sheets(XSSFReader reader) throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    SheetList list = new SheetList();
    parse(reader.getWorkbookData(), list);
    if (list.entries().size() > SHEETS) {
      problems.accept(
          Problem.error(Place.file(file), "too-large", "工作表超过 " + SHEETS + " 个，没有读", "the workbook has more than " + SHEETS + " sheets and was not read")
              .advising("分成几个工作簿", "divide it into several workbooks"));
      return;
    }
    SharedTexts texts = new SharedTexts();
    Optional<InputStream> shared = Optional.ofNullable(reader.getSharedStringsData());
    if (shared.isPresent()) {
      parse(shared.get(), texts);
    }
    CellStyles styles = new CellStyles(Optional.ofNullable(reader.getStylesTable()), list.since1904());
    for (SheetList.Entry entry : list.entries()) {
      if (!entry.name().equals(Workbooks.LISTS)) {
        SheetGrid grid = new SheetGrid(file, entry.name(), texts, styles, problems);
        parse(reader.getSheet(entry.part()), grid);
        grid.sheet().ifPresent(sheet -> take(sheet, entry));
      }
    }
  }

  private void take(Sheet sheet, SheetList.Entry entry) {
    boolean blank = sheet.rows().stream().allMatch(row -> row.stream().allMatch(String::isBlank));
    if (blank) {
      return;
    }
    boolean looksLikeRules = java.util.stream.IntStream.rangeClosed(1, sheet.rows().size()).anyMatch(row -> TableLocator.isHeader(sheet.filled(row)));
    if (TableLocator.kind(sheet).isEmpty() && !looksLikeRules) {
      problems.accept(
          Problem.note(sheet.place(), "sheet-not-read", "工作表“" + entry.name() + "”没有“表种”，不是规则表，没有读", "the sheet `" + entry.name() + "` has no line `表种` and was not read")
              .advising("是规则表的，在表头之前写“表种”", "write `表种` above the header of a table of rules"));
      return;
    }
    if (entry.hidden()) {
      problems.accept(
          Problem.note(sheet.place(), "hidden-sheet", "工作表“" + entry.name() + "”是隐藏的，照样读入", "the sheet `" + entry.name() + "` is hidden, and was read all the same")
              .advising("不要的，删去工作表；要的，取消隐藏", "take the sheet out, or show it"));
    }
    sheets.add(sheet);
  }

  private static void parse(InputStream part, DefaultHandler handler) throws IOException, SAXException, ParserConfigurationException {
    XMLReader reader = XMLHelper.newXMLReader();
    reader.setContentHandler(handler);
    try (InputStream in = part) {
      reader.parse(new InputSource(in));
    } catch (SheetGrid.Enough e) {
      // The limits were passed, and that was told.
    }
  }
}
