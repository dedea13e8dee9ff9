package org.baguan.workbench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Standard output and error, in a charset that can write Chinese. */
record Terminal(PrintStream out, PrintStream err, Charset charset) {

  private static final String SAMPLE = "把关：“示例”…·→";

  /** Returns the terminal of this process. */
  static Terminal ofProcess() {
    Charset out = charset("stdout", System::getProperty);
    Charset err = charset("stderr", System::getProperty);
    return new Terminal(stream(FileDescriptor.out, out), stream(FileDescriptor.err, err), out);
  }

  /** Returns what the console says it writes where that can hold Chinese, else UTF-8. */
  static Charset charset(String stream, UnaryOperator<String> property) {
    return Stream.of(stream + ".encoding", "sun." + stream + ".encoding", "native.encoding", "file.encoding")
        .map(property)
        .filter(Objects::nonNull)
        .findFirst()
        .map(Terminal::named)
        .filter(c -> c.canEncode() && c.newEncoder().canEncode(SAMPLE))
        .orElse(StandardCharsets.UTF_8);
  }

  private static Charset named(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
    return new PrintStream(new FileOutputStream(descriptor), true, charset);
  }
}
