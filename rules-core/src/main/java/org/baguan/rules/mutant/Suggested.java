package org.baguan.rules.mutant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.table.CanonicalCsv;
import org.baguan.rules.language.table.Sheet;
import org.baguan.rules.scenario.Origin;

/**
 * A scenario that is missing, as a row of a sheet. What it expects is what the pack finds now: whether that is right, a
 * person has to say. Immutable.
 *
 * @param step the step
 * @param file the file of scenarios in which it belongs
 * @param beside the file of scenarios whose defaults hold for it; empty where the pack has none
 * @param defaults what is said of every subject, by column
 * @param name the case in a sentence
 * @param basis the rule's id and basis, to compare with
 * @param given what is said of the subject beside the defaults, by column
 * @param expected what the pack finds, by column
 */
public record Suggested(
    Step step, String file, Optional<String> beside, Map<String, String> defaults, String name, String basis, Map<String, String> given, Map<String, String> expected) {

  private static final String NAME = "案例";
  private static final String BASIS = "依据";
  private static final String ORIGIN = "来源";

  /** Copies the maps, keeping their order. */
  public Suggested {
    defaults = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
    given = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(given));
    expected = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(expected));
  }

  /** Returns the columns that it fills. */
  public List<String> header() {
    return header(List.of(this), Map.of());
  }

  private static List<String> header(List<Suggested> rows, Map<String, String> defaults) {
    Set<String> given = new LinkedHashSet<>(defaults.keySet());
    Set<String> expected = new LinkedHashSet<>();
    rows.forEach(row -> given.addAll(row.given.keySet()));
    rows.forEach(row -> expected.addAll(row.expected.keySet()));
    List<String> header = new ArrayList<>(List.of(NAME, BASIS));
    header.addAll(given);
    header.addAll(expected);
    header.add(ORIGIN);
    return header;
  }

  /** Returns its cells under a header; blank where it says nothing. */
  public List<String> row(List<String> header) {
    return header.stream().map(column -> switch (column) {
      case NAME -> name;
      case BASIS -> basis;
      case ORIGIN -> Origin.SUGGESTED.zh();
      default -> given.getOrDefault(column, expected.getOrDefault(column, ""));
    }).toList();
  }

  /** Returns a file of suggested scenarios that belong in one file, with defaults where no file beside it has them. */
  public static String text(List<Suggested> rows) {
    return text(rows, rows.get(0).beside.isPresent() ? Map.of() : rows.get(0).defaults);
  }

  /** Returns a file of this scenario alone, defaults and all. */
  String alone() {
    return text(List.of(this), defaults);
  }

  private static String text(List<Suggested> rows, Map<String, String> defaults) {
    Suggested first = rows.get(0);
    List<String> header = header(rows, defaults);
    List<List<String>> all = new ArrayList<>(List.of(List.of("表种", "测试案例"), List.of("针对", first.step.zh()), List.of(), header));
    if (!defaults.isEmpty()) {
      all.add(header.stream().map(column -> column.equals(NAME) ? "默认" : defaults.getOrDefault(column, "")).toList());
    }
    Set<String> names = new LinkedHashSet<>();
    for (Suggested row : rows) {
      List<String> cells = new ArrayList<>(row.row(header));
      for (int number = 2; !names.add(cells.get(0)); number++) {
        cells.set(0, row.name + "（" + number + "）");
      }
      all.add(cells);
    }
    return CanonicalCsv.print(new Sheet("", "", all));
  }

  /** Returns it as two lines of comma-separated text, its header and its row, to be pasted. */
  public String lines() {
    List<String> header = header();
    return CanonicalCsv.print(new Sheet("", "", List.of(header, row(header)))).strip();
  }
}
