package org.baguan.rules.screen;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a file into pieces of whole records, by its bytes and without decoding them, so that little is done before threads divide
 * the work. A record of a table ends with a line, but not within quotes. A record whose quotes do not fit costs its first line
 * alone: cutting begins anew with the next. Takes encodings in which quotes, separators and line ends are the bytes of ASCII and
 * no part of other characters, as UTF-8 and GB18030 are.
 */
final class RecordCutter implements Closeable {

  /** A record beyond this is none, and is passed over. */
  static final int LONGEST_RECORD = 256 << 10;

  private static final int PIECE = 64 << 10;
  private static final int UNENDED = -1;
  private static final int UNFIT = -2;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final Optional<Byte> separator;
  private byte[] buffer = new byte[2 * PIECE];
  private int from;
  private int to;
  private boolean ended;
  private int line = 1;

  private RecordCutter(InputStream in, Optional<Byte> separator) {
    this.in = in;
    this.separator = separator;
  }

  /** Cuts the records of a table, whose cells a byte separates. */
  static RecordCutter ofTable(InputStream in, byte separator) throws IOException {
    return new RecordCutter(in, Optional.of(separator)).begun();
  }

  /** Cuts lines, quotes or not. */
  static RecordCutter ofLines(InputStream in) throws IOException {
    return new RecordCutter(in, Optional.empty()).begun();
  }

  private RecordCutter begun() throws IOException {
    fill();
    if (to >= 3 && Arrays.equals(buffer, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
      from = 3;
    }
    return this;
  }

  /** What the file is cut into. */
  sealed interface Piece {}

  /**
   * Whole records, one after the other.
   *
   * @param line the line of the first, from 1
   * @param ends where each ends, its line end included
   */
  record Records(int line, byte[] bytes, int[] ends) implements Piece {}

  /** A line that begins a record whose quotes do not fit. */
  record OpenQuote(int line) implements Piece {}

  /** A record that is longer than accepted. */
  record TooLong(int line) implements Piece {}

  /** Returns the next piece; empty at the end of the file. */
  Optional<Piece> next() throws IOException {
    int[] ends = new int[16];
    int count = 0;
    int start = from;
    int lines = 0;
    while (start - from < PIECE) {
      int end = end(start);
      while (end == UNENDED && !ended && to - start <= LONGEST_RECORD) {
        start -= from;
        fill();
        start += from;
        end = end(start);
      }
      if (end < 0 || end - start > LONGEST_RECORD) {
        if (count == 0 && start < to) {
          return Optional.of(broken());
        }
        break;
      }
      if (end == start) {
        break;
      }
      lines += lines(start, end);
      ends = count == ends.length ? Arrays.copyOf(ends, 2 * count) : ends;
      ends[count++] = end - from;
      start = end;
    }
    if (count == 0) {
      return Optional.empty();
    }
    Piece piece = new Records(line, Arrays.copyOfRange(buffer, from, start), Arrays.copyOf(ends, count));
    line += lines;
    from = start;
    return Optional.of(piece);
  }

  /** Passes over the line that a record begins with, which cannot be read to its end. */
  private Piece broken() throws IOException {
    int lineEnd = lineEnd(from);
    Piece piece = (lineEnd < 0 ? to : lineEnd) - from > LONGEST_RECORD ? new TooLong(line) : new OpenQuote(line);
    while (lineEnd < 0 && !ended) {
      from = to;
      fill();
      lineEnd = lineEnd(from);
    }
    from = lineEnd < 0 ? to : lineEnd;
    line++;
    return piece;
  }

  private int lineEnd(int start) {
    for (int i = start; i < to; i++) {
      if (buffer[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private int lines(int start, int end) {
    int lines = 0;
    for (int i = start; i < end; i++) {
      lines += buffer[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** Returns where the record ends that begins at a place; at the end of the file without a line end, too. */
  private int end(int start) {
    return separator.isPresent() ? rowEnd(start, separator.get()) : open(lineEnd(start));
  }

  private int open(int end) {
    return end >= 0 ? end : ended ? to : UNENDED;
  }

  private int rowEnd(int start, byte between) {
    boolean cellStart = true;
    int i = start;
    while (i < to) {
      byte b = buffer[i];
      if (b == '\n') {
        return i + 1;
      }
      if (b == '"' && cellStart) {
        i = quotesEnd(i + 1, between);
        if (i < 0) {
          return i;
        }
        cellStart = false;
      } else {
        cellStart = b == between;
        i++;
      }
    }
    return open(-1);
  }

  /** Returns the place of the separator or line end that follows quoted text. */
  private int quotesEnd(int start, byte between) {
    int i = start;
    while (i < to) {
      if (buffer[i] != '"') {
        i++;
      } else if (i + 1 < to && buffer[i + 1] == '"') {
        i += 2;
      } else {
        i++;
        while (i < to && (buffer[i] == '\r' || buffer[i] == ' ')) {
          i++;
        }
        return i == to || buffer[i] == between || buffer[i] == '\n' ? i : UNFIT;
      }
    }
    return ended ? UNFIT : UNENDED;
  }

  /** Moves what is left to the front and reads on. */
  private void fill() throws IOException {
    int left = to - from;
    byte[] into = left + PIECE > buffer.length ? new byte[2 * buffer.length] : buffer;
    System.arraycopy(buffer, from, into, 0, left);
    buffer = into;
    from = 0;
    to = left;
    int read = in.readNBytes(buffer, to, buffer.length - to);
    to += read;
    ended = to < buffer.length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
