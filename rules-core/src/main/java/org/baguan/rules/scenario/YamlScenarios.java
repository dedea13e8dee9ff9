package org.baguan.rules.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.table.ScenarioTable;
import org.baguan.rules.language.table.ScenarioTable.Cell;
import org.baguan.rules.pack.YamlText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads scenarios from YAML: 针对, 默认, 案例; each scenario with 已知 and what is expected. A file may hold several such
 * documents, with --- between two.
 */
final class YamlScenarios {

  private enum Key {
    ABOUT("针对", "about"),
    DEFAULTS("默认", "defaults"),
    SCENARIOS("案例", "scenarios"),
    GIVEN("已知", "given");

    private final String zh;
    private final String en;

    Key(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    boolean is(String text) {
      return zh.equals(text) || en.equals(text);
    }
  }

  private final String file;
  private final Consumer<Problem> problems;
  private int told;

  YamlScenarios(String file, Consumer<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  private void tell(Problem problem) {
    told++;
    problems.accept(problem);
  }

  /** Returns what each document of the file tells. */
  List<Written> read(String text) {
    return YamlText.composeAll(file, text, problems).stream().flatMap(document -> read(document).stream()).toList();
  }

  private Optional<Written> read(MappingNode document) {
    int before = told;
    Map<String, Node> keys = YamlText.mapping(document);
    keys.forEach((key, node) -> {
      if (!Key.ABOUT.is(key) && !Key.DEFAULTS.is(key) && !Key.SCENARIOS.is(key)) {
        unknown(key, node, List.of(Key.ABOUT.zh, Key.DEFAULTS.zh, Key.SCENARIOS.zh));
      }
    });
    Optional<Node> about = value(keys, Key.ABOUT);
    Optional<Step> step = about.flatMap(YamlText::text).flatMap(ScenarioTable::step);
    if (step.isEmpty()) {
      tell(ScenarioProblems.unknownStep(place(about.orElse(document)), about.flatMap(YamlText::text).orElse("")));
      return Optional.empty();
    }
    List<Written.Row> rows = new ArrayList<>();
    value(keys, Key.DEFAULTS).ifPresent(node -> rows.add(defaults(node)));
    if (told > before) {
      return Optional.empty(); // Without all that the file says, every scenario would be another than was meant.
    }
    for (Node scenario : YamlText.items(value(keys, Key.SCENARIOS).orElse(null))) {
      int soFar = told;
      Written.Row row = row(scenario, step.get());
      if (told == soFar) {
        rows.add(row);
      }
    }
    return Optional.of(new Written(step.get(), rows));
  }

  private static Optional<Node> value(Map<String, Node> keys, Key key) {
    return Optional.ofNullable(keys.get(key.zh)).or(() -> Optional.ofNullable(keys.get(key.en)));
  }

  private Written.Row defaults(Node node) {
    Place place = place(node);
    return new Written.Row(place, "", given(node), Map.of(Column.NAME, new Cell(Written.DEFAULTS.get(0), place)));
  }

  private Written.Row row(Node node, Step step) {
    List<Written.Given> given = new ArrayList<>();
    Map<Column, Cell> said = new EnumMap<>(Column.class);
    YamlText.mapping(node).forEach((key, value) -> {
      Optional<Column> column = Column.named(key, step);
      if (Key.GIVEN.is(key)) {
        given.addAll(given(value));
      } else if (column.isPresent()) {
        said.put(column.get(), new Cell(listed(value), place(value)));
      } else {
        List<String> known = new ArrayList<>(List.of(Column.NAME.zh(), Column.BASIS.zh(), Key.GIVEN.zh));
        Column.expected(step).forEach(of -> known.add(of.zh()));
        known.add(Column.ORIGIN.zh());
        unknown(key, value, known);
      }
    });
    return new Written.Row(place(node), "", given, said);
  }

  /** What is expected may be one text, a list, or points by item. */
  private static String listed(Node node) {
    if (node instanceof SequenceNode) {
      return YamlText.items(node).stream().flatMap(item -> YamlText.text(item).stream()).collect(Collectors.joining("、"));
    }
    if (node instanceof MappingNode) {
      return YamlText.mapping(node).entrySet().stream().map(one -> one.getKey() + "=" + YamlText.text(one.getValue()).orElse("")).collect(Collectors.joining("、"));
    }
    return YamlText.text(node).orElse("");
  }

  private List<Written.Given> given(Node node) {
    List<Written.Given> given = new ArrayList<>();
    if (!(node instanceof MappingNode mapping)) {
      tell(ScenarioProblems.noFacts(place(node)));
    } else {
      for (NodeTuple tuple : mapping.getValue()) {
        Cell label = new Cell(YamlText.text(tuple.getKeyNode()).orElse(""), place(tuple.getKeyNode()));
        Node value = tuple.getValueNode();
        Optional<List<Cell>> members =
            value instanceof SequenceNode ? Optional.of(YamlText.items(value).stream().map(this::member).toList()) : Optional.empty();
        given.add(new Written.Given(label, new Cell(text(value), place(value)), members));
      }
    }
    return given;
  }

  private Cell member(Node node) {
    String text = YamlText.mapping(node).entrySet().stream().map(one -> one.getKey() + "=" + text(one.getValue())).collect(Collectors.joining("，"));
    return new Cell(text, place(node));
  }

  private static String text(@Nullable Node node) {
    boolean nothing = node != null && node.getTag().equals(Tag.NULL);
    return nothing ? "未提供" : YamlText.text(node).orElse("");
  }

  private Place place(Node node) {
    return YamlText.place(file, node);
  }

  private void unknown(String key, Node node, List<String> known) {
    tell(
        Problem.error(place(node), "unknown-key", "不认识“" + key + "”", "unknown key `" + key + "`" + Suggestion.english(key, known))
            .advising(Suggestion.advice(key, known), "keys are `" + String.join("、", known) + "`"));
  }
}
