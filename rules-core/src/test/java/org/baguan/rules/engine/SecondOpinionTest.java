package org.baguan.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Rules;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Subjects;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drools is held to the evaluator over generated rules and subjects: certain and possible alike. */
class SecondOpinionTest {

  private static final int RULES_PER_STEP = 25;
  private static final int SUBJECTS_PER_STEP = 150;

  /** More seeds by {@code -Dbaguan.seeds=20}. */
  static LongStream seeds() {
    return LongStream.range(20261123L, 20261123L + Integer.getInteger("baguan.seeds", 1));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void generated_rules_hold_alike_by_drools_and_by_the_evaluator(long seed) {
    Vocabulary vocabulary = Subjects.vocabulary();
    SplittableRandom random = new SplittableRandom(seed);
    Rules generator = new Rules(vocabulary, random);
    List<Rule> rules = new ArrayList<>();
    for (Step step : Step.values()) {
      for (int i = 0; i < RULES_PER_STEP; i++) {
        rules.add(generator.rule(step.word() + "-" + i, step));
      }
    }
    RuleTree tree =
        new RuleTree(vocabulary, rules, List.of(), generator.amounts(), List.of(), List.of(), List.of());
    DroolsEngine engine = DroolsEngine.of(tree, DroolsEngine.compile(tree));
    Evaluator evaluator = new Evaluator(tree.amounts());

    Map<Truth, Integer> seen = new TreeMap<>();
    for (Step step : Step.values()) {
      for (int i = 0; i < SUBJECTS_PER_STEP; i++) {
        Record subject = Subjects.subject(step, vocabulary, random);
        Map<String, Truth> byDrools = new TreeMap<>();
        engine
            .holding(step, subject)
            .forEach(h -> byDrools.put(h.rule().id(), h.certain() ? Truth.TRUE : Truth.UNKNOWN));
        for (Rule rule : tree.rules(step)) {
          Truth expected = evaluator.evaluate(rule, subject);
          seen.merge(expected, 1, Integer::sum);
          assertThat(byDrools.getOrDefault(rule.id(), Truth.FALSE))
              .as("%s%n%s%n%s", rule, subject, DroolsEngine.print(
                  tree.withRules(List.of(rule))))
              .isEqualTo(expected);
        }
      }
    }
    assertThat(seen.keySet()).containsExactly(Truth.FALSE, Truth.UNKNOWN, Truth.TRUE);
    assertThat(seen.get(Truth.TRUE)).isGreaterThan(1000);
    assertThat(seen.get(Truth.UNKNOWN)).isGreaterThan(1000);
  }
}
