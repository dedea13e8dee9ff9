package org.baguan.rules.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Set<String> told = new HashSet<>();
  private final Map<String, Stated> defaultsByFile = new LinkedHashMap<>();

  ScenarioReader(RuleTree tree, Consumer<Problem> problems) {
    this.tree = tree;
    this.subjects = Subjects.of(tree.vocabulary());
    this.problems = problems;
  }

  List<Scenario> read(RulePack files) {
    Map<String, List<Written>> all = new LinkedHashMap<>();
    // The shorter name first: a file without defaults takes those of the one whose name it begins with.
    files.scenarios().stream()
        .sorted(Comparator.comparingInt((String name) -> stem(name).length()).thenComparing(Comparator.naturalOrder()))
        .forEach(name -> all.put(name, written(name, files)));
    List<Scenario> scenarios = new ArrayList<>();
    all.forEach((name, written) -> written.forEach(one -> scenarios.addAll(read(one, name))));
    scenarios.sort(Comparator.comparing(Scenario::place));
    return scenarios;
  }

  private static String stem(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  /** Returns the defaults of the file whose name this one begins with: eligibility.yaml for eligibility-suggested.csv. */
  private Stated inherited(String file, Step step) {
    return defaultsByFile.entrySet().stream()
        .filter(other -> other.getValue().step() == step && stem(file).startsWith(stem(other.getKey()) + "-"))
        .max(Comparator.comparingInt(other -> other.getKey().length()))
        .map(Map.Entry::getValue)
        .orElseGet(() -> Stated.of(step));
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
    return name.endsWith(".csv")
        ? text.flatMap(t -> CsvSheet.read(name, t, problems)).flatMap(sheets::read).stream().toList()
        : text.stream().flatMap(t -> new YamlScenarios(name, problems).read(t).stream()).toList();
  }

  private List<Scenario> read(Written written, String file) {
    List<Scenario> scenarios = new ArrayList<>();
    List<Problem> found = new ArrayList<>();
    StatedReader stated = new StatedReader(tree.vocabulary().subject(written.step()), written.step(), found::add);
    ExpectationReader expectations = new ExpectationReader(tree, written.step(), found::add);
    boolean hasDefaults = written.rows().stream().anyMatch(ScenarioReader::isDefault);
    Stated defaults = hasDefaults ? Stated.of(written.step()) : inherited(file, written.step());
    boolean readable = true;
    for (Written.Row row : written.rows()) {
      Stated own = stated.read(row.given());
      if (isDefault(row)) {
        defaults = own.over(defaults);
        row.said().entrySet().stream().filter(said -> said.getKey().expects(written.step())).forEach(said -> found.add(ScenarioProblems.ofDefaults(said.getValue(), said.getKey())));
        readable &= found.isEmpty();
      } else {
        List<Expectation> expected = expectations.read(row.said());
        scenario(row, file, own, defaults, expected, found).ifPresent(scenarios::add);
      }
      found.forEach(problem -> tell(problem, row));
      found.clear();
    }
    if (hasDefaults || !defaultsByFile.containsKey(file)) {
      defaultsByFile.put(file, defaults); // A later document of the file that states none leaves them.
    }
    // Without all defaults every scenario of the file would be another than was meant.
    return readable ? scenarios : List.of();
  }

  private static boolean isDefault(Written.Row row) {
    return Optional.ofNullable(row.said().get(Column.NAME)).filter(name -> Written.DEFAULTS.contains(name.text())).isPresent();
  }

  /** Tells a problem once: what is wrong with a header is found again in every row. */
  private void tell(Problem problem, Written.Row row) {
    if (told.add(problem.place() + problem.code() + problem.zh())) {
      boolean inRow = !row.line().isEmpty() && problem.place().line() == row.place().line();
      problems.accept(inRow ? problem.within(row.line()) : problem);
    }
  }

  /** Returns the scenario that a row is, unless something is wrong with it. */
  private Optional<Scenario> scenario(Written.Row row, String file, Stated own, Stated defaults, List<Expectation> expected, List<Problem> found) {
    Optional<Cell> name = Optional.ofNullable(row.said().get(Column.NAME));
    if (name.isEmpty()) {
      found.add(ScenarioProblems.noName(row.place()));
      return Optional.empty();
    }
    Place before = names.putIfAbsent(file + "\n" + name.get().text(), name.get().place());
    if (before != null) {
      found.add(ScenarioProblems.twice(name.get().place(), name.get().text(), before));
    }
    Optional<Cell> origin = Optional.ofNullable(row.said().get(Column.ORIGIN));
    if (origin.isPresent() && Origin.named(origin.get().text()).isEmpty()) {
      found.add(ScenarioProblems.unexpectable(origin.get(), Column.ORIGIN, List.of(Origin.SUGGESTED.zh(), Origin.CONFIRMED.zh())));
    }
    if (row.said().keySet().stream().noneMatch(column -> column.expects(own.step()))) {
      found.add(ScenarioProblems.noExpectation(row.place(), own.step()));
    }
    Stated stated = own.over(defaults);
    Optional<Subject> subject = subject(row, own, stated, found::add);
    return subject.filter(s -> found.isEmpty()).map(s -> new Scenario(
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
