package org.baguan.rules.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.WordingPrinter;
import org.baguan.rules.language.table.CsvSheet;
import org.baguan.rules.language.table.ScenarioTable.Cell;
import org.baguan.rules.language.table.Workbooks;
import org.baguan.rules.pack.FileText;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.subject.Stated;
import org.baguan.rules.subject.Subject;
import org.baguan.rules.subject.Subjects;

/** Reads the files of scenarios of a pack, in the words of its rules. A scenario with a problem is told and left out. */
final class ScenarioReader {

  private static final String AS_OF = "研判基准日";

  private final RuleTree tree;
  private final Subjects subjects;
  private final Consumer<Problem> problems;
  private final Map<String, Place> names = new HashMap<>();
  private final Map<String, Stated> defaultsByFile = new LinkedHashMap<>();

  ScenarioReader(RuleTree tree, Consumer<Problem> problems) {
    this.tree = tree;
    this.subjects = Subjects.of(tree.vocabulary());
    this.problems = problems;
  }

  List<Scenario> read(RulePack files) {
    List<Scenario> scenarios = new ArrayList<>();
    for (String name : files.scenarios()) {
      written(name, files).forEach(written -> scenarios.addAll(read(written, name)));
    }
    return scenarios;
  }

  /** Returns what the files that were read say of every subject, by file. */
  Map<String, Stated> defaults() {
    return defaultsByFile;
  }

  private List<Written> written(String name, RulePack files) {
    SheetScenarios sheets = new SheetScenarios(problems);
    if (name.endsWith(".xlsx")) {
      return Workbooks.read(name, files.bytes(name), problems).stream().flatMap(sheet -> sheets.read(sheet).stream()).toList();
    }
    Optional<String> text = FileText.read(name, files.bytes(name), problems);
    Optional<Written> one =
        name.endsWith(".csv")
            ? text.flatMap(t -> CsvSheet.read(name, t, problems)).flatMap(sheets::read)
            : text.flatMap(t -> new YamlScenarios(name, problems).read(t));
    return one.stream().toList();
  }

  private List<Scenario> read(Written written, String file) {
    List<Scenario> scenarios = new ArrayList<>();
    List<Problem> found = new ArrayList<>();
    StatedReader stated = new StatedReader(tree.vocabulary().subject(written.step()), written.step(), found::add);
    ExpectationReader expectations = new ExpectationReader(tree, written.step(), found::add);
    Stated defaults = Stated.of(written.step());
    for (Written.Row row : written.rows()) {
      boolean isDefault = Optional.ofNullable(row.said().get(Column.NAME)).filter(name -> Written.DEFAULTS.contains(name.text())).isPresent();
      Stated own = stated.read(row.given());
      if (isDefault) {
        defaults = own.over(defaults);
      } else {
        scenario(row, file, own, defaults, expectations.read(row.said()), found::add).ifPresent(scenarios::add);
      }
      found.stream().map(problem -> row.line().isEmpty() ? problem : problem.within(row.line())).forEach(problems);
      found.clear();
    }
    defaultsByFile.put(file, defaults);
    return scenarios;
  }

  private Optional<Scenario> scenario(
      Written.Row row, String file, Stated own, Stated defaults, List<Expectation> expected, Consumer<Problem> tell) {
    int[] told = {0};
    Consumer<Problem> count = problem -> {
      told[0]++;
      tell.accept(problem);
    };
    Optional<Cell> name = Optional.ofNullable(row.said().get(Column.NAME));
    if (name.isEmpty()) {
      count.accept(ScenarioProblems.noName(row.place()));
      return Optional.empty();
    }
    Place before = names.putIfAbsent(file + "\n" + name.get().text(), name.get().place());
    if (before != null) {
      count.accept(ScenarioProblems.twice(name.get().place(), name.get().text(), before));
    }
    Optional<Cell> origin = Optional.ofNullable(row.said().get(Column.ORIGIN));
    if (origin.isPresent() && Origin.named(origin.get().text()).isEmpty()) {
      count.accept(ScenarioProblems.unexpectable(origin.get(), Column.ORIGIN, List.of(Origin.SUGGESTED.zh(), Origin.CONFIRMED.zh())));
    }
    if (expected.isEmpty()) {
      count.accept(ScenarioProblems.noExpectation(row.place(), own.step()));
    }
    Stated stated = own.over(defaults);
    Optional<Subject> subject = subject(row, own, stated, count);
    return subject.filter(s -> told[0] == 0).map(s -> new Scenario(
        name.get().text(),
        stated.step(),
        stated,
        s,
        expected,
        Optional.ofNullable(row.said().get(Column.BASIS)).map(Cell::text).orElse(""),
        origin.flatMap(cell -> Origin.named(cell.text())).orElse(Origin.WRITTEN),
        name.get().place()));
  }

  private Optional<Subject> subject(Written.Row row, Stated own, Stated stated, Consumer<Problem> tell) {
    boolean needsDay = stated.step() != Step.PERIOD;
    boolean day = stated.terms().entrySet().stream().anyMatch(said -> said.getKey().label().equals(AS_OF) && said.getValue().isPresent());
    if (needsDay && !day) {
      tell.accept(ScenarioProblems.noDay(row.place()));
      return Optional.empty();
    }
    Subject subject = subjects.made(stated);
    for (Term term : subject.asSaid()) {
      Object worked = own.terms().containsKey(term) ? term.read(subject.record()) : null;
      if (worked != null) {
        tell.accept(ScenarioProblems.contradiction(place(row, term), term.label(), print(own.terms().get(term), term), WordingPrinter.value(worked, term.type())));
      }
    }
    return Optional.of(subject);
  }

  private static String print(Optional<Object> value, Term term) {
    return WordingPrinter.value(value.orElse(null), term.type());
  }

  private static Place place(Written.Row row, Term term) {
    return row.given().stream()
        .filter(given -> org.baguan.rules.language.table.ScenarioTable.same(given.label().text(), term.label()))
        .map(given -> given.value().place())
        .findFirst()
        .orElse(row.place());
  }
}
