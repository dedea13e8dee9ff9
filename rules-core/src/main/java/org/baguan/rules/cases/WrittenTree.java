package org.baguan.rules.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a tree of nodes of the maps, lists and values that {@link CaseWriter} writes. They stand nowhere: line and column are 1. */
final class WrittenTree {

  private WrittenTree() {}

  /** Returns the tree; empty, with a problem told, for a value that is no map. */
  static Optional<Node.Fields> of(@Nullable Object tree, Problems problems) {
    Node node = node(tree, Trail.ROOT);
    if (node instanceof Node.Fields fields) {
      return Optional.of(fields);
    }
    problems.add(node, Wording.notAMapping());
    return Optional.empty();
  }

  private static Node node(@Nullable Object value, Trail trail) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Node.Field> members = new LinkedHashMap<>();
      map.forEach((key, of) -> {
        Trail deeper = trail.key((String) key);
        members.put((String) key, new Node.Field(new Node.Scalar(deeper, 1, 1, (String) key, false), node(of, deeper)));
      });
      return new Node.Fields(trail, 1, 1, members);
    }
    if (value instanceof List<?> list) {
      List<Node> items = new ArrayList<>();
      list.forEach(item -> items.add(node(item, trail.item(items.size()))));
      return new Node.Items(trail, 1, 1, items);
    }
    return new Node.Scalar(trail, 1, 1, String.valueOf(value), !(value instanceof String));
  }
}
