package org.baguan.rules.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.DepartmentFocus;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.SchemeItem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Table;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.Wording;
import org.baguan.rules.model.Aspect;
import org.baguan.rules.model.Finding;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.PeriodStart;
import org.baguan.rules.model.Source;
import org.baguan.rules.model.Unit;
import org.baguan.rules.pack.Manifest;
import org.baguan.rules.pack.ManifestPlaces;
import org.baguan.rules.pack.PackIdentity;

/** Writes small rule trees by hand. */
final class PackOnPaper {

  static final String SKILL = "测试成绩";

  private static final Vocabulary VOCABULARY =
      Vocabulary.with(
          Map.of("岗位类别", List.of("管人", "管钱")),
          List.of(new Vocabulary.Attribute(SKILL, new Type.Whole(Unit.COUNT), Source.EMPLOYING_UNIT, true)));

  private final List<Rule> rules = new ArrayList<>();
  private final List<SchemeItem> scheme = new ArrayList<>();
  private final List<DepartmentFocus> departments = new ArrayList<>();
  private final List<Manifest.TieBreak> tieBreak = new ArrayList<>();
  private Table.MonthEnd monthEnd = Table.MonthEnd.CLAMP;
  private Mark mark = Mark.A;

  /** A pack like the language's examples, with one department, an item of points and an obstacle. */
  static PackOnPaper small() {
    return new PackOnPaper()
        .verdict("C-1", Step.COMPLIANCE, "退回", test(Step.COMPLIANCE, "建议人选数", Relation.AT_MOST, 1))
        .verdict("E-1", Step.ELIGIBILITY, "不符合", is(Step.ELIGIBILITY, "被立案调查", true))
        .verdict("E-2", Step.ELIGIBILITY, "须说明", is(Step.ELIGIBILITY, "身体条件能正常履职", false))
        .verdict("E-3", Step.ELIGIBILITY, "后续义务", is(Step.ELIGIBILITY, "培训达到要求", false))
        .scheme("能力", 100, null)
        .points("M-1", "能力", 0, 60, 40)
        .points("M-2", "能力", 60, 80, 70)
        .points("M-3", "能力", 80, 101, 90)
        .department("法院", "涉法涉诉问题")
        .review()
        .outcome();
  }

  PackOnPaper verdict(String id, Step step, String word, Condition... conditions) {
    return rule(id, step, new Conclusion.Verdict(word), conditions);
  }

  PackOnPaper rule(String id, Step step, Conclusion conclusion, Condition... conditions) {
    Term governing =
        VOCABULARY.subject(step).term(step == Step.PERIOD ? "处理决定日期" : "研判基准日").orElseThrow();
    rules.add(
        new Rule(
            id, "规则" + id, step, governing, InForce.ALWAYS, List.of(conditions), conclusion,
            new Wording(List.of(new Wording.Plain("因为" + id))), "依据", mark, Place.cell("t.csv", rules.size() + 2, 1)));
    return this;
  }

  PackOnPaper points(String id, String item, int from, int until, int points) {
    return rule(
        id,
        Step.SCORING,
        new Conclusion.Points(item, BigDecimal.valueOf(points)),
        test(Step.SCORING, SKILL, Relation.AT_LEAST, from),
        test(Step.SCORING, SKILL, Relation.LESS, until));
  }

  PackOnPaper period(String id, Comparable<?> kind, int months, PeriodStart start, Conclusion.Joining joining, int cap) {
    return rule(
        id,
        Step.PERIOD,
        new Conclusion.Span(
            months,
            start,
            new Conclusion.Stacking(joining, cap == 0 ? OptionalInt.empty() : OptionalInt.of(cap))),
        is(Step.PERIOD, "种类", kind));
  }

  PackOnPaper monthEnd() {
    monthEnd = Table.MonthEnd.MONTH_END;
    return this;
  }

  PackOnPaper marked(Mark of) {
    mark = of;
    return this;
  }

  PackOnPaper tieBreak(String term, boolean greatestFirst) {
    tieBreak.add(new Manifest.TieBreak(term, greatestFirst));
    return this;
  }

  PackOnPaper scheme(String item, int weight, Integer minimum) {
    scheme.add(
        new SchemeItem(
            "管钱", item, "具体职能", BigDecimal.valueOf(weight), Optional.ofNullable(minimum).map(BigDecimal::valueOf),
            "依据", mark, InForce.ALWAYS, Place.cell("schemes.csv", scheme.size() + 2, 1)));
    return this;
  }

  PackOnPaper department(String department, String focus) {
    departments.add(
        new DepartmentFocus(
            department, focus, false, "依据", mark, InForce.ALWAYS, Place.cell("d.csv", departments.size() + 2, 1)));
    return this;
  }

  /** The rows of language.md, answers being valid for 6 months. */
  private PackOnPaper review() {
    Condition good = oneOf(Step.REVIEW, "答复类别", Finding.NOTHING_FOUND, Finding.ON_RECORD);
    Condition fresh = test(Step.REVIEW, "答复已历月数", Relation.LESS, 6);
    return verdict("R-1", Step.REVIEW, "无影响", good, fresh, is(Step.REVIEW, "答复后有新情况", false))
        .verdict("R-2", Step.REVIEW, "待回复", good, fresh, is(Step.REVIEW, "答复后有新情况", true))
        .verdict("R-3", Step.REVIEW, "待回复", good, test(Step.REVIEW, "答复已历月数", Relation.AT_LEAST, 6))
        .verdict("R-4", Step.REVIEW, "待回复", oneOf(Step.REVIEW, "答复类别", Finding.IN_PROGRESS, Finding.PERSON_NOT_FOUND))
        .verdict("R-6", Step.REVIEW, "待回复", is(Step.REVIEW, "答复类别", Finding.NOT_APPLICABLE))
        .verdict("R-7", Step.REVIEW, "暂缓", is(Step.REVIEW, "答复类别", Finding.DEFER))
        .verdict("R-8", Step.REVIEW, "排除", oneOf(Step.REVIEW, "答复类别", Finding.UNSUITABLE, Finding.BARRED));
  }

  private PackOnPaper outcome() {
    Condition normal = test(Step.OUTCOME, "异常数", Relation.EQUAL, 0);
    return verdict("O-1", Step.OUTCOME, "终止并重新研判", test(Step.OUTCOME, "异常数", Relation.AT_LEAST, 1))
        .verdict("O-2", Step.OUTCOME, "待回复", normal, test(Step.OUTCOME, "待回复数", Relation.AT_LEAST, 1))
        .verdict("O-3", Step.OUTCOME, "启动后续程序", normal, test(Step.OUTCOME, "待回复数", Relation.EQUAL, 0));
  }

  RuleTree tree() {
    List<String> periods = rules.stream().filter(r -> r.step() == Step.PERIOD).map(Rule::key).toList();
    Table table = new Table("periods.csv", Step.PERIOD, Table.HitPolicy.UNIQUE, monthEnd, periods);
    return new RuleTree(VOCABULARY, rules, List.of(table), Map.of(), scheme, departments, List.of());
  }

  Manifest manifest() {
    return new Manifest(
        "p", "1", "包", List.of("zh"), tieBreak, Map.of(), List.of(),
        Map.of(
            Aspect.POLITICAL_QUALITY, BigDecimal.valueOf(30),
            Aspect.PROFESSIONAL_ABILITY, BigDecimal.valueOf(20),
            Aspect.RESPONSIBILITY, BigDecimal.valueOf(20),
            Aspect.ACTUAL_PERFORMANCE, BigDecimal.valueOf(20),
            Aspect.PUBLIC_REPUTATION, BigDecimal.valueOf(10)),
        List.of(
            new Manifest.Band("高", BigDecimal.valueOf(85)),
            new Manifest.Band("较高", BigDecimal.valueOf(75)),
            new Manifest.Band("低", BigDecimal.ZERO)),
        List.of("任前公示"),
        ManifestPlaces.NONE);
  }

  Decisions decisions() {
    RuleTree tree = tree();
    return Decisions.of(new PackIdentity("p", "1", "0".repeat(64), "包"), manifest(), tree, EvaluatorEngine.of(tree));
  }

  Firings firings() {
    RuleTree tree = tree();
    return new Firings(tree, EvaluatorEngine.of(tree));
  }

  static Test test(Step step, String label, Relation relation, Comparable<?> value) {
    return new Test(term(step, label), new Test.Compare(relation, new Operand.Literal(value)));
  }

  static Test is(Step step, String label, Comparable<?> value) {
    return test(step, label, Relation.EQUAL, value);
  }

  static Test oneOf(Step step, String label, Comparable<?>... values) {
    return new Test(term(step, label), new Test.OneOf(Arrays.asList(values), false));
  }

  /** Some measure's period has not ended on the as-of date (D-06). */
  static Condition periodRuns() {
    ListTerm measures = VOCABULARY.subject(Step.ELIGIBILITY).list("处理处分").orElseThrow();
    Term end = measures.member().term("影响期末日").orElseThrow();
    return new Condition.Exists(
        measures,
        List.of(
            new Test(
                end,
                new Test.Compare(Relation.AT_LEAST, new Operand.OfSubject(term(Step.ELIGIBILITY, "研判基准日"))))));
  }

  private static Term term(Step step, String label) {
    return VOCABULARY.subject(step).term(label).orElseThrow();
  }

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
