package org.baguan.workbench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Which group each person belongs to: a csv file in UTF-8 with the columns person and group. It is kept apart from all facts, and
 * nothing that decides sees it.
 */
final class GroupsFile {

  private static final List<String> PERSON = List.of("person", "人选");
  private static final List<String> GROUP = List.of("group", "组别");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private GroupsFile() {}

  /** Returns the group of each person; throws {@link CannotRun} with the line where the file does not say it. */
  static Map<String, String> read(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser rows = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get().parse(in)) {
      Map<String, String> groupOf = new LinkedHashMap<>();
      boolean header = true;
      for (CSVRecord row : rows) {
        if (header) {
          header(file, row);
        } else {
          add(file, row, rows.getCurrentLineNumber(), groupOf);
        }
        header = false;
      }
      return groupOf;
    } catch (CharacterCodingException e) {
      throw new CannotRun("groups.encoding", file);
    }
  }

  private static void header(Path file, CSVRecord row) {
    boolean fits = row.size() == 2 && PERSON.contains(row.get(0).replace(BYTE_ORDER_MARK, "")) && GROUP.contains(row.get(1));
    if (!fits) {
      throw new CannotRun("groups.header", file);
    }
  }

  private static void add(Path file, CSVRecord row, long line, Map<String, String> groupOf) {
    if (row.size() != 2 || row.get(0).isEmpty() || row.get(1).isEmpty()) {
      throw new CannotRun("groups.row", file, Long.toString(line));
    }
    String before = groupOf.put(row.get(0), row.get(1));
    if (before != null && !before.equals(row.get(1))) {
      throw new CannotRun("groups.twice", file, Long.toString(line));
    }
  }
}
