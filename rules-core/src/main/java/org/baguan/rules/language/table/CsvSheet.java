package org.baguan.rules.language.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;

/**
 * Reads comma-separated text (RFC 4180) into a sheet, blank lines kept so that rows have a sheet's numbers. Semicolons and
 * tabs, which spreadsheet programs write in some settings, are read too.
 */
public final class CsvSheet {

  private CsvSheet() {}

  /** Reads a file's text; empty, with a problem told, when its quotes do not close or it is larger than accepted. */
  public static Optional<Sheet> read(String file, String text, Consumer<Problem> problems) {
    List<List<String>> rows = new ArrayList<>();
    GridLimits limits = new GridLimits(Place.file(file), problems);
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setDelimiter(separator(text)).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord line : parser) {
        List<String> cells = List.of(line.values());
        for (int column = 1; column <= cells.size(); column++) {
          if (!limits.admit(rows.size() + 1, column, cells.get(column - 1))) {
            return Optional.empty();
          }
        }
        rows.add(cells);
      }
      return Optional.of(new Sheet(file, "", rows));
    } catch (IOException | UncheckedIOException e) {
      problems.accept(
          Problem.error(
                  Place.cell(file, rows.size() + 1, 0), "not-csv", "这一行起引号没有配对", "a quote is not closed from this row on")
              .advising("单元格里的双引号须写两次，整格再用双引号括起", "write a quote within a cell twice, and put the cell in quotes"));
      return Optional.empty();
    }
  }

  /** Returns the sign that stands after 表种, the first word of a table. */
  private static char separator(String text) {
    int kind = Math.max(text.indexOf(Word.KIND.zh()), text.indexOf(Word.KIND.en()));
    int end = kind < 0 ? -1 : text.indexOf('\n', kind);
    String line = kind < 0 ? "" : text.substring(kind, end < 0 ? text.length() : end);
    if (line.indexOf(',') >= 0) {
      return ',';
    }
    return line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
  }
}
