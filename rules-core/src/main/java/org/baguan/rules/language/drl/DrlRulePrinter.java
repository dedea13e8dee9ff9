package org.baguan.rules.language.drl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;

/** Prints one rule that the DRL notation can express. */
final class DrlRulePrinter {

  private final Rule rule;
  private final Class<?> subject;
  private final String variable;
  private final Set<String> names = new HashSet<>();
  private final Map<Term, String> bound = new LinkedHashMap<>();

  DrlRulePrinter(Rule rule) {
    this.rule = rule;
    this.subject = rule.step().subject();
    this.variable = fresh("$" + Character.toLowerCase(subject.getSimpleName().charAt(0)));
  }

  /** Returns the rule, with a line break at its end. */
  String print() {
    List<String> constraints = new ArrayList<>();
    List<String> quantified = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Quantified over) {
        quantified.add(quantified(over));
      } else {
        constraints.addAll(ofSubject(condition));
      }
    }
    bound.forEach((term, name) -> constraints.add(name + " : " + DrlNotation.name(term, subject)));
    StringBuilder text = new StringBuilder("rule ").append(DrlNotation.quoted(rule.id() + " " + rule.title()));
    text.append("\n    ").append(annotations()).append("\nwhen");
    text.append("\n    ").append(variable).append(" : ").append(pattern(subject, constraints));
    quantified.forEach(line -> text.append("\n    ").append(line));
    String kind = DrlConsequence.name(rule.step(), ((Conclusion.Verdict) rule.conclusion()).word()).orElseThrow();
    return text.append("\nthen\n    insert( ")
        .append(kind)
        .append(".of( ")
        .append(variable)
        .append(", ")
        .append(DrlNotation.quoted(rule.reason().template()))
        .append(" ) );\nend\n")
        .toString();
  }

  private String annotations() {
    StringBuilder text = new StringBuilder("@basis(").append(DrlNotation.quoted(rule.basis())).append(')');
    text.append(" @mark(\"").append(rule.mark()).append("\")");
    rule.inForce().from().ifPresent(day -> text.append(" @from(\"").append(day).append("\")"));
    rule.inForce().until().ifPresent(day -> text.append(" @to(\"").append(day).append("\")"));
    if (!rule.governing().label().equals(DrlAnnotations.AS_OF)) {
      text.append(" @reads(").append(DrlNotation.quoted(rule.governing().label())).append(')');
    }
    if (!rule.reason().english().isEmpty()) {
      text.append(" @english(").append(DrlNotation.quoted(rule.reason().englishTemplate())).append(')');
    }
    return text.toString();
  }

  private List<String> ofSubject(Condition condition) {
    if (condition instanceof Test test) {
      return test(test, subject, false);
    }
    return List.of(
        (condition instanceof Condition.AbsentTerm absent
                ? DrlNotation.name(absent.term(), subject)
                : ((Condition.AbsentList) condition).list().name())
            + " == null");
  }

  private String quantified(Condition.Quantified over) {
    Class<?> member = over.list().member().type();
    List<String> constraints = new ArrayList<>();
    over.tests().forEach(test -> constraints.addAll(test(test, member, true)));
    String from = " from " + variable + "." + over.list().name();
    if (over instanceof Condition.Exists || over instanceof Condition.Not) {
      return (over instanceof Condition.Exists ? "exists " : "not ") + pattern(member, constraints) + from;
    }
    String result = fresh("$n");
    String function = "count()";
    String comparison = "";
    if (over instanceof Condition.Sum sum) {
      String addend = fresh("$k");
      constraints.add(addend + " : " + DrlNotation.name(sum.addend(), member));
      function = "sum(" + addend + ")";
      Object number = sum.addend().type() instanceof Type.Whole ? (Object) sum.number().intValueExact() : sum.number();
      comparison = sum.relation().java() + " " + DrlValue.written(number);
    } else if (over instanceof Condition.Count count) {
      comparison = count.relation().java() + " " + count.number();
    }
    return "accumulate( " + pattern(member, constraints) + from + "; " + result + " : " + function + "; " + result + " " + comparison + " )";
  }

  private static String pattern(Class<?> type, List<String> constraints) {
    return type.getSimpleName() + (constraints.isEmpty() ? "( )" : "( " + String.join(", ", constraints) + " )");
  }

  private List<String> test(Test test, Class<?> of, boolean member) {
    String name = DrlNotation.name(test.term(), of);
    if (test.matching() instanceof Test.Compare compare) {
      return List.of(name + " " + compare.relation().java() + " " + operand(compare.operand(), member));
    }
    if (test.matching() instanceof Test.OneOf oneOf) {
      String values = oneOf.values().stream().map(DrlValue::written).collect(Collectors.joining(", "));
      return List.of(name + (oneOf.negated() ? " not in (" : " in (") + values + ")");
    }
    Test.Between between = (Test.Between) test.matching();
    return List.of(
        name + (between.lowIncluded() ? " >= " : " > ") + operand(between.low(), member),
        name + (between.highIncluded() ? " <= " : " < ") + operand(between.high(), member));
  }

  private String operand(Operand operand, boolean member) {
    if (operand instanceof Operand.OfSubject other) {
      return member
          ? bound.computeIfAbsent(other.term(), this::binding)
          : DrlNotation.name(other.term(), subject);
    }
    return DrlValue.written(((Operand.Literal) operand).value());
  }

  private String binding(Term term) {
    return fresh(DrlTerms.isQuoted(term, subject) ? "$given" : "$" + term.name());
  }

  private String fresh(String wanted) {
    String name = wanted;
    for (int i = 2; !names.add(name); i++) {
      name = wanted + i;
    }
    return name;
  }
}
