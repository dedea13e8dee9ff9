package org.baguan.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/limits.md tells every limit on what is read, and tells it as it is. */
class LimitsDocumentTest {

  private static final Path SOURCES = Path.of("src/main/java/org/baguan/rules");
  private static final Pattern ROW = Pattern.compile("^\\| [^|]+ \\| [^|]+ \\| (\\d+) \\| `([\\w.]+)\\.(\\w+)` \\|$", Pattern.MULTILINE);
  private static final Pattern CONSTANT = Pattern.compile("static final (?:int|long) ((?:MOST|LARGEST|LONGEST|DEEPEST)\\w*|ROWS|COLUMNS|CELLS|CHARACTERS|SHEETS|PARTS|UNPACKED) =");

  /** What reads files of others. */
  private static final Set<String> READERS = Set.of("pack", "language/drl", "language/table", "cases", "record", "turns", "screen", "verify");

  /** These bound what is written, remembered or looked at, not what is accepted. */
  private static final Set<String> NOT_OF_FILES =
      Set.of("language.table.CellGuess.LONGEST_SIGN", "pack.RulePack.DEEPEST_FOLDER", "cases.TreeReader.LARGEST_BUFFER", "cases.Wording.MOST_LISTED", "language.table.CellStyles.MOST_DIGITS", "record.Difference.MOST", "record.CanonicalJson.LARGEST");

  @Test
  void every_limit_has_its_number() throws Exception {
    Map<String, Long> told = told();

    for (Map.Entry<String, Long> limit : told.entrySet()) {
      int dot = limit.getKey().lastIndexOf('.');
      Field field = Class.forName("org.baguan.rules." + limit.getKey().substring(0, dot)).getDeclaredField(limit.getKey().substring(dot + 1));
      field.setAccessible(true);
      assertThat(field.getLong(null)).as(limit.getKey()).isEqualTo(limit.getValue());
    }
    assertThat(told).hasSizeGreaterThan(30);
  }

  @Test
  void every_limit_in_the_sources_is_told() throws IOException {
    Set<String> there = new TreeSet<>();
    for (String folder : READERS) {
      try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          String owner = folder.replace('/', '.') + "." + file.getFileName().toString().replace(".java", "") + ".";
          CONSTANT.matcher(Files.readString(file)).results().forEach(constant -> there.add(owner + constant.group(1)));
        }
      }
    }
    there.removeAll(NOT_OF_FILES);

    assertThat(new TreeSet<>(told().keySet())).isEqualTo(there);
  }

  private static Map<String, Long> told() throws IOException {
    Map<String, Long> told = new TreeMap<>();
    for (MatchResult row : ROW.matcher(Files.readString(Path.of("../docs/limits.md"))).results().toList()) {
      told.put(row.group(2) + "." + row.group(3), Long.valueOf(row.group(1)));
    }
    return told;
  }
}
