package org.baguan.rules.turns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.baguan.rules.model.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * Hands out cases, each once, to whoever asks. Safe to share between threads: that they take turns is what bounds how many cases
 * are in memory.
 */
final class CaseCursor implements AutoCloseable {

  /** A line beyond this is no case (as cases.CaseReader has it) and is read no further; the rest of it is passed over. */
  private static final int LONGEST_LINE = (16 << 20) + 1;

  private final Iterator<CaseFile> ready;
  private final Stream<Path> listed;
  private final Iterator<Path> files;
  private Path file = Path.of("");
  private @Nullable InputStream lines;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private int line;
  private long handedOut;

  private CaseCursor(Iterator<CaseFile> ready, Stream<Path> listed) {
    this.ready = ready;
    this.listed = listed;
    this.files = listed.iterator();
  }

  static CaseCursor of(Iterator<CaseFile> ready) {
    return new CaseCursor(ready, Stream.empty());
  }

  static CaseCursor of(Stream<Path> files) {
    return new CaseCursor(java.util.Collections.emptyIterator(), files);
  }

  /** A case that is still to be read, or was made by someone else. */
  sealed interface Found {}

  /** A file that holds one case. */
  record InFile(Path file) implements Found {}

  /** A line that holds one case. */
  record InLine(Path file, int line, byte[] bytes) implements Found {}

  /** A case that is at hand, and which of them it is, from 1. */
  record AtHand(long number, CaseFile caseFile) implements Found {}

  /** Returns the next case; empty when there is none left. */
  synchronized Optional<Found> next() throws IOException {
    if (ready.hasNext()) {
      return Optional.of(new AtHand(++handedOut, ready.next()));
    }
    for (Optional<Found> inLine = nextLine(); ; inLine = nextLine()) {
      if (inLine.isPresent() || !files.hasNext()) {
        return inLine;
      }
      file = files.next();
      if (!CaseSource.ofLines(file)) {
        return Optional.of(new InFile(file));
      }
      lines = Files.newInputStream(file);
      at = 0;
      filled = 0;
      line = 0;
    }
  }

  /** Returns the next line that is not blank of the file of lines that is open; empty at its end. */
  private Optional<Found> nextLine() throws IOException {
    while (lines != null) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      boolean ended = false;
      while (!ended) {
        if (at == filled) {
          at = 0;
          filled = lines.read(buffer);
          if (filled < 0) {
            break;
          }
        }
        int from = at;
        while (at < filled && buffer[at] != '\n') {
          at++;
        }
        bytes.write(buffer, from, Math.min(at - from, LONGEST_LINE - bytes.size()));
        ended = at < filled;
        at += ended ? 1 : 0;
      }
      line++;
      if (!ended) {
        lines.close();
        lines = null;
      }
      byte[] read = bytes.toByteArray();
      if (!isBlank(read)) {
        return Optional.of(new InLine(file, line, read));
      }
    }
    return Optional.empty();
  }

  /** Only a line that begins with white space is looked at as a text. */
  private static boolean isBlank(byte[] line) {
    return line.length == 0 || line[0] != '{' && new String(line, StandardCharsets.UTF_8).isBlank();
  }

  @Override
  public synchronized void close() throws IOException {
    listed.close();
    if (lines != null) {
      lines.close();
    }
  }
}
