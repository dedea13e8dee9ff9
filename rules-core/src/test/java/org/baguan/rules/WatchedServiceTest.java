package org.baguan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.explain.DisagreementException;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Truth;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Official;
import org.baguan.rules.opinion.Disagreement;
import org.baguan.rules.opinion.SamplingRate;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.turns.Case;
import org.baguan.rules.turns.CaseSource;
import org.baguan.rules.turns.TwoVersions;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A service whose compiled rules are wrong is held to the evaluator: reported, and no answer changed. */
class WatchedServiceTest {

  private static final RulePack FILES = TwoVersions.files();
  private static final VerifiedPack PACK = Verifier.verify(FILES).orThrow();
  private static final Set<String> UNCONDITIONAL = Set.of("Q-1", "M-1", "O-3");
  private static final Set<String> MISSING = Set.of("C-1", "R-1");
  private static final DecisionService SERVICE = new DecisionService(FILES, PACK, DroolsEngine.compile(otherRules()));
  private static final LocalDate DAY = LocalDate.parse("2025-06-30");
  private static final String PERSON = "P-36";

  private final List<Disagreement> reports = new ArrayList<>();
  private final DecisionService watched = SERVICE.withSecondOpinion(SamplingRate.ALWAYS, reports::add);

  /** Compiled from these, some rules hold of everybody, and others of nobody. */
  private static RuleTree otherRules() {
    List<Rule> rules = new ArrayList<>(PACK.tree().rules());
    rules.removeIf(rule -> MISSING.contains(rule.id()));
    rules.replaceAll(rule -> UNCONDITIONAL.contains(rule.id()) ? withoutConditions(rule) : rule);
    return PACK.tree().withRules(rules);
  }

  private static Rule withoutConditions(Rule rule) {
    return new Rule(
        rule.id(), rule.title(), rule.step(), rule.governing(), rule.inForce(), List.of(), rule.conclusion(), rule.reason(),
        rule.basis(), rule.mark(), rule.place());
  }

  private static CaseFile caseFile() {
    String line = Case.of("C").vacancies(0).nominee(PERSON, 36).nominee("P-40", 40).selected(PERSON).replied(PERSON, "未发现问题").line();
    return SERVICE.caseReader().read("case.json", line.getBytes(StandardCharsets.UTF_8)).fold(read -> read.caseFile(), problems -> { throw new AssertionError(problems); });
  }

  private static Application application() {
    return ((Entry.Submitted) caseFile().entries().get(0)).application();
  }

  private static List<Official> officials() {
    return ((Entry.FactsSupplied) caseFile().entries().get(1)).officials();
  }

  private static CandidateFacts candidate() {
    CaseFile caseFile = caseFile();
    return SERVICE.candidate(caseFile, List.of(), SERVICE.next(caseFile, DAY), PERSON).orElseThrow();
  }

  private static List<Entry.Replied> replies() {
    return caseFile().entries().stream().filter(Entry.Replied.class::isInstance).map(Entry.Replied.class::cast).toList();
  }

  private static String turns(DecisionService older) {
    try {
      return older.comparison(SERVICE).compare(CaseSource.of(List.of(caseFile()).iterator(), 1)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DynamicTest held(String what, Function<DecisionService, Object> decides, String... rules) {
    return DynamicTest.dynamicTest(
        what,
        () -> {
          List<Disagreement> reports = new ArrayList<>();

          Object answer = decides.apply(SERVICE.withSecondOpinion(SamplingRate.ALWAYS, reports::add));

          assertThat(answer).isEqualTo(decides.apply(SERVICE));
          assertThat(reports).flatExtracting(Disagreement::rules).extracting(Disagreement.OnRule::rule).contains(rules);
          assertThat(reports).extracting(Disagreement::pack).containsOnly(PACK.identity());
          assertThat(reports.toString()).doesNotContain(PERSON);
        });
  }

  @TestFactory
  Stream<DynamicTest> everything_that_a_service_decides_is_held_to_the_evaluator_and_answered_as_before() {
    CaseFile caseFile = caseFile();
    CandidateFacts candidate = candidate();
    String compliance = "C-1@2020-01-01";
    String eligibility = "Q-1@2020-01-01";
    String scoring = "M-1@2020-01-01";
    return Stream.of(
        held("check", s -> s.check(application(), DAY), compliance),
        held("assess", s -> s.assess(application(), officials(), DAY), eligibility, scoring),
        held("assess a candidate", s -> s.assess(candidate), eligibility, scoring),
        held("review", s -> s.review(officials().get(0), replies(), DAY), "R-1@2020-01-01", "O-3@2020-01-01"),
        held("next", s -> s.next(caseFile, DAY), compliance, eligibility, scoring),
        held("record", s -> s.recorder().record(caseFile, List.of(), DAY, Optional.empty()).json(), compliance, eligibility, scoring),
        held("scenarios of a case", s -> s.asScenarios(caseFile, List.of(), DAY).toString(), compliance, eligibility, scoring),
        held("comparison", WatchedServiceTest::turns, compliance, eligibility, scoring));
  }

  @Test
  void what_differs_is_told_with_pack_step_rule_place_and_both_answers() {
    watched.check(application(), DAY);

    assertThat(reports)
        .containsExactly(
            new Disagreement(
                PACK.identity(),
                Step.COMPLIANCE,
                List.of(new Disagreement.OnRule("C-1@2020-01-01", "compliance.csv!A6", Truth.FALSE, Truth.TRUE)),
                Optional.empty()));
  }

  @Test
  void where_nothing_is_explained_because_they_differ_the_difference_is_reported() {
    assertThatThrownBy(() -> watched.explain(caseFile(), List.of(), DAY, Locale.CHINESE)).isInstanceOf(DisagreementException.class);
    assertThatThrownBy(() -> watched.explain(caseFile(), List.of(), PERSON, DAY, Locale.CHINESE)).isInstanceOf(DisagreementException.class);
    assertThat(reports).flatExtracting(Disagreement::rules).extracting(Disagreement.OnRule::rule).contains("C-1@2020-01-01", "Q-1@2020-01-01");
    reports.clear();
    CandidateFacts candidate = candidate();
    assertThatThrownBy(() -> watched.explainer().why(candidate, Locale.CHINESE)).isInstanceOf(DisagreementException.class);
    assertThat(reports).isNotEmpty();
  }

  @Test
  void a_listener_that_throws_changes_no_answer() {
    DecisionService throwing = SERVICE.withSecondOpinion(SamplingRate.ALWAYS, disagreement -> { throw new IllegalStateException("planted"); });

    assertThat(throwing.check(application(), DAY)).isEqualTo(SERVICE.check(application(), DAY));
  }

  @Test
  void a_second_opinion_is_replaced_and_at_the_rate_0_switched_off() {
    List<Disagreement> others = new ArrayList<>();

    watched.withSecondOpinion(SamplingRate.ALWAYS, others::add).check(application(), DAY);
    watched.withSecondOpinion(SamplingRate.NEVER, others::add).check(application(), DAY);

    assertThat(reports).isEmpty();
    assertThat(others).hasSize(1);
  }
}
