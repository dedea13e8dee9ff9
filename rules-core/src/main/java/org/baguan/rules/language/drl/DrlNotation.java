package org.baguan.rules.language.drl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;

/**
 * Prints rules in the DRL notation of language.md section 5, in one canonical form: the tests of the
 * subject first, a range as two tests. What is printed reads back into a rule of the same meaning.
 * Safe to share between threads.
 */
public final class DrlNotation {

  private DrlNotation() {}

  /**
   * What was printed.
   *
   * @param text the text of a DRL file
   * @param leftOut the rules that the notation cannot express, in the order given
   */
  public record Printed(String text, List<Rule> leftOut) {
    /** Copies the list. */
    public Printed {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * Prints a file with those of the rules that the notation can express.
   *
   * @param step the step of all the rules
   * @param rules the rules
   */
  public static Printed print(Step step, List<Rule> rules) {
    rules.stream()
        .filter(rule -> rule.step() != step)
        .findFirst()
        .ifPresent(
            rule -> {
              throw new IllegalArgumentException("rules: " + rule.id() + " is not of the step " + step);
            });
    String body = rules.stream().map(DrlNotation::print).flatMap(Optional::stream).collect(Collectors.joining("\n"));
    StringBuilder text = new StringBuilder("package baguan.").append(step.word());
    text.append("\nimport ").append(DrlReader.MODEL).append('\n');
    boolean dates = rules.stream().flatMap(rule -> rule.tests().stream()).anyMatch(DrlNotation::namesDay);
    if (dates) {
      text.append("import ").append(DrlReader.DAY).append('\n');
    }
    List<Rule> leftOut = rules.stream().filter(rule -> print(rule).isEmpty()).toList();
    return new Printed(text.append('\n').append(body).toString(), leftOut);
  }

  /**
   * Prints one rule. Empty for a rule that the notation cannot express: one that names an amount,
   * concludes anything but a 结论, or holds text that cannot be quoted.
   */
  public static Optional<String> print(Rule rule) {
    return DrlExpressible.test(rule) ? Optional.of(new DrlRulePrinter(rule).print()) : Optional.empty();
  }

  /** Returns a term of a fact's class as DRL writes it. */
  static String name(Term term, Class<?> of) {
    return DrlTerms.isQuoted(term, of) ? DrlTerms.reader(term) + "(" + quoted(term.label()) + ")" : term.name();
  }

  /** Returns text in quotes. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static boolean namesDay(Test test) {
    return test.term().type() instanceof Type.Day
        && (test.matching() instanceof Test.OneOf || test.operands().stream().anyMatch(Operand.Literal.class::isInstance));
  }
}
