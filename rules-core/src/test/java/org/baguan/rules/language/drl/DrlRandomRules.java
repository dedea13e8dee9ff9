package org.baguan.rules.language.drl;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.Wording;
import org.baguan.rules.model.Mark;

/** Random rules over the real vocabulary, of the form in which the DRL notation is canonical. */
final class DrlRandomRules {

  private static final List<Step> STEPS = List.of(Step.COMPLIANCE, Step.ELIGIBILITY, Step.REVIEW, Step.OUTCOME, Step.TRACKING);

  private final Random random;
  private final Vocabulary vocabulary = DrlTexts.vocabulary();

  DrlRandomRules(long seed) {
    this.random = new Random(seed);
  }

  Rule rule() {
    Step step = one(STEPS);
    FactType subject = vocabulary.subject(step);
    List<Condition> conditions = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      conditions.add(random.nextInt(5) == 0 ? absent(subject) : test(subject, subject));
    }
    for (int i = subject.lists().isEmpty() ? 0 : random.nextInt(4); i > 0; i--) {
      conditions.add(quantified(subject));
    }
    List<Term> days = subject.terms().stream().filter(t -> t.type() instanceof Type.Day).toList();
    LocalDate from = day();
    return new Rule(
        "R-" + random.nextInt(1000),
        one(List.of("题目", "有 空格的“题目”", "a 'title' // no comment, $c {x} /* y")),
        step,
        one(days),
        new InForce(random.nextBoolean() ? Optional.of(from) : Optional.empty(), random.nextBoolean() ? Optional.of(from.plusDays(1)) : Optional.empty()),
        conditions,
        new Conclusion.Verdict(one(step.verdicts())),
        wording(subject, conditions),
        one(List.of("条例8(四)", "“示例”\"D\"")),
        one(List.of(Mark.values())),
        Place.file(""));
  }

  private Condition absent(FactType subject) {
    return random.nextBoolean() || subject.lists().isEmpty()
        ? new Condition.AbsentTerm(one(subject.terms()))
        : new Condition.AbsentList(one(subject.lists()));
  }

  private Condition quantified(FactType subject) {
    ListTerm list = one(subject.lists());
    List<Test> tests = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      tests.add(test(list.member(), subject));
    }
    List<Term> addends = list.member().terms().stream().filter(t -> t.type() instanceof Type.Whole || t.type() instanceof Type.Decimal).toList();
    int kind = random.nextInt(addends.isEmpty() ? 3 : 4);
    if (kind == 3) {
      Term addend = one(addends);
      Comparable<?> number = value(addend.type());
      BigDecimal total = number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Integer) number);
      return new Condition.Sum(list, tests, addend, one(List.of(Relation.values())), total);
    }
    return kind == 0
        ? new Condition.Exists(list, tests)
        : kind == 1 ? new Condition.Not(list, tests) : new Condition.Count(list, tests, one(List.of(Relation.values())), random.nextInt(9) - 1);
  }

  private Test test(FactType of, FactType subject) {
    Term term = one(of.terms().stream().filter(t -> !(t.type() instanceof Type.Text)).toList());
    if (random.nextInt(4) == 0) {
      List<Comparable<?>> values = new ArrayList<>();
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        values.add(value(term.type()));
      }
      return new Test(term, new Test.OneOf(values, random.nextBoolean()));
    }
    List<Relation> relations = term.type().ordered() ? List.of(Relation.values()) : List.of(Relation.EQUAL, Relation.UNEQUAL);
    List<Term> others = subject.terms().stream().filter(t -> t.type().comparableWith(term.type())).toList();
    Operand operand =
        others.isEmpty() || random.nextInt(3) > 0 ? new Operand.Literal(value(term.type())) : new Operand.OfSubject(one(others));
    return new Test(term, new Test.Compare(one(relations), operand));
  }

  private Comparable<?> value(Type type) {
    if (type instanceof Type.Code code) {
      return one(code.codes()).value();
    }
    if (type instanceof Type.Whole) {
      return one(List.of(0, 1, 24, -3, Integer.MAX_VALUE, Integer.MIN_VALUE));
    }
    if (type instanceof Type.Decimal) {
      return BigDecimal.valueOf(random.nextInt(20001) - 10000, random.nextInt(4));
    }
    return type instanceof Type.Day ? day() : (Comparable<?>) random.nextBoolean();
  }

  private LocalDate day() {
    return LocalDate.of(2015 + random.nextInt(15), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private Wording wording(FactType subject, List<Condition> conditions) {
    List<Wording.Part> parts = new ArrayList<>(List.of(new Wording.Plain("理由"), new Wording.OfTerm(one(subject.terms()))));
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Quantified quantified && !(condition instanceof Condition.Not)) {
        parts.add(new Wording.HowMany(quantified.list()));
        parts.add(new Wording.OfMembers(quantified.list(), one(quantified.list().member().terms())));
        parts.add(new Wording.Plain("、“\""));
      }
    }
    return random.nextInt(3) == 0 ? new Wording(parts, parts) : new Wording(parts);
  }

  private <T> T one(Collection<T> of) {
    return List.copyOf(of).get(random.nextInt(of.size()));
  }
}
