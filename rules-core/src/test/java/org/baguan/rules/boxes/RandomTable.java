package org.baguan.rules.boxes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
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
import org.baguan.rules.model.Source;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;

/** Random rows over a few columns, whose values are few enough to try each. The same seed gives the same table. */
final class RandomTable {

  static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  static final Term GOVERNING = term("研判基准日", new Type.Day());
  static final Map<String, Amount> AMOUNTS =
      Map.of(
          "变数", new Amount("变数", new Type.Whole(Unit.MONTHS), List.of(value(1, null, DAY), value(2, DAY, null))),
          "缺数", new Amount("缺数", new Type.Whole(Unit.MONTHS), List.of(value(1, DAY, null))));

  /** A whole number of a subject. */
  static final Term NUMBER = term("另数", new Type.Whole(Unit.COUNT));

  private static final Type.Code CODE = Vocabulary.declared("代码", List.of("甲", "乙", "丙", "丁"));
  private static final List<Term> PLAIN =
      List.of(
          term("月数", new Type.Whole(Unit.MONTHS)),
          term("个数", new Type.Whole(Unit.COUNT)),
          term("小数", new Type.Decimal()),
          term("日期", new Type.Day()),
          term("代码", CODE),
          term("是否", new Type.YesNo()));
  private static final List<Term> COMPARED =
      List.of(term("天", new Type.Whole(Unit.COUNT)), term("地", new Type.Whole(Unit.COUNT)), term("人", new Type.Whole(Unit.COUNT)));
  private static final ListTerm LIST = Vocabulary.ofModel().subject(Step.ELIGIBILITY).list("任职经历").orElseThrow();

  /** The terms of members that are tested: a whole number, and yes or no. */
  static final List<Term> OF_MEMBER =
      List.of(LIST.member().term("计为任职数").orElseThrow(), LIST.member().term("挂职").orElseThrow());

  /** What rows may hold. */
  enum Kind {
    /** Terms, each compared with values; and what does not occur. */
    PLAIN,
    /** Terms compared with values and with each other; absent terms. */
    COMPARED,
    /** Lists, and a term with which members are compared; absent lists. */
    LISTED
  }

  final List<Term> columns = new ArrayList<>();
  final List<ListTerm> lists = new ArrayList<>();
  final List<Rule> rules = new ArrayList<>();
  final List<List<Test>> never = new ArrayList<>();
  private final SplittableRandom random;
  private final Kind kind;

  RandomTable(Kind kind, long seed) {
    this.kind = kind;
    this.random = new SplittableRandom(seed);
    switch (kind) {
      case PLAIN -> PLAIN.stream().filter(term -> random.nextInt(2) == 0).forEach(columns::add);
      case COMPARED -> columns.addAll(COMPARED.subList(0, random.nextInt(2, 4)));
      case LISTED -> {
        columns.add(COMPARED.get(0));
        lists.add(LIST);
      }
    }
    if (columns.isEmpty()) {
      columns.add(PLAIN.get(0));
    }
    for (int row = random.nextInt(2, 8); row > 0; row--) {
      rules.add(rule("R" + row));
    }
    for (int box = kind == Kind.PLAIN ? random.nextInt(3) : 0; box > 0; box--) {
      List<Test> tests = columns.stream().filter(term -> random.nextInt(2) == 0).map(this::test).toList();
      if (!tests.isEmpty()) {
        never.add(tests);
      }
    }
  }

  /** Returns the largest whole number that need be tried: terms compared with each other need room above those named. */
  int largest() {
    return kind == Kind.PLAIN ? 3 : 2 + columns.size();
  }

  /** Returns whether a row asks that a fact be absent. */
  boolean asksAbsence(Condition absence) {
    return rules.stream().anyMatch(rule -> rule.conditions().contains(absence));
  }

  private Rule rule(String id) {
    List<Condition> conditions = new ArrayList<>();
    for (Term column : columns) {
      for (int tests = random.nextInt(10); tests >= 4; tests -= 4) {
        conditions.add(kind != Kind.PLAIN && random.nextInt(8) == 0 ? new Condition.AbsentTerm(column) : test(column));
      }
    }
    for (ListTerm list : lists) {
      for (int more = random.nextInt(3); more > 0; more--) {
        conditions.add(ofList(list));
      }
    }
    InForce inForce =
        switch (random.nextInt(8)) {
          case 0 -> new InForce(Optional.of(DAY), Optional.empty());
          case 1 -> new InForce(Optional.empty(), Optional.of(DAY.plusYears(1)));
          default -> InForce.ALWAYS;
        };
    return new Rule(
        id, "规则", Step.ELIGIBILITY, GOVERNING, inForce, conditions, new Conclusion.Verdict("不符合"), new Wording(List.of()), "示例", Mark.D, Place.file("t.csv"));
  }

  private Condition ofList(ListTerm list) {
    List<Test> tests = new ArrayList<>();
    for (Term term : OF_MEMBER) {
      if (random.nextInt(2) == 0) {
        tests.add(test(term));
      }
    }
    return switch (random.nextInt(7)) {
      case 0 -> new Condition.AbsentList(list);
      case 1, 2 -> new Condition.Not(list, tests);
      case 3 -> new Condition.Count(list, tests, Relation.values()[random.nextInt(6)], random.nextInt(3));
      default -> new Condition.Exists(list, tests);
    };
  }

  private Test test(Term term) {
    return new Test(term, matching(term));
  }

  private Test.Matching matching(Term term) {
    Type type = term.type();
    if (type instanceof Type.YesNo) {
      return new Test.Compare(Relation.EQUAL, new Operand.Literal(random.nextBoolean()));
    }
    if (type instanceof Type.Code) {
      return random.nextBoolean()
          ? new Test.OneOf(List.of(any(type), any(type)), random.nextInt(3) == 0)
          : new Test.Compare(random.nextInt(3) == 0 ? Relation.UNEQUAL : Relation.EQUAL, new Operand.Literal(any(type)));
    }
    if (random.nextInt(3) == 0) {
      return new Test.Between(operand(term), random.nextBoolean(), operand(term), random.nextBoolean());
    }
    return new Test.Compare(Relation.values()[random.nextInt(6)], operand(term));
  }

  private Operand operand(Term term) {
    boolean months = term.type() instanceof Type.Whole whole && whole.unit() == Unit.MONTHS;
    if (months && random.nextInt(3) == 0) {
      return new Operand.Named(random.nextInt(6) == 0 ? "缺数" : "变数");
    }
    List<Term> others = columns.stream().filter(other -> other.type().equals(term.type()) && !other.equals(term)).toList();
    return kind != Kind.PLAIN && !others.isEmpty() && random.nextInt(2) == 0
        ? new Operand.OfSubject(others.get(random.nextInt(others.size())))
        : new Operand.Literal(any(term.type()));
  }

  private Comparable<?> any(Type type) {
    if (type instanceof Type.Code code) {
      return code.codes().get(random.nextInt(4)).value();
    }
    if (type instanceof Type.Decimal) {
      return new BigDecimal(List.of("0", "1", "1.0", "2.5").get(random.nextInt(4)));
    }
    return type instanceof Type.Day ? (Comparable<?>) DAY.plusDays(random.nextInt(3)) : Integer.valueOf(random.nextInt(3));
  }

  private static Term term(String label, Type type) {
    return new Term(label, label, type, Source.DERIVED, false, false, false, List.of(), subject -> null);
  }

  private static Amount.Value value(int months, @Nullable LocalDate from, @Nullable LocalDate until) {
    return new Amount.Value(months, new InForce(Optional.ofNullable(from), Optional.ofNullable(until)), "示例", Mark.D, Place.file("amounts.csv"));
  }
}
