package org.baguan.rules.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A file of decision records, one canonical JSON text a line, each but the first naming the hash of the one before it. Nothing
 * in it can be altered, taken out, put in or put elsewhere without the chain telling where; that the last ones are missing
 * only who kept a later hash can tell.
 */
public final class RecordChain {

  private static final int LARGEST = 64 << 20;

  private RecordChain() {}

  /**
   * Reads a file of one record or more, one after the other, whatever its size.
   *
   * @param each takes each record that is as it was written and follows the one before it
   * @return how many there were
   * @throws RefusedRecordException at the first record that was altered, or that does not follow the one before it
   * @throws IOException when the file cannot be read
   */
  public static int read(Path file, Consumer<DecisionRecord> each) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return read(in, each);
    }
  }

  /**
   * Reads the bytes of one record or more.
   *
   * @throws RefusedRecordException at the first record that was altered, or that does not follow the one before it
   */
  public static List<DecisionRecord> of(byte[] bytes) {
    List<DecisionRecord> records = new ArrayList<>();
    try {
      read(new ByteArrayInputStream(bytes), records::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  private static int read(InputStream in, Consumer<DecisionRecord> each) throws IOException {
    Optional<String> before = Optional.empty();
    int number = 0;
    for (byte[] line = line(in); line.length > 0; line = line(in)) {
      number++;
      DecisionRecord record = record(line, number);
      // The first record may continue a chain whose earlier part is kept elsewhere.
      if (number > 1 && !record.previous().equals(before)) {
        throw new RefusedRecordException(
            number, "与前一份记录不相接（previous），中间有记录被抽去、插入或调换", "it does not follow the record before it: records were taken out, put in or changed places");
      }
      each.accept(record);
      before = Optional.of(record.hash());
    }
    if (number == 0) {
      throw new RefusedRecordException(0, "文件里没有记录", "the file holds no record");
    }
    return number;
  }

  /** Returns the bytes up to a line break, it included; none at the end. */
  private static byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (b == '\n') {
        break;
      }
      if (line.size() > LARGEST) {
        throw new RefusedRecordException(0, "一份记录超过 " + (LARGEST >> 20) + " MB，没有读取", "a record is larger than " + (LARGEST >> 20) + " MB and was not read");
      }
    }
    return line.toByteArray();
  }

  private static DecisionRecord record(byte[] line, int number) {
    int length = line[line.length - 1] == '\n' ? line.length - 1 : line.length;
    try {
      return DecisionRecord.read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length)).toString());
    } catch (CharacterCodingException e) {
      throw new RefusedRecordException(number, "不是 UTF-8，内容已被改动", "this is not UTF-8: it was altered");
    } catch (RefusedRecordException e) {
      throw e.at(number);
    }
  }

  /**
   * Adds a record to a file, which is made when it is not there. Nobody else can add one meanwhile; where writing fails, the
   * file is as it was.
   *
   * @param next makes the record that follows the last one
   * @throws RefusedRecordException when the last record of the file was altered
   * @throws IOException when the file cannot be written
   */
  public static DecisionRecord append(Path file, Function<Optional<DecisionRecord>, DecisionRecord> next) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      FileLock lock = channel.lock();
      try {
        return append(channel, next);
      } finally {
        lock.release();
      }
    } finally {
      if (Files.exists(file) && Files.size(file) == 0) {
        Files.delete(file);
      }
    }
  }

  private static DecisionRecord append(FileChannel channel, Function<Optional<DecisionRecord>, DecisionRecord> next) throws IOException {
    long length = channel.size();
    Optional<String> last = last(channel, length);
    DecisionRecord record = next.apply(last.map(line -> of(line.getBytes(StandardCharsets.UTF_8)).get(0)));
    String lineBreak = last.isPresent() && !last.get().endsWith("\n") ? "\n" : "";
    ByteBuffer line = ByteBuffer.wrap((lineBreak + record.json() + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      channel.position(length);
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    } catch (IOException e) {
      channel.truncate(length);
      throw e;
    }
    return record;
  }

  /** Returns the last line of a file, with its line break where it has one; empty for an empty file. */
  private static Optional<String> last(FileChannel channel, long length) throws IOException {
    if (length == 0) {
      return Optional.empty();
    }
    long from = length - 1;
    while (from > 0 && read(channel, from - 1, 1)[0] != '\n') {
      from--;
    }
    return Optional.of(new String(read(channel, from, (int) (length - from)), StandardCharsets.UTF_8));
  }

  private static byte[] read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      Thread.onSpinWait();
    }
    return buffer.array();
  }
}
