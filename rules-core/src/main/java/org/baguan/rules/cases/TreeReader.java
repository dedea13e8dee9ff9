package org.baguan.rules.cases;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/**
 * Makes a tree of a text in YAML or JSON. Duplicate keys, anchors, aliases and tags are problems; the rest
 * of the tree is read all the same, so that its problems are told too. At too deep nesting reading stops,
 * because the parser's time grows with the square of the depth.
 */
final class TreeReader {
  private static final int DEEPEST = 40;

  /** A file of permitted size can hold more values than memory does; one with facts in it never does. */
  private static final int MOST_EVENTS = 2_000_000;

  private static final int SMALLEST_BUFFER = 1 << 10;
  private static final int LARGEST_BUFFER = 1 << 20;

  private final String text;
  private final Iterator<Event> events;
  private final Predicate<String> knownKey;
  private final Problems problems;

  /** The end of the last event, for faults of which the parser gives no place. */
  private int line = 1;

  private int column = 1;

  private int depth;
  private int count;

  /**
   * Reads a text.
   *
   * @param knownKey whether a path may show a key: others are values of the file
   */
  TreeReader(String text, Predicate<String> knownKey, Problems problems) {
    this.text = text;
    this.knownKey = knownKey;
    this.problems = problems;
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel("")
            .setUseMarks(true)
            .setCodePointLimit(Integer.MAX_VALUE)
            // The parser copies all of a long line for each buffer that it fills: few large ones, not many small.
            .setBufferSize(Math.max(SMALLEST_BUFFER, Math.min(text.length(), LARGEST_BUFFER)))
            .build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /** Returns the tree; empty when the text is none, which is then told. */
  Optional<Node> read() {
    try {
      return document();
    } catch (StoppedException e) {
      problems.add(line, column, Trail.ROOT, e.why);
    } catch (ReaderException e) {
      atCodePoint(e.getPosition());
    } catch (MarkedYamlEngineException e) {
      e.getProblemMark().ifPresent(this::remember);
      problems.add(line, column, Trail.ROOT, Wording.syntax());
    } catch (RuntimeException e) { // whatever else the parser throws at a broken text; its message may quote values
      problems.add(line, column, Trail.ROOT, Wording.syntax());
    }
    return Optional.empty();
  }

  private Optional<Node> document() {
    next(); // the stream's start
    if (next().getEventId() == Event.ID.StreamEnd) {
      problems.add(Wording.emptyFile());
      return Optional.empty();
    }
    Node root = node(next(), Trail.ROOT);
    next(); // the document's end
    Event after = next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      problems.add(line(after), column(after), Trail.ROOT, Wording.severalDocuments());
    }
    return Optional.of(root);
  }

  private Node node(Event event, Trail trail) {
    if (event.getEventId() == Event.ID.Alias || ((NodeEvent) event).getAnchor().isPresent()) {
      return refuse(event, trail, Wording.alias());
    }
    if (tagged(event)) {
      return refuse(event, trail, Wording.tag());
    }
    if (event instanceof ScalarEvent scalar) {
      return new Node.Scalar(trail, line(event), column(event), scalar.getValue(), scalar.isPlain());
    }
    return event.getEventId() == Event.ID.SequenceStart ? items(event, trail) : fields(event, trail);
  }

  private Node items(Event start, Trail trail) {
    List<Node> members = new ArrayList<>();
    for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
      members.add(node(event, trail.item(members.size())));
    }
    return new Node.Items(trail, line(start), column(start), members);
  }

  private Node fields(Event start, Trail trail) {
    Map<String, Node.Field> members = new LinkedHashMap<>();
    for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
      Node key = key(event, trail);
      if (key instanceof Node.Scalar named) {
        String name = named.written();
        Node value = node(next(), trail.key(knownKey.test(name) ? name : "?"));
        Node.Field first = members.putIfAbsent(name, new Node.Field(named, value));
        if (first != null) {
          problems.add(named, Wording.duplicateKey(first.key().line()));
        }
      } else {
        skip(next());
      }
    }
    return new Node.Fields(trail, line(start), column(start), members);
  }

  private Node key(Event event, Trail trail) {
    return event instanceof CollectionStartEvent
        ? refuse(event, trail, Wording.keyNotText())
        : node(event, trail);
  }

  private Node refuse(Event event, Trail trail, Wording wording) {
    Node broken = new Node.Broken(trail, line(event), column(event));
    problems.add(broken, wording);
    skip(event);
    return broken;
  }

  /** Reads on to the end of what an event starts. */
  private void skip(Event start) {
    int open = start instanceof CollectionStartEvent ? 1 : 0;
    while (open > 0) {
      Event event = next();
      if (event instanceof CollectionStartEvent) {
        open++;
      } else if (event instanceof CollectionEndEvent) {
        open--;
      }
    }
  }

  private static boolean tagged(Event event) {
    return event instanceof ScalarEvent scalar
        ? scalar.getTag().isPresent()
        : ((CollectionStartEvent) event).getTag().isPresent();
  }

  private Event next() {
    Event event = events.next();
    if (++count > MOST_EVENTS) {
      throw new StoppedException(Wording.tooManyValues(MOST_EVENTS));
    }
    if (event instanceof CollectionStartEvent) {
      depth++;
      event.getStartMark().ifPresent(this::remember);
      if (depth > DEEPEST) {
        throw new StoppedException(Wording.tooDeep(DEEPEST));
      }
    } else if (event instanceof CollectionEndEvent) {
      depth--;
    }
    event.getEndMark().ifPresent(this::remember);
    return event;
  }

  private void remember(Mark mark) {
    line = mark.getLine() + 1;
    column = mark.getColumn() + 1;
  }

  private int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
  }

  private int column(Event event) {
    return event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(column);
  }

  /** Tells of a character that no YAML may hold. */
  private void atCodePoint(int position) {
    int end = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
    Place place = Place.after(text.substring(0, end));
    problems.add(place.line(), place.column(), Trail.ROOT, Wording.controlCharacter());
  }

  /** Leaves the reading of a text that would take too much time or memory. */
  private static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Wording why;

    StoppedException(Wording why) {
      super(why.code(), null, false, false);
      this.why = why;
    }
  }
}
