package org.baguan.rules.cases;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Binds trees to the records of the model. A record is only made when nothing within it was wrong;
 * everything that was is told.
 */
final class Binder {
  private final CaseTerms terms;
  private final Problems problems;
  private final Scalars scalars;

  Binder(CaseTerms terms, Problems problems) {
    this.terms = terms;
    this.problems = problems;
    this.scalars = new Scalars(terms, problems);
  }

  /** Returns the values by key; those not supplied, and faulty ones, are null. */
  Map<String, @Nullable Object> values(Node.Fields fields, List<Key> keys) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    keys.forEach(key -> values.put(key.name(), null));
    for (Node.Field field : fields.members().values()) {
      if (!values.containsKey(field.key().written())) {
        unknownKey(fields, field, Keys.permitted(keys));
      }
    }
    for (Key key : keys) {
      values.put(key.name(), value(fields, key));
    }
    return values;
  }

  private @Nullable Object value(Node.Fields fields, Key key) {
    Node.Field field = fields.members().get(key.name());
    if (field != null && key.derived()) {
      problems.add(field.key(), Wording.derivedKey(key));
      return null;
    }
    if (field == null || field.value().isNull()) {
      if (key.required()) {
        Node place = field == null ? fields : field.value();
        problems.add(place.line(), place.column(), fields.trail().key(key.name()), Wording.missingKey(key));
      }
      return null;
    }
    return bind(field.value(), key.form());
  }

  /** Returns what a node holds; null when it is faulty. */
  @Nullable Object bind(Node node, Form form) {
    if (node instanceof Node.Broken) {
      return null;
    }
    if (form instanceof Form.ListOf list) {
      return list(node, list);
    }
    if (form instanceof Form.Facts facts) {
      return fields(node).map(fields -> record(fields, facts.type(), Keys.of(facts.type()))).orElse(null);
    }
    if (form instanceof Form.Attributes) {
      return fields(node).map(this::attributes).orElse(null);
    }
    if (form instanceof Form.AnyEntry) {
      return fields(node).map(this::entry).orElse(null);
    }
    if (node instanceof Node.Scalar scalar) {
      return scalar(scalar, form);
    }
    problems.add(node, Wording.notAScalar());
    return null;
  }

  private @Nullable Object scalar(Node.Scalar scalar, Form form) {
    if (form instanceof Form.Code code) {
      return scalars.code(scalar, code.list());
    }
    if (form instanceof Form.Choice choice) {
      return scalars.choice(scalar, choice.type());
    }
    if (form instanceof Form.Whole whole) {
      return scalars.whole(scalar, whole);
    }
    if (form instanceof Form.Months) {
      return scalars.months(scalar);
    }
    if (form instanceof Form.Decimal) {
      return scalars.decimal(scalar);
    }
    if (form instanceof Form.Percent) {
      return scalars.percent(scalar);
    }
    if (form instanceof Form.Day) {
      return scalars.day(scalar);
    }
    return form instanceof Form.YesNo ? scalars.yesNo(scalar) : scalars.text(scalar);
  }

  private @Nullable List<Object> list(Node node, Form.ListOf form) {
    if (!(node instanceof Node.Items items)) {
      problems.add(node, Wording.notAList());
      return null;
    }
    if (items.members().size() > form.atMost()) {
      problems.add(items, Wording.tooMany(form.atMost()));
      return null;
    }
    List<Object> bound = new ArrayList<>();
    for (Node member : items.members()) {
      if (member.isNull()) {
        problems.add(member, Wording.emptyItem());
      } else {
        Optional.ofNullable(bind(member, form.item())).ifPresent(bound::add);
      }
    }
    return bound;
  }

  private Map<String, Object> attributes(Node.Fields fields) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Node.Field field : fields.members().values()) {
      String name = field.key().written();
      if (!terms.attributes().containsKey(name)) {
        unknownKey(fields, field, List.copyOf(terms.attributes().keySet()));
      } else if (!field.value().isNull()) {
        Optional.ofNullable(bind(field.value(), terms.form(name))).ifPresent(value -> values.put(name, value));
      }
    }
    return values;
  }

  private @Nullable Object entry(Node.Fields fields) {
    Node.Field kind = fields.members().get(Keys.KIND);
    if (kind == null || kind.value().isNull()) {
      value(fields, Keys.ENTRY_KIND);
      value(fields, Keys.ENTRY_DATE);
      return null;
    }
    if (kind.value() instanceof Node.Scalar scalar) {
      Class<? extends Record> type = EntryKinds.BY_NAME.get(scalar.written());
      if (type != null) {
        List<Key> keys = new ArrayList<>(List.of(Keys.ENTRY_KIND));
        keys.addAll(Keys.of(type));
        return record(fields, type, keys);
      }
      problems.add(
          scalar,
          Wording.unknownKind(EntryKinds.BY_NAME.keySet(), Suggestion.nearest(scalar.written(), EntryKinds.BY_NAME.keySet())));
    } else if (!(kind.value() instanceof Node.Broken)) {
      problems.add(kind.value(), Wording.notAScalar());
    }
    value(fields, Keys.ENTRY_DATE);
    return null;
  }

  private @Nullable Object record(Node.Fields fields, Class<? extends Record> type, List<Key> keys) {
    int before = problems.count();
    Map<String, @Nullable Object> values = values(fields, keys);
    if (problems.count() > before) {
      return null;
    }
    try {
      return Makers.of(type).make(values);
    } catch (InvocationTargetException e) {
      problems.add(fields, Wording.doesNotFit()); // the cause may quote a value
      return null;
    }
  }

  private Optional<Node.Fields> fields(Node node) {
    if (node instanceof Node.Fields fields) {
      return Optional.of(fields);
    }
    problems.add(node, Wording.notAMapping());
    return Optional.empty();
  }

  private void unknownKey(Node.Fields fields, Node.Field field, List<String> permitted) {
    Node.Scalar key = field.key();
    problems.add(
        key.line(), key.column(), fields.trail(), Wording.unknownKey(permitted, Suggestion.nearest(key.written(), permitted)));
  }
}
