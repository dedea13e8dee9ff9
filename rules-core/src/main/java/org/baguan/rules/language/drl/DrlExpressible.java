package org.baguan.rules.language.drl;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Wording;

/** Says which rules the DRL notation can express. */
final class DrlExpressible {

  private DrlExpressible() {}

  /** Returns whether a rule can be printed and read back. */
  static boolean test(Rule rule) {
    boolean named = !rule.id().isEmpty() && rule.id().chars().noneMatch(Character::isWhitespace) && !rule.title().isBlank();
    boolean concludes =
        rule.conclusion() instanceof Conclusion.Verdict verdict
            && DrlConsequence.name(rule.step(), verdict.word()).isPresent();
    return named
        && !breaksName(rule.id() + rule.title())
        && concludes
        && rule.amounts().isEmpty()
        && !rule.basis().isBlank()
        && Stream.of(rule.id(), rule.title(), rule.basis(), rule.reason().template(), rule.reason().englishTemplate()).allMatch(DrlExpressible::quotable)
        && Stream.concat(rule.reason().parts().stream(), rule.reason().english().stream()).allMatch(DrlExpressible::wording)
        && !rule.reason().template().isBlank()
        && rule.conditions().stream().allMatch(condition -> condition(condition, rule.step().subject()));
  }

  /** Returns whether a rule's name would break on plain Drools, which pastes names unescaped into the source that it generates. */
  static boolean breaksName(String name) {
    return name.indexOf('"') >= 0 || name.indexOf('\\') >= 0;
  }

  private static boolean quotable(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  private static boolean wording(Wording.Part part) {
    return part instanceof Wording.Plain plain
        ? plain.text().chars().noneMatch(c -> "{}｛｝".indexOf(c) >= 0)
        : !(part instanceof Wording.OfAmount);
  }

  private static boolean condition(Condition condition, Class<?> subject) {
    if (condition instanceof Test test) {
      return test(test, subject, subject);
    }
    if (condition instanceof Condition.AbsentTerm absent) {
      return term(absent.term(), subject);
    }
    if (condition instanceof Condition.Sum sum && sum.addend().type() instanceof Type.Whole && !isInt(sum.number())) {
      return false;
    }
    List<Test> tests = condition instanceof Condition.Quantified quantified ? quantified.tests() : List.of();
    return tests.stream().allMatch(test -> test(test, ((Condition.Quantified) condition).list().member().type(), subject));
  }

  private static boolean test(Test test, Class<?> of, Class<?> subject) {
    boolean some = !(test.matching() instanceof Test.OneOf oneOf) || !oneOf.values().isEmpty();
    return some
        && term(test.term(), of)
        && test.operands().stream().allMatch(o -> !(o instanceof Operand.OfSubject other) || term(other.term(), subject));
  }

  private static boolean term(Term term, Class<?> of) {
    return !DrlTerms.isQuoted(term, of) || !DrlTerms.reader(term).isEmpty();
  }

  private static boolean isInt(BigDecimal number) {
    try {
      number.intValueExact();
      return true;
    } catch (ArithmeticException e) {
      return false;
    }
  }
}
