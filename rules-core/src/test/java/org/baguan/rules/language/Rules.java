package org.baguan.rules.language;

import static org.baguan.rules.language.Values.one;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.PeriodStart;
import org.baguan.rules.model.Unit;

/**
 * Generates well-typed rules of every step, and the amounts that they name. The same seed gives the
 * same rules. Absence is only read by rules that may read it.
 */
public final class Rules {

  private static final List<String> ABSENCE_MAY_CONCLUDE = List.of("退回", "不符合", "须说明", "待回复");

  private final Function<Step, FactType> subjects;
  private final Values values;
  private final SplittableRandom random;
  private final Map<String, Amount> amounts = new LinkedHashMap<>();

  /** Creates a generator with amounts of its own. */
  public Rules(Vocabulary vocabulary, SplittableRandom random) {
    this(vocabulary::subject, Values.OF_MODEL, random);
  }

  Rules(Function<Step, FactType> subjects, Values values, SplittableRandom random) {
    this.subjects = subjects;
    this.values = values;
    this.random = random;
    amounts("月数", new Type.Whole(Unit.MONTHS));
    amounts("个数", new Type.Whole(Unit.COUNT));
    amounts("小数", new Type.Decimal());
  }

  /** Returns the amounts by name: of each type one always in force, and one of two stretches with two holes. */
  public Map<String, Amount> amounts() {
    return Map.copyOf(amounts);
  }

  /** Returns a rule of one to four conditions. */
  public Rule rule(String id, Step step) {
    FactType subject = subjects.apply(step);
    Conclusion conclusion = conclusion(step);
    boolean mayReadAbsence =
        conclusion instanceof Conclusion.Verdict verdict && ABSENCE_MAY_CONCLUDE.contains(verdict.word());
    List<Condition> conditions = new ArrayList<>();
    for (int n = random.nextInt(1, 5); n > 0; n--) {
      conditions.add(mayReadAbsence && chance(8) ? absent(subject) : condition(subject));
    }
    return new Rule(
        id,
        "示例",
        step,
        governing(step, subject),
        inForce(),
        conditions,
        conclusion,
        new Wording(List.of(new Wording.Plain("示例")), chance(3) ? List.of(new Wording.Plain("an example")) : List.of()),
        "示例",
        Mark.D,
        Place.file("generated"));
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private void amounts(String name, Type type) {
    amounts.put(name, new Amount(name, type, List.of(value(type, InForce.ALWAYS))));
    List<LocalDate> days = days(3);
    Amount.Value first = value(type, new InForce(Optional.empty(), Optional.of(days.get(0))));
    Amount.Value second = value(type, new InForce(Optional.of(days.get(1)), Optional.of(days.get(2))));
    amounts.put("分段" + name, new Amount("分段" + name, type, List.of(first, second)));
  }

  private Amount.Value value(Type type, InForce inForce) {
    return new Amount.Value(values.value("", type, random), inForce, "示例", Mark.D, Place.file("generated"));
  }

  /** Different days, in order. */
  private List<LocalDate> days(int number) {
    TreeSet<LocalDate> days = new TreeSet<>();
    while (days.size() < number) {
      days.add((LocalDate) values.value("", new Type.Day(), random));
    }
    return List.copyOf(days);
  }

  private InForce inForce() {
    List<LocalDate> days = days(2);
    return switch (random.nextInt(6)) {
      case 0 -> new InForce(Optional.of(days.get(0)), Optional.of(days.get(1)));
      case 1 -> new InForce(Optional.of(days.get(0)), Optional.empty());
      case 2 -> new InForce(Optional.empty(), Optional.of(days.get(1)));
      default -> InForce.ALWAYS;
    };
  }

  private Term governing(Step step, FactType subject) {
    if (chance(5)) {
      return one(subject.terms().stream().filter(t -> t.type() instanceof Type.Day).toList(), random);
    }
    return subject.term(step == Step.PERIOD ? "处理决定日期" : "研判基准日").orElseThrow();
  }

  private Conclusion conclusion(Step step) {
    return switch (step) {
      case PERIOD ->
          new Conclusion.Span(
              one(List.of(6, 12, 24), random),
              one(List.of(PeriodStart.values()), random),
              new Conclusion.Stacking(one(List.of(Conclusion.Joining.values()), random), OptionalInt.empty()));
      case TENURE -> new Conclusion.Shift(one(List.of(-12, 6), random));
      case SCORING ->
          new Conclusion.Points(one(List.of("学历", "财务经历"), random), BigDecimal.valueOf(random.nextInt(101)));
      default -> new Conclusion.Verdict(one(step.verdicts(), random));
    };
  }

  private Condition absent(FactType subject) {
    List<ListTerm> lists = List.copyOf(subject.lists());
    return lists.isEmpty() || chance(2)
        ? new Condition.AbsentTerm(one(List.copyOf(subject.terms()), random))
        : new Condition.AbsentList(one(lists, random));
  }

  private Condition condition(FactType subject) {
    List<ListTerm> lists = List.copyOf(subject.lists());
    if (lists.isEmpty() || chance(2)) {
      return test(subject, subject);
    }
    ListTerm list = one(lists, random);
    List<Test> tests = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      tests.add(test(list.member(), subject));
    }
    List<Term> addends = list.member().terms().stream().filter(t -> addable(t.type())).toList();
    return switch (random.nextInt(addends.isEmpty() ? 4 : 5)) {
      case 0 -> new Condition.Exists(list, tests);
      case 1 -> new Condition.Not(list, tests);
      case 4 -> sum(list, tests, one(addends, random));
      default -> new Condition.Count(list, tests, relation(true), random.nextInt(4));
    };
  }

  private Condition sum(ListTerm list, List<Test> tests, Term addend) {
    BigDecimal addendValue = new BigDecimal(values.value(addend.name(), addend.type(), random).toString());
    BigDecimal number = addendValue.multiply(BigDecimal.valueOf(random.nextInt(3)));
    return new Condition.Sum(list, tests, addend, relation(true), number);
  }

  private static boolean addable(Type type) {
    return type instanceof Type.Whole || type instanceof Type.Decimal;
  }

  private static boolean testable(Term term) {
    boolean noCodes = term.type() instanceof Type.Code code && code.codes().isEmpty();
    return !(term.type() instanceof Type.Text) && !noCodes && !term.isProtected();
  }

  private Test test(FactType of, FactType subject) {
    Term term = one(of.terms().stream().filter(Rules::testable).toList(), random);
    if (chance(4)) {
      return new Test(term, new Test.OneOf(literals(term), chance(2)));
    }
    if (term.type().ordered() && chance(4)) {
      return new Test(
          term, new Test.Between(operand(term, of, subject), chance(2), operand(term, of, subject), chance(2)));
    }
    return new Test(term, new Test.Compare(relation(term.type().ordered()), operand(term, of, subject)));
  }

  private List<Comparable<?>> literals(Term term) {
    List<Comparable<?>> literals = new ArrayList<>();
    for (int n = random.nextInt(1, 4); n > 0; n--) {
      Comparable<?> value = values.value(term.name(), term.type(), random);
      if (!literals.contains(value)) {
        literals.add(value);
      }
    }
    return literals;
  }

  private Relation relation(boolean ordered) {
    return one(ordered ? List.of(Relation.values()) : List.of(Relation.EQUAL, Relation.UNEQUAL), random);
  }

  private Operand operand(Term term, FactType of, FactType subject) {
    List<Operand> others = new ArrayList<>();
    if (chance(4)) {
      others.addAll(named(amounts.values(), term));
    } else if (chance(3)) {
      subject.terms().stream()
          .filter(t -> of != subject || !t.equals(term))
          .filter(t -> !t.isProtected() && term.type().comparableWith(t.type()))
          .forEach(t -> others.add(new Operand.OfSubject(t)));
    }
    return others.isEmpty()
        ? new Operand.Literal(values.value(term.name(), term.type(), random))
        : one(others, random);
  }

  private static List<Operand> named(Collection<Amount> amounts, Term term) {
    return amounts.stream()
        .filter(amount -> term.type().comparableWith(amount.type()))
        .<Operand>map(amount -> new Operand.Named(amount.name()))
        .toList();
  }
}
