package org.baguan.rules.screen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.cases.CaseTerms;
import org.baguan.rules.cases.OfficialTable;

/**
 * A table of candidates: its first line that is not blank tells the columns, and how the file is written, in UTF-8 or GB18030, with
 * commas, tabs or semicolons.
 */
final class TableFile {

  private static final int LOOKED_AT = 64 << 10;
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final String file;
  private final RecordCutter cutter;
  private final char separator;

  private TableFile(String file, RecordCutter cutter, char separator) {
    this.file = file;
    this.cutter = cutter;
    this.separator = separator;
  }

  static Batch.Cursor open(Path file, CaseTerms terms) throws IOException {
    char separator = separator(file);
    RecordCutter cutter = RecordCutter.ofTable(Files.newInputStream(file), (byte) separator);
    try {
      return new TableFile(FileCursor.name(file), cutter, separator).open(terms);
    } catch (IOException | RuntimeException e) {
      cutter.close();
      throw e;
    }
  }

  /** Returns the sign that stands in the first line: a comma, else a tab or semicolon. */
  private static char separator(Path file) throws IOException {
    String first;
    try (InputStream in = Files.newInputStream(file)) {
      first = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1).stripLeading();
    }
    String line = first.lines().findFirst().orElse("");
    return line.indexOf(',') >= 0 ? ',' : line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
  }

  private Batch.Cursor open(CaseTerms terms) throws IOException {
    for (Optional<RecordCutter.Piece> piece = cutter.next(); piece.isPresent(); piece = cutter.next()) {
      if (!(piece.get() instanceof RecordCutter.Records records)) {
        throw refused(new FileCursor.Cut(piece.get(), row(StandardCharsets.UTF_8, (line, text) -> Optional.empty())));
      }
      int line = records.line();
      int from = 0;
      for (int end : records.ends()) {
        Charset charset = FileCursor.decoded(records.bytes(), from, end, StandardCharsets.UTF_8).isPresent() ? StandardCharsets.UTF_8 : GB18030;
        String text = FileCursor.decoded(records.bytes(), from, end, charset).orElse("\0");
        line += text.isBlank() ? 1 : 0;
        if (!text.isBlank()) {
          return below(records, end, line, charset, text, terms);
        }
        from = end;
      }
    }
    throw refused("empty-file", "文件是空的", "the file is empty", "首行写列名，以下每行一人", "write the names of the columns into the first line, then one person a line");
  }

  private Batch.Cursor below(RecordCutter.Records first, int headerEnd, int line, Charset charset, String header, CaseTerms terms) {
    if (header.indexOf('\0') >= 0) {
      throw refused("not-utf8", "认不出文件的编码，不是 UTF-8，也不是 GB18030", "the file is neither UTF-8 nor GB18030", "另存为 UTF-8 编码的 CSV", "save it as csv in UTF-8");
    }
    OfficialTable table = OfficialTable.of(file, line, Cells.of(header, separator), terms);
    if (!table.problems().isEmpty()) {
      throw new RefusedCandidatesException(table.problems());
    }
    FileCursor.Row row = row(charset, (at, text) -> {
      List<String> cells = Cells.of(text, separator);
      return cells.stream().allMatch(String::isBlank) ? Optional.empty() : Optional.of(table.read(at, cells));
    });
    int lines = (int) header.chars().filter(c -> c == '\n').count();
    int[] ends = Arrays.stream(first.ends()).filter(end -> end > headerEnd).map(end -> end - headerEnd).toArray();
    byte[] rest = Arrays.copyOfRange(first.bytes(), headerEnd, first.bytes().length);
    Batch below = new FileCursor.Cut(new RecordCutter.Records(line + lines, rest, ends), row);
    return new BelowHeader(below, new FileCursor(cutter, row));
  }

  private FileCursor.Row row(Charset charset, FileCursor.Row.Reader reader) {
    return new FileCursor.Row(file, charset, reader);
  }

  private RefusedCandidatesException refused(String code, String zh, String en, String adviceZh, String adviceEn) {
    return new RefusedCandidatesException(List.of(new CaseProblem(file, 1, 1, "", code, zh, en, adviceZh, adviceEn)));
  }

  private static RefusedCandidatesException refused(FileCursor.Cut header) {
    return new RefusedCandidatesException(
        List.of(
            header.piece() instanceof RecordCutter.TooLong tooLong
                ? header.tooLong(tooLong.line())
                : header.openQuote(((RecordCutter.OpenQuote) header.piece()).line())));
  }

  /** The rows that were cut together with the header, then all others. */
  private static final class BelowHeader implements Batch.Cursor {

    private final FileCursor others;
    private Optional<Batch> first;

    BelowHeader(Batch first, FileCursor others) {
      this.first = Optional.of(first);
      this.others = others;
    }

    @Override
    public synchronized Optional<Batch> next() throws IOException {
      Optional<Batch> next = first.isPresent() ? first : others.next();
      first = Optional.empty();
      return next;
    }

    @Override
    public void close() throws IOException {
      others.close();
    }
  }
}
