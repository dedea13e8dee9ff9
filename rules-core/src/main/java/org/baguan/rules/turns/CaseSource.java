package org.baguan.rules.turns;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.baguan.rules.model.CaseFile;

/**
 * Where cases come from, one after the other: any number of them, of which only those that are being decided are held in memory.
 */
public final class CaseSource {

  private static final Set<String> CASE_FILES = Set.of("yaml", "yml", "json");
  private static final String LINES = "jsonl";

  private final Path path;
  private final long size;
  private final Iterator<CaseFile> ready;

  private CaseSource(Path path, long size, Iterator<CaseFile> ready) {
    this.path = path;
    this.size = size;
    this.ready = ready;
  }

  /**
   * Returns the cases of a folder and the folders within: each {@code .yaml}, {@code .yml} and {@code .json} file holds one, each
   * line of a {@code .jsonl} file one, blank lines left out. Pool files among them are passed over. A single file will do too.
   *
   * @throws IOException when the folder or a file in it cannot be read
   */
  public static CaseSource in(Path folder) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Iterator<Path> each = files.filter(CaseSource::holdsCases).iterator(); each.hasNext(); ) {
        Path file = each.next();
        size += ofLines(file) ? lines(file) : 1;
      }
    }
    return new CaseSource(folder, size, java.util.Collections.emptyIterator());
  }

  /**
   * Returns cases that are at hand or made as they are asked for, without a pool. They can be gone through once.
   *
   * @param size how many there are, for who watches
   */
  public static CaseSource of(Iterator<CaseFile> cases, long size) {
    return new CaseSource(Path.of(""), size, cases);
  }

  /** Returns how many cases there are, as near as could be counted without reading them: pool files among them count. */
  public long size() {
    return size;
  }

  /** Begins with the first case. */
  CaseCursor open() throws IOException {
    return path.toString().isEmpty() ? CaseCursor.of(ready) : CaseCursor.of(Files.walk(path).filter(CaseSource::holdsCases));
  }

  static boolean ofLines(Path file) {
    return ending(file).equals(LINES);
  }

  private static boolean holdsCases(Path file) {
    return (CASE_FILES.contains(ending(file)) || ofLines(file)) && Files.isRegularFile(file);
  }

  private static String ending(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static long lines(Path file) throws IOException {
    long lines = 0;
    int before = '\n';
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        lines += b != '\n' && b != '\r' && before == '\n' ? 1 : 0;
        before = b == '\r' ? before : b;
      }
    }
    return lines;
  }
}
