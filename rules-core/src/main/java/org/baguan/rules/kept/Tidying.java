package org.baguan.rules.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a folder of kept results from growing for ever.
 *
 * @param kept how names of kept results end
 * @param draft how names of files end that are being written
 */
record Tidying(String kept, String draft) {

  /** Far more than the results of ten versions of a large pack. */
  static final int MOST = 500;

  private static final long MOST_BYTES = 256L << 20;

  /** Nobody writes for so long: what wrote it was ended in between. */
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private record Found(Path file, long size, long used) {}

  void tidy(Path folder) throws IOException {
    List<Found> results = new ArrayList<>();
    for (Path file : list(folder)) {
      Found found = new Found(file, Files.size(file), Files.getLastModifiedTime(file).toMillis());
      if (file.toString().endsWith(kept)) {
        results.add(found);
      } else if (file.toString().endsWith(draft) && found.used < System.currentTimeMillis() - FORGOTTEN.toMillis()) {
        Files.deleteIfExists(file);
      }
    }
    results.sort(Comparator.comparingLong(Found::used).reversed());
    long bytes = 0;
    for (int i = 0; i < results.size(); i++) {
      bytes += results.get(i).size;
      if (i >= MOST || bytes > MOST_BYTES) {
        Files.deleteIfExists(results.get(i).file);
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
