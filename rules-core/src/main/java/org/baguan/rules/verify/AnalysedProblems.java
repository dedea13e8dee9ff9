package org.baguan.rules.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;

/** The form in which problems that an analysis found are kept: every word of them, in Chinese and in English. */
final class AnalysedProblems {

  private AnalysedProblems() {}

  static byte[] bytes(List<Problem> problems) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(problems.size());
      for (Problem problem : problems) {
        write(problem.place().file(), out);
        write(problem.place().sheet(), out);
        out.writeInt(problem.place().line());
        out.writeInt(problem.place().column());
        out.writeBoolean(problem.place().table());
        write(problem.code(), out);
        out.writeByte(problem.severity().ordinal());
        write(problem.zh(), out);
        write(problem.en(), out);
        for (Optional<String> text : List.of(problem.context(), problem.advice(), problem.adviceEn())) {
          out.writeBoolean(text.isPresent());
          write(text.orElse(""), out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws IOException when it is something else
   */
  static List<Problem> read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    List<Problem> problems = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      Place place = new Place(text(in), text(in), in.readInt(), in.readInt(), in.readBoolean());
      String code = text(in);
      int severity = in.readByte();
      if (severity < 0 || severity >= Problem.Severity.values().length) {
        throw new IOException("no such severity");
      }
      problems.add(
          new Problem(place, code, Problem.Severity.values()[severity], text(in), text(in), optional(in), optional(in), optional(in)));
    }
    if (in.available() > 0) {
      throw new IOException("more than the problems");
    }
    return problems;
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("a text without an end");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static Optional<String> optional(DataInputStream in) throws IOException {
    boolean there = in.readBoolean();
    String text = text(in);
    return there ? Optional.of(text) : Optional.empty();
  }
}
