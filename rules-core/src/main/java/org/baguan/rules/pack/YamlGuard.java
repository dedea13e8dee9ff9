package org.baguan.rules.pack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What YAML can say and a pack does not need, with which a stranger's file could swell or say one thing and mean another. */
final class YamlGuard {

  /** How deep lists and mappings may be nested. */
  static final int DEEPEST = 20;

  /** Keys, values and brackets of one file. */
  static final int MOST_EVENTS = 500_000;

  private YamlGuard() {}

  /** Returns the first thing refused, read as a stream: composing a text that is nested deeply overflows the stack. */
  static Optional<Problem> refused(String file, Iterable<Event> events) {
    Deque<Level> levels = new ArrayDeque<>();
    int depth = 0;
    int count = 0;
    for (Event event : events) {
      if (event instanceof CollectionStartEvent && !levels.isEmpty() && levels.peek().atKey()) {
        return Optional.of(problem(file, event, "not-yaml", "键不能是列表或键值", "a key is a list or a mapping", "键只写一个词", "write one word as the key"));
      }
      follow(event, levels);
      depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
      if (depth > DEEPEST) {
        return Optional.of(problem(file, event, "not-yaml", "括号、缩进套得过深，超过 " + DEEPEST + " 层", "brackets or indents are nested more than " + DEEPEST + " deep", "照规则编写手册的样子写，至多套三四层", "write it as in the handbook, three or four levels deep"));
      }
      if (++count > MOST_EVENTS) {
        return Optional.of(problem(file, event, "too-large", "内容过多，超过 " + MOST_EVENTS + " 项", "there are more than " + MOST_EVENTS + " keys and values", "分成几个文件", "divide it into several files"));
      }
      if (event instanceof AliasEvent alias) {
        return Optional.of(reference(file, event, "别名“*" + alias.getAlias() + "”", "the alias `*" + alias.getAlias() + "`"));
      }
      if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
        String anchor = "&" + node.getAnchor().get();
        return Optional.of(reference(file, event, "锚点“" + anchor + "”", "the anchor `" + anchor + "`"));
      }
      Optional<String> tag = tag(event);
      if (tag.isPresent()) {
        String shown = tag.get().replace("tag:yaml.org,2002:", "!!");
        return Optional.of(problem(file, event, "not-yaml", "不读类型标记“" + shown + "”", "the tag `" + shown + "` is not read", "去掉标记；以 ! 开头的文字加引号", "take the tag out; quote a text that begins with !"));
      }
    }
    return Optional.empty();
  }

  /** Where reading stands in a list or a mapping. */
  private static final class Level {
    private final boolean mapping;
    private int nodes;

    private Level(boolean mapping) {
      this.mapping = mapping;
    }

    private boolean atKey() {
      return mapping && nodes % 2 == 0;
    }
  }

  private static void follow(Event event, Deque<Level> levels) {
    if (event instanceof CollectionEndEvent) {
      levels.pop();
    }
    if (event instanceof NodeEvent && !levels.isEmpty()) {
      levels.peek().nodes++;
    }
    if (event instanceof CollectionStartEvent) {
      levels.push(new Level(event instanceof MappingStartEvent));
    }
  }

  private static Optional<String> tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
  }

  /** Returns the first key that is no word, merges, or stands twice. */
  static Optional<Problem> badKey(String file, @Nullable Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().flatMap(item -> badKey(file, item).stream()).findFirst();
    }
    if (!(node instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    Set<String> met = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Place place = YamlText.place(file, tuple.getKeyNode());
      String key = YamlText.text(tuple.getKeyNode()).orElse("");
      if (key.equals("<<")) {
        return Optional.of(problem(place, "not-yaml", "不读合并键“<<”", "the merge key `<<` is not read", "把内容写全", "write the content out"));
      }
      if (!met.add(key)) {
        return Optional.of(problem(place, "duplicate-key", "“" + key + "”写了两次", "`" + key + "` stands twice", "删去一处", "take one out"));
      }
      Optional<Problem> within = badKey(file, tuple.getValueNode());
      if (within.isPresent()) {
        return within;
      }
    }
    return Optional.empty();
  }

  private static Problem reference(String file, Event event, String zh, String en) {
    return problem(file, event, "not-yaml", "不读" + zh, en + " is not read", "把内容写全；以 & 或 * 开头的文字加引号", "write the content out; quote a text that begins with & or *");
  }

  private static Problem problem(String file, Event event, String code, String zh, String en, String advice, String adviceEn) {
    Place place = event.getStartMark().map(mark -> Place.text(file, mark.getLine() + 1, mark.getColumn() + 1)).orElse(Place.file(file));
    return problem(place, code, zh, en, advice, adviceEn);
  }

  private static Problem problem(Place place, String code, String zh, String en, String advice, String adviceEn) {
    return Problem.error(place, code, zh, en).advising(advice, adviceEn);
  }
}
