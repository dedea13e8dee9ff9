package org.baguan.examples.rugao;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A case or pool file as a tree that a test takes keys out of, or puts into another order. Not safe to share. */
final class CaseTree {

  private final MappingNode root;

  private CaseTree(MappingNode root) {
    this.root = root;
  }

  /** Reads a file. */
  static CaseTree of(Path file) throws IOException {
    String text = Files.readString(file);
    return new CaseTree((MappingNode) new Compose(LoadSettings.builder().build()).composeString(text).orElseThrow());
  }

  /** Returns the file's bytes as the tree now stands. */
  byte[] bytes() {
    Text text = new Text();
    new Dump(DumpSettings.builder().build()).dumpNode(root, text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static final class Text extends StringWriter implements StreamDataWriter {}

  /**
   * Loses each fact in turn, and puts it back: every key below officials, applications, replies, leads and
   * inspections, and each reply whole.
   *
   * @param lost takes the name of what is lost, while it is
   */
  void loseEach(Consumer<String> lost) {
    if (at(root, "entries").isEmpty()) {
      loseBelow(at(root, "officials").orElseThrow(), "officials", lost);
      return;
    }
    List<Node> entries = ((SequenceNode) at(root, "entries").orElseThrow()).getValue();
    for (int i = 0; i < entries.size(); i++) {
      Node entry = entries.get(i);
      String name = "entries[" + i + "]";
      for (String key : List.of("officials", "application", "reply", "lead", "inspection")) {
        at(entry, key).ifPresent(facts -> loseBelow(facts, name + "." + key, lost));
      }
      if (at(entry, "reply").isPresent()) {
        entries.remove(i);
        lost.accept(name);
        entries.add(i, entry);
      }
    }
  }

  private static void loseBelow(Node node, String name, Consumer<String> lost) {
    if (node instanceof SequenceNode list) {
      for (int i = 0; i < list.getValue().size(); i++) {
        loseBelow(list.getValue().get(i), name + "[" + i + "]", lost);
      }
    } else if (node instanceof MappingNode map) {
      List<NodeTuple> whole = List.copyOf(map.getValue());
      for (int i = 0; i < whole.size(); i++) {
        String key = name + "." + word(whole.get(i).getKeyNode());
        List<NodeTuple> rest = new ArrayList<>(whole);
        rest.remove(i);
        map.setValue(rest);
        lost.accept(key);
        map.setValue(new ArrayList<>(whole));
        loseBelow(whole.get(i).getValueNode(), key, lost);
      }
    }
  }

  /** Keeps the officials of some ids only. */
  void keepOfficials(List<String> ids) {
    ((SequenceNode) at(root, "officials").orElseThrow())
        .getValue()
        .removeIf(official -> !ids.contains(word(at(official, "id").orElseThrow())));
  }

  /** Puts into a random order: the keys of every mapping, the members of every list, and the entries of each day. */
  void shuffle(Random random) {
    shuffle(root, random);
  }

  private static void shuffle(Node node, Random random) {
    if (node instanceof MappingNode map) {
      map.getValue().forEach(tuple -> {
        if (word(tuple.getKeyNode()).equals("entries")) {
          shuffleDays((SequenceNode) tuple.getValueNode(), random);
        } else {
          shuffle(tuple.getValueNode(), random);
        }
      });
      List<NodeTuple> keys = new ArrayList<>(map.getValue());
      Collections.shuffle(keys, random);
      map.setValue(keys);
    } else if (node instanceof SequenceNode list) {
      list.getValue().forEach(member -> shuffle(member, random));
      Collections.shuffle(list.getValue(), random);
    }
  }

  private static void shuffleDays(SequenceNode entries, Random random) {
    Map<String, List<Node>> days = new LinkedHashMap<>();
    for (Node entry : entries.getValue()) {
      days.computeIfAbsent(word(at(entry, "date").orElseThrow()), day -> new ArrayList<>()).add(entry);
      shuffle(entry, random);
    }
    entries.getValue().clear();
    for (List<Node> day : days.values()) {
      Collections.shuffle(day, random);
      entries.getValue().addAll(day);
    }
  }

  private static Optional<Node> at(Node node, String key) {
    return node instanceof MappingNode map
        ? map.getValue().stream()
            .filter(tuple -> word(tuple.getKeyNode()).equals(key))
            .map(NodeTuple::getValueNode)
            .findFirst()
        : Optional.empty();
  }

  private static String word(Node node) {
    return ((ScalarNode) node).getValue();
  }
}
