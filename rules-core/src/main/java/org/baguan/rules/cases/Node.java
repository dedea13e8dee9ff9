package org.baguan.rules.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place in the tree of a file. Line and column count from 1. */
sealed interface Node {
  Trail trail();

  int line();

  int column();

  /** A single value as it is written; {@code plain} when it stands without quotes. */
  record Scalar(Trail trail, int line, int column, String written, boolean plain) implements Node {}

  /** A list. */
  record Items(Trail trail, int line, int column, List<Node> members) implements Node {}

  /** Keys and values. */
  record Fields(Trail trail, int line, int column, Map<String, Field> members) implements Node {}

  /** What was refused already while the tree was read; says nothing more. */
  record Broken(Trail trail, int line, int column) implements Node {}

  /** A key with its own place, and its value. */
  record Field(Scalar key, Node value) {}

  /** Returns whether the file says that the value is not supplied. */
  default boolean isNull() {
    return this instanceof Scalar scalar
        && scalar.plain()
        && (scalar.written().isEmpty() || scalar.written().equals("~") || scalar.written().equalsIgnoreCase("null"));
  }

  /** Returns the value at a key after another; empty when there is none. */
  default Optional<Node> at(String... keys) {
    Optional<Node> node = Optional.of(this);
    for (String key : keys) {
      node = node.flatMap(outer -> outer.value(key));
    }
    return node;
  }

  /** Returns the members of the list at a key after another; empty when there is none. */
  default List<Node> all(String... keys) {
    return at(keys).map(node -> node instanceof Items items ? items.members() : List.<Node>of()).orElse(List.of());
  }

  /** Returns the text of the scalar at a key after another; empty when there is none. */
  default Optional<String> text(String... keys) {
    return at(keys).flatMap(node -> node instanceof Scalar scalar && !node.isNull() ? Optional.of(scalar.written()) : Optional.empty());
  }

  private Optional<Node> value(String key) {
    return this instanceof Fields fields ? Optional.ofNullable(fields.members().get(key)).map(Field::value) : Optional.empty();
  }
}
