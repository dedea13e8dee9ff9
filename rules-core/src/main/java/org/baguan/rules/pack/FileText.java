package org.baguan.rules.pack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.HiddenCharacter;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;

/**
 * The text of a pack's file: UTF-8, with or without a byte order mark. A csv file may also be UTF-16 with a byte order mark,
 * or GB18030, as spreadsheet programs in China save it.
 */
public final class FileText {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private FileText() {}

  /** Returns a file's text without a byte order mark; empty, with a problem told, when its encoding is none of these, or it holds a character that cannot be seen. */
  public static Optional<String> read(String name, byte[] bytes, Consumer<Problem> problems) {
    Optional<String> text = marked(bytes).or(() -> decoded(bytes, StandardCharsets.UTF_8));
    if (text.isEmpty() && name.endsWith(".csv")) {
      text = decoded(bytes, GB18030).filter(t -> t.contains("表种"));
    }
    if (text.isEmpty()) {
      boolean table = name.endsWith(".csv");
      problems.accept(
          Problem.error(
                  Place.file(name),
                  "not-utf8",
                  table ? "认不出文件的编码，不是 UTF-8，也不是 GB18030" : "文件不是 UTF-8 编码",
                  table ? "the file is neither UTF-8 nor GB18030" : "the file is not UTF-8")
              .advising("在编辑器里另存为 UTF-8；表格也可以另存为 .xlsx", "save it as UTF-8; a table can be saved as .xlsx as well"));
    }
    Optional<String> plain = text.map(t -> t.startsWith("\uFEFF") ? t.substring(1) : t);
    Optional<HiddenCharacter> hidden = plain.flatMap(HiddenCharacter::in);
    hidden.ifPresent(met -> problems.accept(met.at(Place.text(name, met.line(), met.column()))));
    return hidden.isPresent() ? Optional.empty() : plain;
  }

  /** Returns the text of a file that begins with the byte order mark of UTF-16. */
  private static Optional<String> marked(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE ? decoded(bytes, StandardCharsets.UTF_16) : Optional.empty();
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
