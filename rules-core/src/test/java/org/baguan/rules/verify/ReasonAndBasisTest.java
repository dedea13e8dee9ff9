package org.baguan.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.pack.RulePack;
import org.junit.jupiter.api.Test;

/** No reason goes without text in each declared language, and none without basis: whichever is taken away is told at its place. */
class ReasonAndBasisTest {

  private static final RulePack PACK = RulePack.open(Path.of("packs/key-posts"));
  private static final List<Rule> RULES = Verifier.verify(PACK).orThrow().tree().rules();

  @Test
  void every_reason_that_is_taken_away_is_told_at_its_place() {
    Map<String, byte[]> files = edited(table -> blanked(table, "理由"), drl -> drl.replaceAll("(of\\( \\$\\w+, )\"[^\"]*\"", "$1\"\""));

    assertThat(told(files, "empty-reason")).isEqualTo(verdicts());
  }

  @Test
  void every_basis_that_is_taken_away_is_told_at_its_place() {
    Map<String, byte[]> files = edited(table -> blanked(table, "依据"), drl -> drl.replaceAll("@basis\\(\"[^\"]*\"\\)", ""));

    Set<String> all = RULES.stream().map(rule -> row(rule.place().toString())).collect(Collectors.toCollection(TreeSet::new));
    Set<String> told = new TreeSet<>(told(files, "missing-basis"));
    told.addAll(told(files, "missing-annotation"));
    assertThat(told).containsAll(all);
    assertThat(told).as("amounts, schemes and departments too").hasSizeGreaterThan(all.size() + 20);
  }

  @Test
  void where_english_is_declared_every_english_reason_that_is_taken_away_is_told_at_its_place() {
    Map<String, byte[]> both = edited(table -> withEnglish(table, "in English"), drl -> drl.replace("@mark(", "@english(\"in English\") @mark("));
    both.put("pack.yaml", text("pack.yaml").replace("languages: [zh]", "languages: [zh, en]").getBytes(StandardCharsets.UTF_8));
    assertThat(errors(both)).isEmpty();

    Map<String, byte[]> without = edited(table -> withEnglish(table, ""), drl -> drl);
    without.put("pack.yaml", both.get("pack.yaml"));

    assertThat(told(without, "no-english-reason")).isEqualTo(verdicts());
  }

  /** Where every rule that concludes a verdict stands. */
  private static Set<String> verdicts() {
    return RULES.stream()
        .filter(rule -> rule.conclusion() instanceof Conclusion.Verdict)
        .map(rule -> row(rule.place().toString()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> told(Map<String, byte[]> files, String code) {
    return errors(files).stream()
        .filter(problem -> problem.code().equals(code))
        .map(problem -> row(problem.place().toString()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Problem> errors(Map<String, byte[]> files) {
    return Verifier.verify(RulePack.of(files)).problems().stream().filter(p -> p.severity() == Problem.Severity.ERROR).toList();
  }

  /** The file and row of a cell; of a .drl file the rule, whichever of its lines is named. */
  private static String row(String place) {
    if (place.contains("!")) {
      return place.replaceAll("![A-Z]+", "!");
    }
    String[] parts = place.split(":");
    String[] lines = text(parts[0]).split("\n");
    int line = Integer.parseInt(parts[1]);
    while (line > 1 && !lines[line - 1].startsWith("rule ")) {
      line--;
    }
    return parts[0] + ":" + line;
  }

  private interface Edit {
    String of(String text);
  }

  private static Map<String, byte[]> edited(Edit table, Edit drl) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : PACK.names()) {
      String text = text(name);
      String edited = name.endsWith(".csv") ? table.of(text) : name.endsWith(".drl") ? drl.of(text) : text;
      files.put(name, edited.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static String text(String name) {
    return new String(PACK.bytes(name), StandardCharsets.UTF_8);
  }

  private static String blanked(String csv, String column) {
    return cells(csv, column, (header, row) -> {
      if (row != header) {
        row.set(header.indexOf(column), "");
      }
    });
  }

  private static String withEnglish(String csv, String reason) {
    return cells(csv, "理由", (header, row) -> row.add(row == header ? "英文理由" : reason));
  }

  private interface RowEdit {
    void of(List<String> header, List<String> row);
  }

  /** Edits the rows of a table that has a column, its header first where the edit adds to it. */
  private static String cells(String csv, String column, RowEdit edit) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : csv.split("\n")) {
      assertThat(line).as("no cell of the reference pack is quoted").doesNotContain("\"");
      rows.add(new ArrayList<>(List.of(line.split(",", -1))));
    }
    List<String> header = rows.stream().filter(row -> row.contains(column)).findFirst().orElse(List.of());
    boolean below = false;
    for (List<String> row : rows) {
      below |= row == header;
      if (below && row.size() > 1) {
        edit.of(header, row);
      }
    }
    return rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n", "", "\n"));
  }
}
