package org.baguan.rules.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.model.Official;

/**
 * Reads officials from the rows of a table: one column for each fact that is a single value, and one for each list, whose cells
 * hold JSON as in pool files, or 无 for none. An empty cell says that nobody supplied the fact. Safe to share between threads.
 */
public final class OfficialTable {

  private static final String NONE = "无";
  private static final Pattern SLASHED = Pattern.compile("([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})");
  private static final Key ID = Keys.of(Official.class).stream().filter(key -> key.name().equals("id")).findFirst().orElseThrow();

  private final String file;
  private final CaseTerms terms;
  private final Set<String> known;
  private final List<Optional<Heading>> headings;
  private final List<CaseProblem> problems;

  private OfficialTable(String file, CaseTerms terms, List<Optional<Heading>> headings, List<CaseProblem> problems) {
    this.file = file;
    this.terms = terms;
    this.known = OfficialLines.knownKeys(terms);
    this.headings = List.copyOf(headings);
    this.problems = problems;
  }

  /**
   * A column that such a table can have.
   *
   * @param label the Chinese label, which is the column's name
   * @param name the key in pool files, behind those above it and dots, {@code career.level}; the last key alone names the column too
   * @param list whether its cells hold JSON
   */
  public record Column(String label, String name, boolean list) {}

  /** A column, the keys that lead to its fact, and what stands there. */
  private record Fact(Key key, List<String> path) {

    String name() {
      return String.join(".", path);
    }

    boolean list() {
      return key.form() instanceof Form.ListOf;
    }
  }

  /** A column as the first line names it. */
  private record Heading(Fact fact, Trail trail) {}

  /** Returns the columns that a table can have in the words of a pack. */
  public static List<Column> columns(CaseTerms terms) {
    return facts(terms).stream().map(fact -> new Column(fact.key().title(), fact.name(), fact.list())).toList();
  }

  /**
   * Returns what reads the rows below a header. Where that has problems, nothing can be read.
   *
   * @param file how problems name the file
   * @param line the line of the header, from 1
   * @param header the names of the columns; what stands below an empty one is refused
   */
  public static OfficialTable of(String file, int line, List<String> header, CaseTerms terms) {
    Problems problems = new Problems(file, line);
    Map<String, Fact> byName = byName(terms);
    List<Optional<Heading>> headings = new ArrayList<>();
    Map<Fact, Integer> firstColumns = new HashMap<>();
    for (int column = 1; column <= header.size(); column++) {
      String name = header.get(column - 1).strip();
      Fact fact = byName.get(name);
      if (fact == null && !name.isEmpty()) {
        List<String> labels = facts(terms).stream().map(f -> f.key().title()).toList();
        Optional<String> meant = Suggestion.nearest(name, labels).or(() -> Suggestion.nearest(name, byName.keySet()));
        problems.add(1, column, Trail.ROOT, Wording.unknownColumn(labels, meant));
      }
      Integer first = fact == null ? null : firstColumns.putIfAbsent(fact, column);
      if (first != null) {
        problems.add(1, column, Trail.ROOT.key(name), Wording.columnTwice(first));
      }
      headings.add(Optional.ofNullable(fact).map(f -> new Heading(f, Trail.ROOT.key(name))));
    }
    if (headings.stream().flatMap(Optional::stream).noneMatch(heading -> heading.fact().key().equals(ID))) {
      problems.add(Wording.missingColumn(ID));
    }
    return new OfficialTable(file, terms, headings, problems.sorted());
  }

  private static Map<String, Fact> byName(CaseTerms terms) {
    List<Fact> facts = facts(terms);
    Map<String, Fact> byName = new LinkedHashMap<>();
    facts.forEach(fact -> byName.putIfAbsent(fact.key().title(), fact));
    facts.forEach(fact -> byName.putIfAbsent(fact.key().name(), fact));
    facts.forEach(fact -> byName.putIfAbsent(fact.name(), fact));
    return byName;
  }

  private static List<Fact> facts(CaseTerms terms) {
    List<Fact> facts = new ArrayList<>();
    collect(Keys.of(Official.class), List.of(), terms, facts);
    return facts;
  }

  private static void collect(List<Key> keys, List<String> above, CaseTerms terms, List<Fact> into) {
    for (Key key : keys) {
      List<String> path = new ArrayList<>(above);
      path.add(key.name());
      if (key.form() instanceof Form.Facts facts) {
        collect(Keys.of(facts.type()), path, terms, into);
      } else if (key.form() instanceof Form.Attributes) {
        List<Key> attributes = terms.attributes().keySet().stream().map(name -> new Key(name, name, terms.form(name), false, false)).toList();
        collect(attributes, path, terms, into);
      } else if (!key.derived()) {
        into.add(new Fact(key, List.copyOf(path)));
      }
    }
  }

  /** Returns what is wrong with the header; nothing when rows can be read. */
  public List<CaseProblem> problems() {
    return problems;
  }

  /**
   * Reads a row. Problems name the row's line, and the number of the column, from 1.
   *
   * @param line the first line of the row, from 1
   * @throws IllegalStateException when the header has problems
   */
  public OfficialReading read(int line, List<String> cells) {
    if (!problems.isEmpty()) {
      throw new IllegalStateException("the header has problems");
    }
    Problems found = new Problems(file, line);
    if (cells.size() < headings.size()) {
      found.add(Wording.shortRow(cells.size(), headings.size()));
      return new OfficialReading.Refused(found.sorted());
    }
    Node.Fields root = new Node.Fields(Trail.ROOT, 1, 1, new LinkedHashMap<>());
    List<CaseProblem> ofLists = new ArrayList<>();
    for (int column = 1; column <= cells.size(); column++) {
      String cell = cells.get(column - 1).strip();
      Optional<Heading> heading = column > headings.size() ? Optional.empty() : headings.get(column - 1);
      if (heading.isEmpty() && !cell.isEmpty()) {
        found.add(1, column, Trail.ROOT, Wording.outsideHeader());
      } else if (heading.isPresent()) {
        put(root, heading.get(), column, cell, found, ofLists, line);
      }
    }
    OfficialReading reading = OfficialLines.bind(root, terms, found);
    return ofLists.isEmpty() ? reading : refused(reading, ofLists);
  }

  private static OfficialReading refused(OfficialReading reading, List<CaseProblem> more) {
    List<CaseProblem> all = new ArrayList<>(reading.fold(read -> List.of(), OfficialReading.Refused::problems));
    all.addAll(more);
    all.sort(Comparator.comparingInt(CaseProblem::line).thenComparingInt(CaseProblem::column));
    return new OfficialReading.Refused(all);
  }

  private void put(Node.Fields root, Heading heading, int column, String cell, Problems found, List<CaseProblem> ofLists, int line) {
    Fact fact = heading.fact();
    if (cell.isEmpty()) {
      if (fact.key().equals(ID)) {
        found.add(1, column, heading.trail(), Wording.missingKey(ID));
        put(root, fact, column, new Node.Broken(heading.trail(), 1, column));
      }
    } else if (fact.list()) {
      put(root, fact, column, list(heading, column, cell, ofLists, line));
    } else {
      put(root, fact, column, new Node.Scalar(heading.trail(), 1, column, plain(fact.key().form(), cell), false));
    }
  }

  private static void put(Node.Fields root, Fact fact, int column, Node value) {
    Node.Fields fields = root;
    for (String step : fact.path().subList(0, fact.path().size() - 1)) {
      Node.Fields above = fields;
      fields = (Node.Fields) above.members().computeIfAbsent(step, s -> field(s, column, new Node.Fields(Trail.ROOT, 1, column, new LinkedHashMap<>()))).value();
    }
    fields.members().put(fact.key().name(), field(fact.key().name(), column, value));
  }

  private static Node.Field field(String name, int column, Node value) {
    return new Node.Field(new Node.Scalar(Trail.ROOT, 1, column, name, false), value);
  }

  /** Returns a value as case files write it: spreadsheet programs write days with slashes, and yes and no in capitals. */
  private static String plain(Form form, String cell) {
    if (form instanceof Form.Day) {
      Matcher slashed = SLASHED.matcher(cell);
      return slashed.matches() ? slashed.group(1) + "-" + two(slashed.group(2)) + "-" + two(slashed.group(3)) : cell;
    }
    boolean yesNo = form instanceof Form.YesNo && (cell.equals("TRUE") || cell.equals("FALSE"));
    return yesNo ? cell.toLowerCase(Locale.ROOT) : cell;
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  private Node list(Heading heading, int column, String cell, List<CaseProblem> ofLists, int line) {
    if (cell.equals(NONE)) {
      return new Node.Items(heading.trail(), 1, column, List.of());
    }
    Optional<Node> quick = QuickJson.read(cell, heading.trail(), known::contains, column);
    if (quick.isPresent()) {
      return quick.get();
    }
    Problems inCell = new Problems(file, line);
    Optional<Node> node = new TreeReader(cell, known::contains, inCell).read();
    ofLists.addAll(inCell.sorted().stream().map(p -> at(p, heading, column, line)).toList());
    return node.map(n -> moved(n, heading.trail(), column)).orElseGet(() -> new Node.Broken(heading.trail(), 1, column));
  }

  private static CaseProblem at(CaseProblem problem, Heading heading, int column, int line) {
    String path = heading.trail() + problem.path();
    return new CaseProblem(problem.file(), line, column, path, problem.code(), problem.zh(), problem.en(), problem.adviceZh(), problem.adviceEn());
  }

  /** Returns a tree as it stands in a cell. */
  private Node moved(Node node, Trail trail, int column) {
    if (node instanceof Node.Items items) {
      List<Node> members = new ArrayList<>();
      items.members().forEach(member -> members.add(moved(member, trail.item(members.size()), column)));
      return new Node.Items(trail, 1, column, members);
    }
    if (node instanceof Node.Fields fields) {
      Map<String, Node.Field> members =
          fields.members().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      e -> field(e.getKey(), column, moved(e.getValue().value(), trail.key(known.contains(e.getKey()) ? e.getKey() : "?"), column)),
                      (one, other) -> one,
                      LinkedHashMap::new));
      return new Node.Fields(trail, 1, column, members);
    }
    return node instanceof Node.Scalar scalar
        ? new Node.Scalar(trail, 1, column, scalar.written(), scalar.plain())
        : new Node.Broken(trail, 1, column);
  }
}
