package org.baguan.rules.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Rules;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.Official;
import org.baguan.rules.pack.PackIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

/** What is drawn for a second opinion, and what becomes of it. */
class SamplingTest {

  private static final PackIdentity PACK = new PackIdentity("small", "1.0.0", "0".repeat(64), "小规则包");
  private static final Record SUBJECT = Official.of("P-1");
  private static final Rule RULE = new Rules(Vocabulary.ofModel(), new SplittableRandom(1)).rule("Q-1", Step.TRACKING);
  private static final RuleEngine SAYS_YES = (step, subject) -> List.of(new RuleEngine.Holding(RULE, true));
  private static final RuleEngine SAYS_PERHAPS = (step, subject) -> List.of(new RuleEngine.Holding(RULE, false));
  private static final RuleEngine SAYS_NO = (step, subject) -> List.of();

  private final List<Disagreement> reports = Collections.synchronizedList(new ArrayList<>());
  private final List<String> logged = new ArrayList<>();

  private RuleEngine watched(RuleEngine deciding, RuleEngine second, String rate, Consumer<Disagreement> listener) {
    SplittableRandom random = new SplittableRandom(20261127);
    return new SecondOpinion(PACK, deciding, second, SamplingRate.of(rate), listener, () -> random, logger());
  }

  /** Keeps what is logged, with its level. */
  private Logger logger() {
    return (Logger)
        Proxy.newProxyInstance(
            Logger.class.getClassLoader(),
            new Class<?>[] {Logger.class},
            (proxy, method, arguments) -> logged.add(method.getName() + " " + Arrays.deepToString(arguments)));
  }

  private static void ask(RuleEngine engine, int times) {
    for (int i = 0; i < times; i++) {
      engine.holding(Step.TRACKING, SUBJECT);
    }
  }

  @Test
  void at_the_rate_0_the_engine_itself_answers() {
    assertThat(SecondOpinion.of(PACK, SAYS_YES, SAYS_NO, SamplingRate.NEVER, reports::add)).isSameAs(SAYS_YES);
  }

  @Test
  void at_the_rate_1_every_subject_is_drawn() {
    ask(watched(SAYS_YES, SAYS_NO, "1", reports::add), 10_000);

    assertThat(reports).hasSize(10_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.01", "0.25", "0.5", "0.99"})
  void in_between_as_large_a_part_is_drawn_as_was_told(String rate) {
    ask(watched(SAYS_YES, SAYS_NO, rate, reports::add), 100_000);

    double told = Double.parseDouble(rate);
    double fiveDeviations = 5 * Math.sqrt(100_000 * told * (1 - told));
    assertThat((double) reports.size()).isBetween(100_000 * told - fiveDeviations, 100_000 * told + fiveDeviations);
  }

  @Test
  void the_second_engine_is_asked_about_what_is_drawn_and_nothing_else() {
    AtomicInteger asked = new AtomicInteger();
    RuleEngine counting = (step, subject) -> { asked.incrementAndGet(); return SAYS_NO.holding(step, subject); };

    ask(watched(SAYS_YES, counting, "0.25", reports::add), 10_000);

    assertThat(asked.get()).isEqualTo(reports.size()).isBetween(2_000, 3_000);
  }

  @Test
  void of_subjects_that_always_come_in_the_same_order_none_is_passed_over() {
    Map<Step, Integer> drawn = new TreeMap<>();
    RuleEngine engine = watched(SAYS_YES, SAYS_NO, "0.125", report -> drawn.merge(report.step(), 1, Integer::sum));
    for (int round = 0; round < 1_000; round++) {
      for (Step step : Step.values()) {
        engine.holding(step, SUBJECT);
      }
    }

    assertThat(drawn).containsOnlyKeys(Step.values());
    assertThat(drawn.values()).allMatch(n -> n > 50);
  }

  @Test
  void the_answer_is_the_first_engines_and_both_are_told() {
    RuleEngine engine = watched(SAYS_PERHAPS, SAYS_YES, "1", reports::add);

    assertThat(engine.holding(Step.TRACKING, SUBJECT)).isEqualTo(SAYS_PERHAPS.holding(Step.TRACKING, SUBJECT));

    assertThat(reports).flatExtracting(Disagreement::rules).containsExactly(
        new Disagreement.OnRule(RULE.key(), RULE.place().toString(), Truth.UNKNOWN, Truth.TRUE));
  }

  @Test
  void where_they_agree_nothing_is_reported_or_logged() {
    ask(watched(SAYS_YES, SAYS_YES, "1", reports::add), 100);

    assertThat(reports).isEmpty();
    assertThat(logged).isEmpty();
  }

  @Test
  void a_warning_names_pack_and_rules_and_nobody() {
    ask(watched(SAYS_YES, SAYS_NO, "1", reports::add), 1);

    assertThat(logged).hasSize(1);
    assertThat(logged.get(0)).startsWith("warn").contains("small", "1.0.0", PACK.sha256(), "TRACKING", RULE.key()).doesNotContain("P-1");
  }

  @Test
  void what_a_listener_throws_goes_no_further() {
    List<Consumer<Disagreement>> listeners =
        List.of(
            report -> { throw new IllegalStateException("P-1"); },
            report -> { throw new AssertionError("P-1"); },
            report -> { throw new NoClassDefFoundError("P-1"); },
            report -> SamplingTest.<RuntimeException>sneaks(new java.io.IOException("P-1")));
    for (Consumer<Disagreement> listener : listeners) {
      assertThat(watched(SAYS_YES, SAYS_NO, "1", listener).holding(Step.TRACKING, SUBJECT)).hasSize(1);
    }

    assertThat(logged).hasSize(2 * listeners.size()).allMatch(line -> line.startsWith("warn")).noneMatch(line -> line.contains("P-1"));
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneaks(Throwable thrown) throws T {
    throw (T) thrown;
  }

  @Test
  void a_second_engine_that_throws_is_reported_by_the_class_of_what_it_threw() {
    RuleEngine throwing = (step, subject) -> { throw new ClassCastException("P-1"); };

    assertThat(watched(SAYS_YES, throwing, "1", reports::add).holding(Step.TRACKING, SUBJECT)).hasSize(1);

    assertThat(reports).extracting(r -> r.failure().orElse("")).containsExactly("java.lang.ClassCastException");
    assertThat(reports).flatExtracting(Disagreement::rules).isEmpty();
    assertThat(logged.toString()).contains("java.lang.ClassCastException").doesNotContain("P-1");
  }

  @Test
  void threads_share_one() throws Exception {
    RuleEngine engine = SecondOpinion.of(PACK, SAYS_YES, SAYS_NO, SamplingRate.ALWAYS, reports::add);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    Callable<Void> asking = () -> { ask(engine, 1_000); return null; };

    for (Future<Void> asked : pool.invokeAll(Collections.nCopies(4, asking))) {
      asked.get();
    }
    pool.shutdown();

    assertThat(reports).hasSize(4_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "1.01", "1/4", ""})
  void a_rate_that_is_none_is_refused(String rate) {
    assertThatThrownBy(() -> SamplingRate.of(rate)).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("part: ");
  }
}
