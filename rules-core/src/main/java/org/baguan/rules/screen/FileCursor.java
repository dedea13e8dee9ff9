package org.baguan.rules.screen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.cases.CaseTerms;
import org.baguan.rules.cases.OfficialLines;
import org.baguan.rules.cases.OfficialReading;

/** Hands out the rows of a file, cut and not yet decoded. */
final class FileCursor implements Batch.Cursor {

  private final RecordCutter cutter;
  private final Row row;

  FileCursor(RecordCutter cutter, Row row) {
    this.cutter = cutter;
    this.row = row;
  }

  /** How a file's rows are written and read. */
  record Row(String file, Charset charset, Reader reader) {

    /** Reads the text of a row; empty for a blank one. */
    @FunctionalInterface
    interface Reader {
      Optional<OfficialReading> read(int line, String text);
    }

    void read(int line, byte[] bytes, int from, int to, Batch.Rows rows) {
      Optional<String> text = decoded(bytes, from, to, charset);
      if (text.isEmpty()) {
        rows.refused(line, List.of(problem(line, "not-utf8", "这一行不是 " + charset + " 编码", "the row is not " + charset, "把文件另存为 UTF-8 编码", "save the file as UTF-8")));
        return;
      }
      reader.read(line, text.get()).ifPresent(reading -> reading.fold(
          read -> {
            rows.official(line, read.official());
            return true;
          },
          refused -> {
            rows.refused(line, refused.problems());
            return false;
          }));
    }

    CaseProblem problem(int line, String code, String zh, String en, String adviceZh, String adviceEn) {
      return new CaseProblem(file, line, 1, "", code, zh, en, adviceZh, adviceEn);
    }
  }

  static FileCursor ofLines(Path file, CaseTerms terms) throws IOException {
    String named = name(file);
    OfficialLines lines = OfficialLines.of(named, terms);
    Row row = new Row(named, StandardCharsets.UTF_8, (line, text) -> text.isBlank() ? Optional.empty() : Optional.of(lines.read(line, text.strip())));
    return new FileCursor(RecordCutter.ofLines(Files.newInputStream(file)), row);
  }

  static String name(Path file) {
    return file.toString().replace('\\', '/');
  }

  /** Returns the text of bytes; empty where they are none in this encoding. */
  static Optional<String> decoded(byte[] bytes, int from, int to, Charset charset) {
    String text = new String(bytes, from, to - from, charset);
    if (text.indexOf('\uFFFD') < 0) {
      return Optional.of(text);
    }
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  @Override
  public synchronized Optional<Batch> next() throws IOException {
    return cutter.next().map(piece -> new Cut(piece, row));
  }

  @Override
  public void close() throws IOException {
    cutter.close();
  }

  /** A piece of the file. */
  record Cut(RecordCutter.Piece piece, Row row) implements Batch {

    @Override
    public void read(Rows rows) {
      if (piece instanceof RecordCutter.Records records) {
        read(records, rows);
      } else if (piece instanceof RecordCutter.OpenQuote quote) {
        rows.refused(quote.line(), List.of(openQuote(quote.line())));
      } else if (piece instanceof RecordCutter.TooLong tooLong) {
        rows.refused(tooLong.line(), List.of(tooLong(tooLong.line())));
      }
    }

    private void read(RecordCutter.Records records, Rows rows) {
      int from = 0;
      int line = records.line();
      for (int end : records.ends()) {
        row.read(line, records.bytes(), from, end, rows);
        for (; from < end; from++) {
          line += records.bytes()[from] == '\n' ? 1 : 0;
        }
      }
    }

    CaseProblem openQuote(int line) {
      return row.problem(
          line, "not-csv", "这一行的双引号没有配对，没有读取", "a quote of this row is not closed, and the row was not read",
          "单元格里的双引号须写两次，整格再用双引号括起", "write a quote within a cell twice, and put the cell in quotes");
    }

    CaseProblem tooLong(int line) {
      int kilobytes = RecordCutter.LONGEST_RECORD >> 10;
      return row.problem(line, "too-large", "这一行超过 " + kilobytes + " KB，没有读取", "the row is larger than " + kilobytes + " KB and was not read", "", "");
    }

    @Override
    public String name() {
      return row.file();
    }

    @Override
    public long bytes() {
      return piece instanceof RecordCutter.Records records ? records.bytes().length : 0;
    }
  }
}
