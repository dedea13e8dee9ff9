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
    rows.forEach(row -> byFile.computeIfAbsent(row.file(), none -> new ArrayList<>()).add(row));
    Map<Path, String> texts = new LinkedHashMap<>();
    byFile.forEach((belongs, those) -> texts.put(byFile.size() == 1 ? file : beside(file, belongs), Suggested.text(those)));
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

  private static Path beside(Path file, String belongs) {
    String name = file.getFileName().toString().replaceAll("\\.csv$", "");
    String of = belongs.substring(belongs.lastIndexOf('/') + 1).replaceAll("(-suggested)?\\.[a-z]+$", "");
    return file.resolveSibling(name + "-" + of + ".csv");
  }
}
