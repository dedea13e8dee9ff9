package org.baguan.rules.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML into nodes with places, without aliases, tags or depths that a stranger's file may have. */
public final class YamlText {

  private YamlText() {}

  /** Returns the mapping that a file is; empty, with a problem told, when it is none. */
  public static Optional<MappingNode> compose(String file, String text, Consumer<Problem> problems) {
    return read(file, text, compose -> compose.composeString(text).stream().toList(), problems).stream().findFirst();
  }

  /** Returns the mappings that the documents of a file are, with --- between two; none, with a problem told, when one is none. */
  public static List<MappingNode> composeAll(String file, String text, Consumer<Problem> problems) {
    return read(file, text, compose -> compose.composeAllFromString(text), problems);
  }

  private static List<MappingNode> read(String file, String text, Function<Compose, Iterable<Node>> reading, Consumer<Problem> problems) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false).setMaxAliasesForCollections(0).setCodePointLimit(Integer.MAX_VALUE).build();
    try {
      Optional<Problem> refused = YamlGuard.refused(file, new Parse(settings).parseString(text));
      if (refused.isPresent()) {
        problems.accept(refused.get());
        return List.of();
      }
      return mappings(file, reading.apply(new Compose(settings)), problems);
    } catch (ComposerException e) {
      Place place = e.getProblemMark().map(mark -> Place.text(file, mark.getLine() + 1, mark.getColumn() + 1)).orElse(Place.file(file));
      problems.accept(Problem.error(place, "not-yaml", file + " 里有第二份文档（---）", file + " holds a second document (---)").advising("只写一份，删去 --- 与其后的内容", "write one, and take out --- and what stands below it"));
    } catch (MarkedYamlEngineException e) {
      Place place =
          e.getProblemMark()
              .map(mark -> Place.text(file, mark.getLine() + 1, mark.getColumn() + 1))
              .orElse(Place.file(file));
      problems.accept(Problem.error(place, "not-yaml", file + " 格式有误", file + " is not YAML here")
          .advising("多为引号、括号没有配对，或缩进不齐", "look for quotes or brackets that do not match, and for uneven indents"));
    } catch (YamlEngineException e) {
      problems.accept(Problem.error(Place.file(file), "not-yaml", file + " 格式有误", file + " is not YAML"));
    }
    return List.of();
  }

  private static List<MappingNode> mappings(String file, Iterable<Node> nodes, Consumer<Problem> problems) {
    List<MappingNode> mappings = new ArrayList<>();
    boolean all = true;
    for (Node node : nodes) {
      all &= node instanceof MappingNode mapping && mappings.add(mapping);
    }
    if (all && !mappings.isEmpty()) {
      Optional<Problem> refused = mappings.stream().flatMap(mapping -> YamlGuard.badKey(file, mapping).stream()).findFirst();
      refused.ifPresent(problems);
      return refused.isPresent() ? List.of() : mappings;
    }
    boolean manifest = file.equals(ManifestReader.FILE);
    problems.accept(Problem.error(Place.file(file), "not-yaml", file + " 是空的或不是键值", file + " holds no keys")
        .advising(manifest ? "至少写 id 和 version" : "照手册的样子写", manifest ? "write id and version at least" : "write it as in the handbook"));
    return List.of();
  }

  /** Returns the values of a mapping by key; none for anything else. */
  public static Map<String, Node> mapping(@Nullable Node node) {
    Map<String, Node> map = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        text(tuple.getKeyNode()).ifPresent(key -> map.put(key, tuple.getValueNode()));
      }
    }
    return map;
  }

  /** Returns the items of a sequence; none for anything else. */
  public static List<Node> items(@Nullable Node node) {
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
  }

  /** Returns the text of a scalar; empty for anything else. */
  public static Optional<String> text(@Nullable Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  /** Returns where a node begins. */
  public static Place place(String file, Node node) {
    return node.getStartMark()
        .map(mark -> Place.text(file, mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(Place.file(file));
  }
}
