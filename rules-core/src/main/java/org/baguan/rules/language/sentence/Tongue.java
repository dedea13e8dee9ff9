package org.baguan.rules.language.sentence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;

/** What sentences are made of, in one language. */
abstract class Tongue {

  private final Map<String, Amount> amounts;

  Tongue(Map<String, Amount> amounts) {
    this.amounts = Map.copyOf(amounts);
  }

  /** Returns the sentence of conditions and what follows. */
  abstract String sentence(List<String> conditions, String conclusion);

  /** Returns phrases that all hold, as one. */
  abstract String all(List<String> phrases);

  abstract String name(Term term);

  abstract String name(ListTerm list);

  abstract String absent(String name);

  abstract String value(Comparable<?> value, Type type);

  abstract String compared(String name, Relation relation, String operand, Type type);

  abstract String between(String name, boolean lowIncluded, String low, boolean highIncluded, String high, Type type);

  abstract String oneOf(String name, List<String> values, boolean negated);

  abstract String quantified(Condition.Quantified condition, List<String> tests);

  abstract String conclusion(Conclusion conclusion);

  /** Returns what is required, without the name of what it is required of: 不少于2年. */
  abstract String required(Relation relation, String operand, Type type);

  /** Returns what is required: one of some values, or none of them. */
  abstract String requiredOneOf(List<String> values, boolean negated);

  /** Returns two requirements of which either will do. */
  abstract String either(String one, String other);

  /** Returns a fact: its name and its value. */
  abstract String fact(String name, String value);

  /** Returns a fact with what is required of it. */
  abstract String fact(String name, String value, String required);

  /** Returns members of a list that are there, each described. */
  abstract String members(String list, List<String> described);

  /** Returns that there is none. */
  abstract String none();

  /** Returns several things side by side. */
  abstract String list(List<String> things);

  /** Returns an amount with its values, each with the day from which it is in force where there are several. */
  abstract String amount(String name, List<String> values);

  /** Returns a value with when it is in force. */
  abstract String dated(String value, InForce inForce);

  final String test(Test test) {
    String name = name(test.term());
    Type type = test.term().type();
    if (test.matching() instanceof Test.OneOf oneOf) {
      return oneOf(name, oneOf.values().stream().map(value -> value(value, type)).toList(), oneOf.negated());
    }
    if (test.matching() instanceof Test.Between between) {
      return between(name, between.lowIncluded(), operand(between.low(), type), between.highIncluded(), operand(between.high(), type), type);
    }
    Test.Compare compare = (Test.Compare) test.matching();
    return compared(name, compare.relation(), operand(compare.operand(), type), type);
  }

  private String operand(Operand operand, Type type) {
    if (operand instanceof Operand.Literal literal) {
      return value(literal.value(), type);
    }
    if (operand instanceof Operand.OfSubject other) {
      return name(other.term());
    }
    String name = ((Operand.Named) operand).amount();
    Amount amount = amounts.get(name);
    return amount(name, amount == null ? List.of() : values(amount));
  }

  private List<String> values(Amount amount) {
    boolean one = amount.values().size() == 1;
    return amount.values().stream()
        .map(value -> one ? value(value.value(), amount.type()) : dated(value(value.value(), amount.type()), value.inForce()))
        .collect(Collectors.toList());
  }
}
