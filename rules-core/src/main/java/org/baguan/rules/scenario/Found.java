package org.baguan.rules.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.baguan.rules.engine.RuleEngine.Holding;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;

/**
 * What the rules of a step find of one subject. Immutable.
 *
 * @param step the step
 * @param holding the rules that hold, or may
 * @param lastDay the last day of the period of a measure, worked out when it is asked for; empty where there is none
 */
record Found(Step step, List<Holding> holding, Supplier<Optional<LocalDate>> lastDay) {

  Found {
    holding = List.copyOf(holding);
  }

  /** Returns whether a rule holds, by its id: any version of it. */
  Expectation.Holds holds(String id) {
    boolean certain = holding.stream().anyMatch(h -> h.certain() && h.rule().id().equals(id));
    boolean possible = holding.stream().anyMatch(h -> h.rule().id().equals(id));
    return certain ? Expectation.Holds.CERTAINLY : possible ? Expectation.Holds.POSSIBLY : Expectation.Holds.NOT;
  }

  /** Returns whether a rule holds as an expectation names it, by its id, and by its conclusion where that is said. */
  Expectation.Holds holds(Expectation.OfRule rule) {
    boolean otherwise =
        rule.conclusion().isPresent()
            && holding.stream().filter(h -> h.rule().id().equals(rule.id())).noneMatch(h -> verdict(h.rule()).equals(rule.conclusion().get()));
    return otherwise ? Expectation.Holds.NOT : holds(rule.id());
  }

  /** Returns the outcome, the worst first (language.md, section 4); of 跟踪监管 every 结论. */
  String outcome() {
    return switch (step) {
      case COMPLIANCE -> worst(List.of("退回"), List.of("退回"), List.of(), "接受");
      case ELIGIBILITY -> worst(List.of("不符合"), List.of("不符合", "须说明"), List.of("须说明"), "符合");
      case REVIEW -> ofOne("待回复");
      case OUTCOME -> ofOne("待定");
      case TRACKING -> {
        List<String> all = new ArrayList<>(step.verdicts());
        all.removeIf(verdict -> !concludes(verdict));
        yield all.isEmpty() ? "无" : String.join("、", all);
      }
      default -> "";
    };
  }

  private String worst(List<String> worst, List<String> open, List<String> next, String otherwise) {
    Optional<String> certain = worst.stream().filter(this::concludes).findFirst();
    if (certain.isPresent()) {
      return certain.get();
    }
    boolean undetermined = holding.stream().anyMatch(h -> !h.certain() && open.contains(verdict(h.rule())));
    return undetermined ? "待定" : next.stream().filter(this::concludes).findFirst().orElse(otherwise);
  }

  /** Of a table of which one row holds: its 结论, and another where it is not settled which. */
  private String ofOne(String unsettled) {
    boolean one = holding.size() == 1 && holding.get(0).certain();
    return one ? verdict(holding.get(0).rule()) : unsettled;
  }

  private boolean concludes(String verdict) {
    return holding.stream().anyMatch(h -> h.certain() && verdict(h.rule()).equals(verdict));
  }

  private static String verdict(Rule rule) {
    return rule.conclusion() instanceof Conclusion.Verdict verdict ? verdict.word() : "";
  }

  /** Returns the points of an item; empty unless exactly one row holds and no other may. */
  Optional<BigDecimal> points(String item) {
    List<Holding> rows = holding.stream().filter(h -> h.rule().conclusion() instanceof Conclusion.Points of && of.item().equals(item)).toList();
    boolean one = rows.size() == 1 && rows.get(0).certain();
    return one ? Optional.of(((Conclusion.Points) rows.get(0).rule().conclusion()).points()) : Optional.empty();
  }

  /** Returns the period; empty unless exactly one row holds and no other may. */
  Optional<Conclusion.Span> span() {
    boolean one = holding.size() == 1 && holding.get(0).certain();
    return one && holding.get(0).rule().conclusion() instanceof Conclusion.Span span ? Optional.of(span) : Optional.empty();
  }

  /** Returns the months added to a tenure; empty when it is not settled which rows hold. */
  Optional<Integer> shift() {
    if (holding.stream().anyMatch(h -> !h.certain())) {
      return Optional.empty();
    }
    return Optional.of(holding.stream().mapToInt(h -> h.rule().conclusion() instanceof Conclusion.Shift shift ? shift.months() : 0).sum());
  }
}
