package org.baguan.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baguan.rules.DecisionService;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Rules;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Subjects;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test.Compare;
import org.baguan.rules.language.Test.OneOf;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.Tracked;
import org.baguan.rules.model.TrackedKind;
import org.junit.jupiter.api.Test;

/** Rules are decided by calling their predicates; what cannot be called, sessions decide. That both decide alike, EnginesAgreeTest says. */
class DirectDecidingTest {

  private static final Vocabulary VOCABULARY = Vocabulary.ofModel();

  private final SplittableRandom random = new SplittableRandom(20261127);
  private final Rules rules = new Rules(VOCABULARY, random);

  private RuleTree tree(int number) {
    List<Rule> made = IntStream.range(0, number).mapToObj(i -> rules.rule("R-" + i, Step.TRACKING)).toList();
    return new RuleTree(VOCABULARY, made, List.of(), rules.amounts(), List.of(), List.of(), List.of());
  }

  /** Asks in addition for a fact that is always there: nothing is decided otherwise, and it is no member of a list. */
  private static List<DrlSource> withAPartThatOnlySessionsKnow(RuleTree tree, Rule rule) {
    return DroolsEngine.print(tree).stream()
        .map(source -> source.path().endsWith("/" + rule.key() + ".drl") ? new DrlSource(source.path(), source.text().replace("\nthen\n", "\n    exists Tracked()\nthen\n")) : source)
        .toList();
  }

  @Test
  void a_rule_with_a_part_that_cannot_be_called_is_decided_by_sessions_and_told() {
    RuleTree tree = tree(6);
    Rule odd = tree.rules().get(2);
    DroolsEngine engine = Unwalled.engine(tree, withAPartThatOnlySessionsKnow(tree, odd));
    EvaluatorEngine evaluator = EvaluatorEngine.of(tree);
    List<RuleEngine.Holding> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Record subject = Subjects.subject(Step.TRACKING, VOCABULARY, random);
      List<RuleEngine.Holding> holding = engine.holding(Step.TRACKING, subject);

      assertThat(holding).isEqualTo(evaluator.holding(Step.TRACKING, subject));
      all.addAll(holding);
    }

    assertThat(engine.onlyBySessions()).containsExactly(java.util.Map.entry(odd.key(), "members that are not of a list of the subject"));
    assertThat(all).extracting(RuleEngine.Holding::rule).contains(odd).doesNotContainNull();
  }

  @Test
  void every_rule_of_the_reference_pack_can_be_called() throws IOException {
    RuleTree tree = DecisionService.keyPosts().rules();
    try (InputStream in = Objects.requireNonNull(DecisionService.class.getResourceAsStream("key-posts.rules"))) {
      assertThat(DroolsEngine.of(tree, CompiledRules.readFrom(in)).onlyBySessions()).isEmpty();
    }
  }

  /** Drools' generator makes several classes of a thousand rules and gathers them in a list. */
  @Test
  void more_than_a_thousand_rules_of_one_step_pass_the_walls() {
    Term kind = VOCABULARY.subject(Step.TRACKING).term("跟踪对象").orElseThrow();
    Rule first = rules.rule("R", Step.TRACKING);
    List<Rule> made = IntStream.range(0, 1_001).mapToObj(i -> asking("R-" + i, first, test(kind, TrackedKind.values()[i % TrackedKind.values().length]))).toList();
    RuleTree tree = new RuleTree(VOCABULARY, made, List.of(), rules.amounts(), List.of(), List.of(), List.of());
    List<DrlSource> certain = DroolsEngine.print(tree).stream().filter(source -> source.path().contains("/certain/")).toList();

    RuleBase base = RuleBase.load(DrlCompiler.compile(certain));

    Record subject = Stream.generate(() -> (Tracked) Subjects.subject(Step.TRACKING, VOCABULARY, random)).filter(tracked -> tracked.kind() != null).findFirst().orElseThrow();
    int expected = EvaluatorEngine.of(tree).holding(Step.TRACKING, subject).size();
    assertThat(base.fire(DrlPrinter.packageOf(Step.TRACKING, DrlPrinter.Form.CERTAIN), List.of(subject))).hasSize(expected).isNotEmpty();
  }

  private static org.baguan.rules.language.Test test(Term term, Comparable<?> value) {
    return new org.baguan.rules.language.Test(term, new Compare(Relation.EQUAL, new Operand.Literal(value)));
  }

  private static Rule asking(String id, Rule like, Condition... conditions) {
    return new Rule(
        id, like.title(), like.step(), like.governing(), org.baguan.rules.language.InForce.ALWAYS, List.of(conditions), like.conclusion(), like.reason(),
        like.basis(), like.mark(), like.place());
  }

  @Test
  void the_index_leaves_out_rules_that_ask_for_another_code_and_none_where_the_code_is_absent() {
    Term kind = VOCABULARY.subject(Step.TRACKING).term("跟踪对象").orElseThrow();
    Rule like = rules.rule("R", Step.TRACKING);
    TrackedKind one = TrackedKind.values()[0];
    TrackedKind other = TrackedKind.values()[1];
    Rule a = asking("A", like, test(kind, one));
    Rule b = asking("B", like, test(kind, other));
    Rule c = asking("C", like, new Condition.AbsentTerm(kind));
    Rule d = asking("D", like, new org.baguan.rules.language.Test(kind, new OneOf(List.of(one, other), false)), test(kind, other));
    Rule e = asking("E", like, new org.baguan.rules.language.Test(kind, new OneOf(List.of(one), true)));
    EqualityIndex index = EqualityIndex.of(List.of(a, b, c, d, e));

    assertThat(index.ofAnyCode()).containsExactly(c, e);
    assertThat(index.code(of(one))).isEqualTo(one);
    assertThat(index.asking(one)).containsExactly(a);
    assertThat(index.asking(other)).containsExactly(b, d);
    assertThat(index.code(of(null))).isNull();
    assertThat(index.all()).containsExactly(a, b, c, d, e);
  }

  private static Tracked of(TrackedKind kind) {
    return new Tracked("示例", kind, null, List.of(), List.of(), null, null, null, null);
  }
}
