package org.baguan.rules.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Records cut by their bytes. */
class RecordCutterTest {

  @Test
  void tables_are_taken_apart_as_commons_csv_takes_them() throws IOException {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      String text = table(random);
      List<List<String>> expected = new ArrayList<>();
      try (CSVParser rows = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
        for (CSVRecord row : rows) {
          expected.add(List.of(row.values()));
        }
      }

      assertThat(cells(text)).as(text).isEqualTo(expected);
    }
  }

  @Test
  void lines_are_counted_within_quotes_too_and_the_last_needs_no_end() throws IOException {
    assertThat(pieces("\uFEFFa,b\r\n\"x\ny\",\"z\"\"\"\nlast,1")).containsExactly("1:a,b\r\n|\"x\ny\",\"z\"\"\"\n|last,1|");
  }

  @Test
  void a_quote_that_is_not_closed_costs_its_line_alone() throws IOException {
    assertThat(pieces("a,b\n\"P-1,x\nP-2,\"[]\"\nP-3,y\n")).containsExactly("1:a,b\n|", "open 2", "3:P-2,\"[]\"\n|P-3,y\n|");
    assertThat(pieces("a,b\n\"P-1,x\nP-2,y\nP-3,y")).containsExactly("1:a,b\n|", "open 2", "3:P-2,y\n|P-3,y|");
    assertThat(pieces("\"P-1\" x,y\nP-2,y\n")).containsExactly("open 1", "2:P-2,y\n|");
    assertThat(pieces("P-1,5\" wide\nP-2,y\n")).containsExactly("1:P-1,5\" wide\n|P-2,y\n|");
    assertThat(pieces("P-1,\"")).containsExactly("open 1");
  }

  @Test
  void a_quote_that_is_not_closed_in_a_long_table_costs_its_line_alone() throws IOException {
    String many = "P,本科,是\n".repeat(60_000);

    List<String> pieces = pieces(many + "\"P-1,x\n" + many);

    assertThat(pieces).contains("open 60001");
    assertThat(String.join("", pieces).chars().filter(c -> c == '|').count()).isEqualTo(120_000);
  }

  @Test
  void a_line_that_is_too_long_is_passed_over() throws IOException {
    String tooLong = "x".repeat(3 * RecordCutter.LONGEST_RECORD) + "\n";

    assertThat(pieces("a\n" + tooLong + "b\n")).containsExactly("1:a\n|", "long 2", "3:b\n|");
    assertThat(lines("a\n" + tooLong + tooLong + "b")).containsExactly("1:a\n|", "long 2", "long 3", "4:b|");
    assertThat(lines("a\n" + "x".repeat(RecordCutter.LONGEST_RECORD - 1) + "\nb")).hasSize(2).noneMatch(p -> p.startsWith("long"));
  }

  @Test
  void quotes_in_a_file_of_lines_are_nothing_special() throws IOException {
    assertThat(lines("{\"a\": \"\n\"}\n")).containsExactly("1:{\"a\": \"\n|\"}\n|");
  }

  private static String table(Random random) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row <= random.nextInt(5); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < 3; column++) {
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < random.nextInt(5); i++) {
          cell.append(List.of("\"", ",", "\n", "中", "a", " ", "[", "\"\"").get(random.nextInt(8)));
        }
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n') && random.nextBoolean();
        cells.add(plain ? cell.toString() : '"' + cell.toString().replace("\"", "\"\"") + '"');
      }
      text.append(String.join(",", cells)).append(random.nextBoolean() ? "\r\n" : "\n");
    }
    return text.toString();
  }

  private static List<List<String>> cells(String text) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    RecordCutter cutter = RecordCutter.ofTable(in(text), (byte) ',');
    for (Optional<RecordCutter.Piece> piece = cutter.next(); piece.isPresent(); piece = cutter.next()) {
      texts((RecordCutter.Records) piece.get()).forEach(row -> rows.add(Cells.of(row, ',')));
    }
    return rows;
  }

  private static List<String> pieces(String text) throws IOException {
    return told(RecordCutter.ofTable(in(text), (byte) ','));
  }

  private static List<String> lines(String text) throws IOException {
    return told(RecordCutter.ofLines(in(text)));
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> told(RecordCutter cutter) throws IOException {
    List<String> told = new ArrayList<>();
    for (Optional<RecordCutter.Piece> piece = cutter.next(); piece.isPresent(); piece = cutter.next()) {
      if (piece.get() instanceof RecordCutter.Records records) {
        told.add(records.line() + ":" + String.join("|", texts(records)) + "|");
      } else {
        told.add(piece.get() instanceof RecordCutter.OpenQuote open ? "open " + open.line() : "long " + ((RecordCutter.TooLong) piece.get()).line());
      }
    }
    return told;
  }

  private static List<String> texts(RecordCutter.Records records) {
    List<String> texts = new ArrayList<>();
    int from = 0;
    for (int end : records.ends()) {
      texts.add(new String(records.bytes(), from, end - from, StandardCharsets.UTF_8));
      from = end;
    }
    return texts;
  }
}
