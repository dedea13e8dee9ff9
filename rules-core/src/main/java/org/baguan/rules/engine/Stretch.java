package org.baguan.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;

/**
 * A stretch of governing dates on which all amounts that a rule names stay as they are, printed as
 * ordinary constraints, so that a pack is compiled once for all dates.
 *
 * @param constraints the constraints on the governing date
 * @param amounts the amounts' values there; one that is absent is left out
 */
record Stretch(List<String> constraints, Map<String, Comparable<?>> amounts) {

  static List<Stretch> of(Rule rule, Map<String, Amount> amounts, DrlPrinter.Form form) {
    String day = PrintedValue.read(rule.governing());
    Set<String> named = rule.amounts();
    if (named.isEmpty()) {
      return List.of(new Stretch(dates(day, rule.inForce(), form), Map.of()));
    }
    boolean possible = form == DrlPrinter.Form.POSSIBLE;
    boolean without = possible || certainWithoutAmounts(rule);
    List<Stretch> stretches = new ArrayList<>();
    for (InForce span : spans(rule.inForce(), named, amounts)) {
      Map<String, Comparable<?>> values = values(span, named, amounts);
      if (without || values.keySet().containsAll(named)) {
        List<String> constraints = new ArrayList<>();
        constraints.add(day + " != null");
        constraints.addAll(dates(day, span, DrlPrinter.Form.CERTAIN));
        stretches.add(new Stretch(constraints, values));
      }
    }
    if (possible || without && rule.inForce().equals(InForce.ALWAYS)) {
      stretches.add(new Stretch(List.of(day + " == null"), Map.of()));
    }
    return stretches;
  }

  /** That no member satisfies tests, or so many do, can be certain although an amount in them is absent: where no member gets that far. */
  private static boolean certainWithoutAmounts(Rule rule) {
    return rule.conditions().stream()
        .filter(condition -> condition instanceof Condition.Quantified && !(condition instanceof Condition.Exists))
        .anyMatch(condition -> !Condition.amountsNamed(List.of(condition)).isEmpty());
  }

  private static List<String> dates(String day, InForce span, DrlPrinter.Form form) {
    List<String> constraints = new ArrayList<>();
    PrintedQuestion question = new PrintedQuestion(form);
    span.from().ifPresent(from -> constraints.add(question.of(day, Relation.AT_LEAST, from)));
    span.until().ifPresent(until -> constraints.add(question.of(day, Relation.LESS, until)));
    return constraints;
  }

  private static Map<String, Comparable<?>> values(InForce span, Set<String> named, Map<String, Amount> amounts) {
    LocalDate inside = span.from().orElseGet(() -> span.until().map(u -> u.minusDays(1)).orElse(LocalDate.EPOCH));
    Map<String, Comparable<?>> values = new HashMap<>();
    for (String name : named) {
      Amount amount = amounts.get(name);
      if (amount != null) {
        amount.on(inside).ifPresent(value -> values.put(name, value.value()));
      }
    }
    return values;
  }

  private static List<InForce> spans(InForce rule, Set<String> named, Map<String, Amount> amounts) {
    TreeSet<LocalDate> changes = new TreeSet<>();
    for (String name : named) {
      Amount amount = amounts.get(name);
      if (amount != null) {
        for (Amount.Value value : amount.values()) {
          value.inForce().from().ifPresent(changes::add);
          value.inForce().until().ifPresent(changes::add);
        }
      }
    }
    changes.removeIf(
        day ->
            rule.from().map(from -> !day.isAfter(from)).orElse(false)
                || rule.until().map(until -> !day.isBefore(until)).orElse(false));
    List<InForce> spans = new ArrayList<>();
    Optional<LocalDate> from = rule.from();
    for (LocalDate change : changes) {
      spans.add(new InForce(from, Optional.of(change)));
      from = Optional.of(change);
    }
    spans.add(new InForce(from, rule.until()));
    return spans;
  }
}
