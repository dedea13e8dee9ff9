package org.baguan.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baguan.rules.mutant.Suggested;

/** Writes suggested rows as files of scenarios, one for each file in which they belong. Nothing that is there is overwritten. */
final class SuggestedFiles {

  private SuggestedFiles() {}

  /** Returns the files that were written: the one that was named, or several beside each other whose names begin like it. */
  static List<Path> write(Path file, List<Suggested> rows) throws IOException {
    Map<String, List<Suggested>> byFile = new LinkedHashMap<>();
    rows.forEach(row -> byFile.computeIfAbsent(stem(row), none -> new ArrayList<>()).add(row));
    Map<Path, String> texts = new LinkedHashMap<>();
    byFile.forEach((stem, those) -> texts.put(byFile.size() == 1 ? file : beside(file, stem), Suggested.text(those)));
    for (Path target : texts.keySet()) {
      if (Files.exists(target)) {
        throw new CannotRun("test.taken", target);
      }
    }
    for (Map.Entry<Path, String> text : texts.entrySet()) {
      ReportFile.write(text.getKey(), text.getValue());
    }
    return List.copyOf(texts.keySet());
  }

  /** Returns what names the rows that go together: a file tells of the subjects of one step. */
  private static String stem(Suggested row) {
    String file = row.file().substring(row.file().lastIndexOf('/') + 1).replaceAll("(-suggested)?\\.[a-z]+$", "");
    return file.startsWith(row.step().word()) ? file : file + "-" + row.step().word();
  }

  private static Path beside(Path file, String stem) {
    return file.resolveSibling(file.getFileName().toString().replaceAll("\\.csv$", "") + "-" + stem + ".csv");
  }
}
