package org.baguan.rules.verify;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.pack.Manifest;

/** What a pack declares is used: an amount that no rule names may be a threshold that was written in by hand (a warning). */
final class UnusedCheck implements Check {

  @Override
  public boolean needsAll() {
    return true;
  }

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    Set<String> named = new HashSet<>();
    Set<String> read = new HashSet<>();
    for (Rule rule : tree.rules()) {
      named.addAll(rule.amounts());
      terms(rule).forEach(term -> read.add(term.label()));
    }
    tree.amounts().values().stream()
        .filter(amount -> !named.contains(amount.name()))
        .forEach(amount -> problems.accept(
            Problem.warning(amount.values().get(0).place(), "unused-amount", "没有规则引用数额“" + amount.name() + "”", "no rule names the amount `" + amount.name() + "`")
                .advising("核对规则里是不是把这个数写死了；不再用的，删去", "see whether a rule has the number written in; else take it out")));
    manifest.attributes().stream()
        .filter(attribute -> !read.contains(attribute.name()) && manifest.tieBreak().stream().noneMatch(key -> key.term().equals(attribute.name())))
        .forEach(attribute -> problems.accept(
            Problem.note(manifest.places().of("attributes", attribute.name()), "unused-attribute", "没有规则读自定的项“" + attribute.name() + "”", "no rule reads the attribute `" + attribute.name() + "`")
                .advising("规则里用不到的个人情况，不要收集", "do not collect of persons what no rule needs")));
  }

  private static Stream<Term> terms(Rule rule) {
    return rule.conditions().stream().flatMap(UnusedCheck::terms);
  }

  private static Stream<Term> terms(Condition condition) {
    if (condition instanceof Condition.AbsentTerm absent) {
      return Stream.of(absent.term());
    }
    return condition.tests().stream().flatMap(UnusedCheck::terms);
  }

  private static Stream<Term> terms(Test test) {
    Stream<Term> compared = test.operands().stream().filter(Operand.OfSubject.class::isInstance).map(operand -> ((Operand.OfSubject) operand).term());
    return Stream.concat(Stream.of(test.term()), compared);
  }
}
