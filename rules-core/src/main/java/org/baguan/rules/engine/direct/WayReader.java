package org.baguan.rules.engine.direct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.drools.model.AccumulatePattern;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.From1;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.View;
import org.drools.model.functions.Function1;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.accumulate.AccumulateFunction;

/**
 * Reads one way in which a rule matches into checks of its subject: a pattern on the subject; patterns on members of a list of the
 * subject that exist or do not; counts and sums over such members, and what is asked of their results. Whatever else a model has is
 * refused.
 */
final class WayReader {

  private final Class<?> type;
  private final List<Predicate1<Object>> checks = new ArrayList<>();
  private final List<Accumulated> accumulated = new ArrayList<>();
  private final List<OnResult> onResults = new ArrayList<>();
  private final Map<String, Integer> results = new HashMap<>();
  private final String subject;

  private WayReader(View view, Class<?> type) {
    this.type = type;
    this.subject = subject(view).getPatternVariable().getName();
  }

  /**
   * Reads a rule's view.
   *
   * @throws UnknownFormException if it has a part that is not known here
   */
  static List<Predicate1<Object>> read(View view, Class<?> type) {
    WayReader reader = new WayReader(view, type);
    view.getSubConditions().forEach(reader::element);
    if (!reader.accumulated.isEmpty()) {
      reader.checks.add(new Totals(List.copyOf(reader.accumulated), List.copyOf(reader.onResults)));
    }
    return reader.checks;
  }

  private Pattern<?> subject(View view) {
    if (!view.getSubConditions().isEmpty() && view.getSubConditions().get(0) instanceof Pattern<?> first && first.getPatternVariable().getType() == type) {
      return first;
    }
    throw new UnknownFormException("no pattern on the subject");
  }

  private void element(Condition element) {
    switch (element.getType()) {
      case PATTERN -> pattern((Pattern<?>) element);
      case EXISTS -> checks.add(new AnyMember(members(only(element)), true));
      case NOT -> checks.add(new AnyMember(members(only(element)), false));
      case ACCUMULATE -> accumulate((AccumulatePattern<?>) element);
      case CONSEQUENCE -> { }
      default -> throw new UnknownFormException(element.getType().name());
    }
  }

  private static Pattern<?> only(Condition element) {
    if (element.getSubConditions().size() == 1 && element.getSubConditions().get(0) instanceof Pattern<?> pattern && !(pattern instanceof AccumulatePattern<?>)) {
      return pattern;
    }
    throw new UnknownFormException(element.getType() + " of several");
  }

  private void pattern(Pattern<?> pattern) {
    String name = pattern.getPatternVariable().getName();
    if (!pattern.getBindings().isEmpty()) {
      throw new UnknownFormException("a binding");
    }
    if (name.equals(subject)) {
      constraints(pattern.getConstraint(), single -> checks.add(ofSubject(single)));
    } else if (results.containsKey(name)) {
      constraints(pattern.getConstraint(), single -> onResults.add(onResult(single)));
    } else {
      throw new UnknownFormException("a second pattern");
    }
  }

  /** Takes a constraint apart where all its parts must hold. */
  private static void constraints(Constraint constraint, Consumer<SingleConstraint> each) {
    switch (constraint.getType()) {
      case SINGLE -> {
        if (constraint != SingleConstraint.TRUE) {
          each.accept((SingleConstraint) constraint);
        }
      }
      case MULTIPLE, AND -> constraint.getChildren().forEach(child -> constraints(child, each));
      default -> throw new UnknownFormException("a constraint of type " + constraint.getType());
    }
  }

  private Predicate1<Object> ofSubject(SingleConstraint single) {
    if (single.getVariables().length != 1 || !single.getVariables()[0].getName().equals(subject)) {
      throw new UnknownFormException("a constraint between facts");
    }
    return predicate(single);
  }

  private Members members(Pattern<?> pattern) {
    String member = pattern.getPatternVariable().getName();
    List<Predicate1<Object>> alone = new ArrayList<>();
    List<Predicate2<Object, Object>> beside = new ArrayList<>();
    constraints(
        pattern.getConstraint(),
        single -> {
          Variable<?>[] of = single.getVariables();
          if (of.length == 1 && of[0].getName().equals(member)) {
            alone.add(predicate(single));
          } else if (of.length == 2 && of[0].getName().equals(member) && of[1].getName().equals(subject)) {
            beside.add(predicate2(single));
          } else {
            throw new UnknownFormException("a constraint between members");
          }
        });
    return new Members(list(pattern.getPatternVariable()), List.copyOf(alone), List.copyOf(beside));
  }

  private Function1<Object, Object> list(Variable<?> member) {
    if (member instanceof Declaration<?> declared && declared.getSource() instanceof From1<?> from && from.getVariable().getName().equals(subject)) {
      return function(from.getProvider());
    }
    throw new UnknownFormException("members that are not of a list of the subject");
  }

  private void accumulate(AccumulatePattern<?> pattern) {
    if (pattern.isCompositePatterns() || pattern.isQuerySource()) {
      throw new UnknownFormException("ACCUMULATE of several");
    }
    Members members = members(pattern.getPattern());
    Map<String, Function1<Object, Object>> bound = new HashMap<>();
    for (Object each : pattern.getPattern().getBindings()) {
      Binding binding = (Binding) each;
      if (!binding.getInputVariable().getName().equals(pattern.getPattern().getPatternVariable().getName())) {
        throw new UnknownFormException("a binding of another fact");
      }
      bound.put(binding.getBoundVariable().getName(), function(binding.getBindingFunction()));
    }
    for (AccumulateFunction function : pattern.getAccumulateFunctions()) {
      results.put(function.getResult().getName(), accumulated.size());
      accumulated.add(new Accumulated(members, addend(function, bound), function));
    }
  }

  private static Function1<Object, Object> addend(AccumulateFunction function, Map<String, Function1<Object, Object>> bound) {
    if (function.getSource() == null) {
      return AccumulatedMember.ITSELF;
    }
    Function1<Object, Object> addend = function.getSource() instanceof Variable<?> source ? bound.get(source.getName()) : null;
    if (addend == null) {
      throw new UnknownFormException("an addend that is not bound");
    }
    return addend;
  }

  private OnResult onResult(SingleConstraint single) {
    Variable<?>[] of = single.getVariables();
    int[] places = new int[of.length];
    for (int i = 0; i < of.length; i++) {
      Integer place = results.get(of[i].getName());
      if (place == null) {
        throw new UnknownFormException("a constraint between a result and a fact");
      }
      places[i] = place;
    }
    return switch (places.length) {
      case 1 -> OnResult.of(places[0], predicate(single));
      case 2 -> OnResult.of(places[0], places[1], predicate2(single));
      default -> throw new UnknownFormException("a constraint between " + places.length + " results");
    };
  }

  /** The enum that Drools compiled: equal predicates of a package are one object, and the wrapping is left off. */
  @SuppressWarnings("unchecked")
  private static Predicate1<Object> predicate(SingleConstraint single) {
    return (Predicate1<Object>) bare(single.getPredicate1());
  }

  @SuppressWarnings("unchecked")
  private static Predicate2<Object, Object> predicate2(SingleConstraint single) {
    return (Predicate2<Object, Object>) bare(single.getPredicate2());
  }

  @SuppressWarnings("unchecked")
  private static Function1<Object, Object> function(Function1<?, ?> function) {
    return (Function1<Object, Object>) bare(function);
  }

  private static Object bare(Object lambda) {
    return lambda instanceof IntrospectableLambda wrapped ? wrapped.getLambda() : lambda;
  }
}
