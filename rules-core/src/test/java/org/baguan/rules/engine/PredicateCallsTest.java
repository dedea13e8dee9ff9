package org.baguan.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.baguan.rules.DecisionService;
import org.baguan.rules.engine.direct.DirectRules;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Subjects;
import org.drools.model.functions.Predicate1;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many compiled predicates are asked of a subject, without a clock: the index leaves out what cannot hold, the certain form is
 * asked only where the possible one matches, and what several rules ask is asked once. Who changes the engine or the reference pack
 * for good records the figure anew.
 */
class PredicateCallsTest {

  private static final int SUBJECTS = 1_000;
  private static final RuleTree TREE = DecisionService.keyPosts().rules();
  private static final RuleBase BASE = built();

  private final AtomicLong calls = new AtomicLong();

  private static RuleBase built() {
    try (InputStream in = Objects.requireNonNull(DecisionService.class.getResourceAsStream("key-posts.rules"))) {
      return RuleBase.load(CompiledRules.readFrom(in));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private Predicate1<Object> counted(Predicate1<Object> check) {
    return subject -> {
      calls.incrementAndGet();
      return check.test(subject);
    };
  }

  private DirectRules counted(Step step, DrlPrinter.Form form) {
    return BASE.direct(DrlPrinter.packageOf(step, form), step.subject()).checkedBy(this::counted);
  }

  private static List<Record> subjects(Step step) {
    SplittableRandom random = new SplittableRandom(20261128);
    return Stream.generate(() -> Subjects.subject(step, TREE.vocabulary(), random)).limit(SUBJECTS).toList();
  }

  @ParameterizedTest
  @CsvSource({"ELIGIBILITY, 112.0", "SCORING, 54.2", "REVIEW, 7.7", "COMPLIANCE, 14.9", "PERIOD, 14.2", "TRACKING, 17.2"})
  void as_many_predicates_are_asked_as_were_recorded_per_subject(Step step, double recorded) {
    List<Rule> rules = TREE.rules(step);
    DirectStep counting = DirectStep.of(rules, counted(step, DrlPrinter.Form.POSSIBLE), counted(step, DrlPrinter.Form.CERTAIN));
    DroolsEngine engine = DroolsEngine.of(TREE, BASE);

    for (Record subject : subjects(step)) {
      assertThat(counting.holding(subject)).isEqualTo(engine.holding(step, subject));
    }

    assertThat((double) calls.get() / SUBJECTS).as("predicates per subject, %s rules", rules.size()).isCloseTo(recorded, withinPercentage(10));
  }
}
