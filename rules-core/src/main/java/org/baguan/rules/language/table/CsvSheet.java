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

/** Reads comma-separated text (RFC 4180) into a sheet, blank lines kept so that rows have a sheet's numbers. */
public final class CsvSheet {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private CsvSheet() {}

  /** Reads a file's text; empty, with a problem told, when its quotes do not close. */
  public static Optional<Sheet> read(String file, String text, Consumer<Problem> problems) {
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      for (CSVRecord line : parser) {
        rows.add(List.of(line.values()));
      }
      return Optional.of(new Sheet(file, "", rows));
    } catch (IOException | UncheckedIOException e) {
      problems.accept(
          Problem.error(
                  Place.cell(file, rows.size() + 1, 0), "not-csv", "这一行起引号没有配对", "a quote is not closed from this row on")
              .advising("单元格里的双引号须写两次，整格再用双引号括起"));
      return Optional.empty();
    }
  }
}
