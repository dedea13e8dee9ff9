package org.baguan.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;

/**
 * Prints rules as DRL for Drools, each twice: <em>certain</em> holds where the rule is true, <em>possible</em>
 * where it is true or unknown, so that unknown is possible without certain. What Drools fires is the rule's
 * key with the subject. Everything is built from the tree's nodes, with every string escaped; nothing of a
 * pack's text is copied. Safe to share between threads.
 */
public final class DrlPrinter {

  private final Map<String, Amount> amounts;

  /** Creates a printer that takes amounts from a map by name. */
  public DrlPrinter(Map<String, Amount> amounts) {
    this.amounts = Map.copyOf(amounts);
  }

  /** Which of the two forms of a rule. */
  public enum Form {
    /** Holds where the rule is true. */
    CERTAIN,
    /** Holds where the rule is true or unknown. */
    POSSIBLE
  }

  /** Returns the DRL package that holds one form of a step's rules. */
  public static String packageOf(Step step, Form form) {
    return "baguan." + step.word() + "." + form.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Returns one form of a rule as a DRL file of its own. */
  public String print(Rule rule, Form form) {
    StringBuilder text = new StringBuilder();
    text.append("package ").append(packageOf(rule.step(), form)).append("\n");
    text.append("import org.baguan.rules.model.*\n");
    text.append("import java.time.LocalDate\n");
    text.append("import org.baguan.rules.engine.Firing\n");
    text.append("import org.baguan.rules.engine.Known\n");
    int number = 0;
    for (Pattern pattern : patterns(rule, form)) {
      number++;
      text.append("\nrule ").append(PrintedValue.quoted(rule.key() + " " + number)).append("\nwhen\n");
      text.append("    $s : ").append(rule.step().subject().getSimpleName()).append("( ");
      text.append(String.join(", ", pattern.constraints())).append(" )\n");
      pattern.elements().forEach(element -> text.append("    ").append(element).append("\n"));
      text.append("then\n    insert( Firing.of( ").append(PrintedValue.quoted(rule.key())).append(", $s ) );\nend\n");
    }
    return text.toString();
  }

  /** One way in which a rule can match: constraints of the subject's pattern, then further elements. */
  record Pattern(List<String> constraints, List<String> elements) {

    static final Pattern FREE = new Pattern(List.of(), List.of());

    static Pattern of(String constraint) {
      return new Pattern(List.of(constraint), List.of());
    }

    static Pattern element(String constraint, String... elements) {
      return new Pattern(List.of(constraint), List.of(elements));
    }

    Pattern and(Pattern other) {
      return new Pattern(joined(constraints, other.constraints), joined(elements, other.elements));
    }

    private static List<String> joined(List<String> one, List<String> other) {
      List<String> all = new ArrayList<>(one);
      all.addAll(other);
      return List.copyOf(all);
    }
  }

  private List<Pattern> patterns(Rule rule, Form form) {
    List<Pattern> all = new ArrayList<>();
    for (Stretch stretch : Stretch.of(rule, amounts, form)) {
      PrintedConditions conditions = new PrintedConditions(stretch.amounts(), form);
      List<Pattern> patterns = List.of(new Pattern(stretch.constraints(), List.of()));
      for (Condition condition : rule.conditions()) {
        patterns = product(patterns, conditions.alternatives(condition));
      }
      all.addAll(patterns);
    }
    return all;
  }

  private static List<Pattern> product(List<Pattern> patterns, List<Pattern> alternatives) {
    List<Pattern> all = new ArrayList<>();
    for (Pattern pattern : patterns) {
      for (Pattern alternative : alternatives) {
        all.add(pattern.and(alternative));
      }
    }
    return all;
  }
}
