package org.baguan.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.Type;

/** Prints the conditions of one rule in one form, for one stretch of its amounts. */
final class PrintedConditions {

  private final Map<String, Comparable<?>> amounts;
  private final boolean certain;
  private int bound;

  PrintedConditions(Map<String, Comparable<?>> amounts, DrlPrinter.Form form) {
    this.amounts = amounts;
    this.certain = form == DrlPrinter.Form.CERTAIN;
  }

  /** Returns the ways in which a condition can match; any one suffices. */
  List<DrlPrinter.Pattern> alternatives(Condition condition) {
    if (condition instanceof Test test) {
      List<String> constraints = test(test, false, certain);
      return List.of(new DrlPrinter.Pattern(constraints, List.of()));
    }
    if (condition instanceof Condition.AbsentTerm absent) {
      return List.of(DrlPrinter.Pattern.of(PrintedValue.read(absent.term()) + " == null"));
    }
    if (condition instanceof Condition.AbsentList absent) {
      return List.of(DrlPrinter.Pattern.of(absent.list().name() + " == null"));
    }
    Condition.Quantified quantified = (Condition.Quantified) condition;
    List<DrlPrinter.Pattern> ways = new ArrayList<>(quantified(quantified));
    Truth withoutList = withoutList(quantified);
    if (withoutList == Truth.TRUE || !certain && withoutList == Truth.UNKNOWN) {
      ways.add(DrlPrinter.Pattern.of(quantified.list().name() + " == null"));
    }
    return ways;
  }

  /** An absent list has from none to any number of members. */
  private static Truth withoutList(Condition.Quantified quantified) {
    return quantified instanceof Condition.Count count
        ? Evaluator.interval(0, Integer.MAX_VALUE, count.relation(), count.number())
        : Truth.UNKNOWN;
  }

  private List<DrlPrinter.Pattern> quantified(Condition.Quantified condition) {
    if (condition instanceof Condition.Exists) {
      return List.of(over(condition, "exists " + member(condition, certain, "")));
    }
    if (condition instanceof Condition.Not) {
      return List.of(over(condition, "not " + member(condition, !certain, "")));
    }
    return condition instanceof Condition.Sum sum ? sum(sum) : count((Condition.Count) condition);
  }

  private static DrlPrinter.Pattern over(Condition.Quantified condition, String... elements) {
    return DrlPrinter.Pattern.element(condition.list().name() + " != null", elements);
  }

  private List<DrlPrinter.Pattern> count(Condition.Count count) {
    int n = count.number();
    return switch (count.relation()) {
      case AT_LEAST, GREATER -> List.of(over(count, counted(count, certain, count.relation(), n)));
      case AT_MOST, LESS -> List.of(over(count, counted(count, !certain, count.relation(), n)));
      case EQUAL ->
          List.of(
              over(
                  count,
                  counted(count, true, certain ? Relation.EQUAL : Relation.AT_MOST, n),
                  counted(count, false, certain ? Relation.EQUAL : Relation.AT_LEAST, n)));
      case UNEQUAL ->
          certain
              ? List.of(
                  over(count, counted(count, true, Relation.GREATER, n)),
                  over(count, counted(count, false, Relation.LESS, n)))
              : List.of(
                  over(count, counted(count, true, Relation.UNEQUAL, n)),
                  over(count, counted(count, false, Relation.UNEQUAL, n)));
    };
  }

  private String counted(Condition.Quantified condition, boolean certainMembers, Relation relation, int number) {
    String name = "$n" + ++bound;
    return "accumulate( " + member(condition, certainMembers, "") + "; " + name + " : count(); " + name + " "
        + relation.java() + " " + number + " )";
  }

  /** A sum is known when every possible member is certain and has its addend. */
  private List<DrlPrinter.Pattern> sum(Condition.Sum sum) {
    String possible = "$n" + ++bound;
    String known = "$n" + ++bound;
    String addend = "$k" + ++bound;
    String total = "$t" + ++bound;
    String counting = "accumulate( " + member(sum, false, "") + "; " + possible + " : count() )";
    String read = PrintedValue.read(sum.addend());
    String summed = member(sum, true, read + " != null, " + addend + " : " + read);
    String number =
        sum.addend().type() instanceof Type.Decimal
            ? PrintedValue.of(sum.number())
            : sum.number().toBigIntegerExact().toString();
    String holds =
        "accumulate( " + summed + "; " + known + " : count(), " + total + " : sum( " + addend + " ); "
            + known + " == " + possible + ", " + total + " " + sum.relation().java() + " " + number + " )";
    if (certain) {
      return List.of(over(sum, counting, holds));
    }
    String unknown =
        "accumulate( " + member(sum, true, read + " != null") + "; " + known + " : count(); " + known + " != "
            + possible + " )";
    return List.of(over(sum, counting, holds), over(sum, counting, unknown));
  }

  private String member(Condition.Quantified condition, boolean certainMembers, String further) {
    List<String> constraints = new ArrayList<>();
    for (Test test : condition.tests()) {
      constraints.addAll(test(test, true, certainMembers));
    }
    if (!further.isEmpty()) {
      constraints.add(further);
    }
    ListTerm list = condition.list();
    return list.member().type().getSimpleName() + "( " + String.join(", ", constraints) + " ) from $s." + list.name() + "()";
  }

  /** Returns the constraints of one test, all to hold; none where the test is possible whatever the value. */
  private List<String> test(Test test, boolean ofMember, boolean certainly) {
    String read = PrintedValue.read(test.term());
    PrintedQuestion question = new PrintedQuestion(certainly);
    if (test.matching() instanceof Test.OneOf oneOf) {
      Relation relation = oneOf.negated() ? Relation.UNEQUAL : Relation.EQUAL;
      return List.of(
          oneOf.values().stream().map(value -> question.of(read, relation, value)).collect(Collectors.joining(oneOf.negated() ? " && " : " || ")));
    }
    if (test.matching() instanceof Test.Compare compare) {
      return compared(question, test.term(), compare.relation(), compare.operand(), ofMember);
    }
    Test.Between between = (Test.Between) test.matching();
    List<String> constraints = new ArrayList<>();
    Relation low = between.lowIncluded() ? Relation.AT_LEAST : Relation.GREATER;
    Relation high = between.highIncluded() ? Relation.AT_MOST : Relation.LESS;
    constraints.addAll(compared(question, test.term(), low, between.low(), ofMember));
    constraints.addAll(compared(question, test.term(), high, between.high(), ofMember));
    return constraints;
  }

  private List<String> compared(PrintedQuestion question, Term term, Relation relation, Operand operand, boolean ofMember) {
    String read = PrintedValue.read(term);
    if (operand instanceof Operand.OfSubject other) {
      return List.of(question.ofTerms(read, relation, (ofMember ? "$s." : "") + call(other.term(), ofMember), term.type()));
    }
    Comparable<?> value =
        operand instanceof Operand.Literal literal ? literal.value() : amounts.get(((Operand.Named) operand).amount());
    return value == null ? question.ofAbsent(read) : List.of(question.of(read, relation, value));
  }

  private static String call(Term term, boolean ofMember) {
    String read = PrintedValue.read(term);
    return ofMember && !term.attribute() ? read + "()" : read;
  }
}
