package org.baguan.rules.boxes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.InForce;
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

/** A table such as people make: every case has exactly one row, for each row splits what a row before it had in two. */
final class StructuredTable {

  private static final List<Term> COLUMNS =
      List.of(
          term("年限", new Type.Whole(Unit.MONTHS)),
          term("次数", new Type.Whole(Unit.COUNT)),
          term("成绩", new Type.Decimal()),
          term("日期", new Type.Day()),
          term("学历", Vocabulary.declared("学历", List.of("高中", "大专", "本科", "硕士", "博士"))),
          term("党员", new Type.YesNo()));

  private final SplittableRandom random;
  private final List<Map<Term, List<Test>>> rows = new ArrayList<>();

  private StructuredTable(long seed) {
    this.random = new SplittableRandom(seed);
    rows.add(new LinkedHashMap<>());
  }

  /** Returns the rows of a table of six columns. */
  static List<Rule> of(int number, long seed) {
    StructuredTable table = new StructuredTable(seed);
    while (table.rows.size() < number) {
      table.split();
    }
    List<Rule> rules = new ArrayList<>();
    for (Map<Term, List<Test>> row : table.rows) {
      rules.add(rule("R" + rules.size(), row.values().stream().flatMap(List::stream).toList()));
    }
    return rules;
  }

  static Rule rule(String id, List<? extends Condition> conditions) {
    return new Rule(
        id, "规则", Step.SCORING, RandomTable.GOVERNING, InForce.ALWAYS, List.copyOf(conditions), new Conclusion.Points("项目", BigDecimal.TEN),
        new Wording(List.of()), "示例", Mark.D, Place.file("t.csv"));
  }

  static Term column(String label) {
    return COLUMNS.stream().filter(column -> column.label().equals(label)).findFirst().orElseThrow();
  }

  static Test test(String column, Relation relation, Comparable<?> value) {
    return new Test(column(column), new Test.Compare(relation, new Operand.Literal(value)));
  }

  /** Splits a row at one value of one column, unless nothing would be left on one side. */
  private void split() {
    int at = random.nextInt(rows.size());
    Term column = COLUMNS.get(random.nextInt(COLUMNS.size()));
    Test first = test(column);
    Test second = new Test(column, negated(first.matching()));
    List<Map<Term, List<Test>>> halves = List.of(with(rows.get(at), first), with(rows.get(at), second));
    if (halves.stream().allMatch(half -> canHold(half.get(column)))) {
      rows.set(at, halves.get(0));
      rows.add(halves.get(1));
    }
  }

  private Test test(Term column) {
    if (column.type() instanceof Type.YesNo) {
      return new Test(column, new Test.Compare(Relation.EQUAL, new Operand.Literal(true)));
    }
    if (column.type() instanceof Type.Code code) {
      return new Test(column, new Test.OneOf(code.codes().stream().filter(c -> random.nextBoolean()).<Comparable<?>>map(Type.CodeValue::value).toList(), false));
    }
    Comparable<?> value =
        column.type() instanceof Type.Day
            ? (Comparable<?>) LocalDate.of(2012, 1, 1).plusYears(random.nextInt(12))
            : column.type() instanceof Type.Decimal ? BigDecimal.valueOf(5L * random.nextInt(1, 20)) : Integer.valueOf(column.label().equals("年限") ? 12 * random.nextInt(1, 12) : random.nextInt(1, 8));
    return new Test(column, new Test.Compare(random.nextBoolean() ? Relation.LESS : Relation.AT_MOST, new Operand.Literal(value)));
  }

  private static Test.Matching negated(Test.Matching matching) {
    if (matching instanceof Test.OneOf oneOf) {
      return new Test.OneOf(oneOf.values(), true);
    }
    Test.Compare compare = (Test.Compare) matching;
    return new Test.Compare(compare.relation().negated(), compare.operand());
  }

  private static Map<Term, List<Test>> with(Map<Term, List<Test>> row, Test test) {
    Map<Term, List<Test>> more = new LinkedHashMap<>(row);
    List<Test> tests = new ArrayList<>(row.getOrDefault(test.term(), List.of()));
    tests.add(test);
    more.put(test.term(), tests);
    return more;
  }

  private static boolean canHold(List<Test> tests) {
    return !Space.of(tests, Map.of(), Map.of()).box(tests).isEmpty();
  }

  private static Term term(String label, Type type) {
    return new Term(label, label, type, Source.DERIVED, false, false, false, List.of(), subject -> null);
  }
}
