package org.baguan.rules.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Truth;
import org.jspecify.annotations.Nullable;

/** One thing that a scenario expects. */
public sealed interface Expectation {

  /** Returns where it is said. */
  Place place();

  /** Returns it in words, as the cell says it. */
  String text();

  /** The outcome: the step's worst 结论, or what the step says where no rule holds. */
  record Outcome(String text, Place place) implements Expectation {}

  /**
   * Rules that must hold, or must not even possibly hold, or may hold for want of facts.
   *
   * @param rules the rules
   */
  record OfRules(Holds holds, List<OfRule> rules, Place place) implements Expectation {
    /** Copies the list. */
    public OfRules {
      rules = List.copyOf(rules);
    }

    @Override
    public String text() {
      return String.join("、", rules.stream().map(OfRule::text).toList());
    }
  }

  /**
   * A rule, and what it must conclude where that is said: Q-05（后续义务）.
   *
   * @param conclusion the 结论; empty where it is not said
   */
  record OfRule(String id, Optional<String> conclusion) {
    String text() {
      return id + conclusion.map(word -> "（" + word + "）").orElse("");
    }
  }

  /** Whether a rule holds. */
  enum Holds {
    /** It holds. */
    CERTAINLY("成立", "holds"),
    /** It does not, whatever is still to come. */
    NOT("不成立", "does not hold"),
    /** It may, for want of facts. */
    POSSIBLY("待定", "undetermined");

    private final String zh;
    private final String en;

    Holds(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    static Holds of(Truth truth) {
      return truth == Truth.TRUE ? CERTAINLY : truth == Truth.FALSE ? NOT : POSSIBLY;
    }

    /** Of what an engine says: null where a rule is not among those that hold or may. */
    static Holds of(@Nullable Boolean certain) {
      return certain == null ? NOT : certain ? CERTAINLY : POSSIBLY;
    }

    String zh() {
      return zh;
    }

    String en() {
      return en;
    }

    String in(boolean english) {
      return english ? en : zh;
    }
  }

  /** The points of items, each given by exactly one row. */
  record Points(Map<String, BigDecimal> points, Place place) implements Expectation {
    /** Copies the map. */
    public Points {
      points = Map.copyOf(points);
    }

    @Override
    public String text() {
      return String.join("、", points.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue().toPlainString()).sorted().toList());
    }
  }

  /** What a period is: its length, its start or its stacking, in the words of a table. */
  record OfSpan(String column, String text, Place place) implements Expectation {}

  /** The last day of a period, both its ends included. */
  record LastDay(LocalDate day, Place place) implements Expectation {
    @Override
    public String text() {
      return day.toString();
    }
  }

  /** The months that are added to a tenure, or taken off it. */
  record Shift(int months, Place place) implements Expectation {
    @Override
    public String text() {
      return Integer.toString(months);
    }
  }
}
