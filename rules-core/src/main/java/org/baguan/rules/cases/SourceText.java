package org.baguan.rules.cases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Gets the text of a file: no larger than is sensible, and in UTF-8. */
final class SourceText {
  private static final int MEGABYTES = 16;
  private static final int LARGEST = MEGABYTES << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private SourceText() {}

  /** Returns the text of a file; empty when there is none to be had, which is then told. */
  static Optional<String> read(Path file, Problems problems) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
        problems.add(Wording.tooLarge(MEGABYTES));
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(file)) {
        return decode(in.readNBytes(LARGEST + 1), problems);
      }
    } catch (NoSuchFileException e) {
      problems.add(Wording.noSuchFile());
    } catch (IOException e) {
      problems.add(Wording.unreadableFile());
    }
    return Optional.empty();
  }

  /** Returns the text of bytes; empty when it is none, which is then told. */
  static Optional<String> decode(byte[] bytes, Problems problems) {
    if (bytes.length > LARGEST) {
      problems.add(Wording.tooLarge(MEGABYTES));
      return Optional.empty();
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      Place place = Place.after(withoutMark(text));
      problems.add(place.line(), place.column(), Trail.ROOT, Wording.notUtf8());
      return Optional.empty();
    }
    return Optional.of(withoutMark(text));
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
