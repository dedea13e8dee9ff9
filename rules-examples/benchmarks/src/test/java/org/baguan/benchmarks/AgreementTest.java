package org.baguan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baguan.benchmarks.floor.HandWritten;
import org.baguan.benchmarks.workload.Candidates;
import org.baguan.benchmarks.workload.Category;
import org.baguan.benchmarks.workload.GeneratedPack;
import org.baguan.benchmarks.workload.Work;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Findings;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.Reason;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The floor says what the library says; what the engines say of it is held to the evaluator in the benchmarks. */
class AgreementTest {

  private final List<Category> categories = Category.forRules(123);

  private VerifiedPack pack(Work work) {
    Verifier.Result result = Verifier.verify(GeneratedPack.of(work, categories));
    assertThat(result.problems()).filteredOn(p -> p.severity() == Problem.Severity.ERROR).isEmpty();
    return result.orThrow();
  }

  private static Decisions byEvaluator(VerifiedPack pack) {
    return Decisions.of(pack.identity(), pack.manifest(), pack.tree(), EvaluatorEngine.of(pack.tree()));
  }

  @ParameterizedTest
  @EnumSource
  void floor_and_library_agree_to_the_last_word(Work work) {
    VerifiedPack pack = pack(work);
    HandWritten floor = HandWritten.of(work, categories, pack.tree());
    List<CandidateFacts> candidates = new ArrayList<>(Candidates.of(work, categories, 3000));
    candidates.addAll(Candidates.known(work, categories, 500));

    Agreement.require(candidates, "library", byEvaluator(pack)::assess, "floor", floor::assess);
  }

  @ParameterizedTest
  @EnumSource
  void a_third_of_the_rules_of_eligibility_holds(Work work) {
    HandWritten floor = HandWritten.of(work, categories, pack(work).tree());

    double holding =
        Candidates.of(work, categories, 2000).stream().map(floor::assess).mapToInt(a -> reasons(a.eligibility()).size()).average().orElseThrow();

    assertThat(holding / (Category.RULES - 15 - 1)).isBetween(0.28, 0.38);
  }

  @ParameterizedTest
  @EnumSource
  void each_rule_holds_of_somebody_and_is_open_of_somebody(Work work) {
    VerifiedPack pack = pack(work);
    HandWritten floor = HandWritten.of(work, categories, pack.tree());
    Set<String> held = new TreeSet<>();
    Set<String> open = new TreeSet<>();
    for (CandidateFacts candidate : Candidates.of(work, categories, 3000)) {
      CandidateAssessment found = floor.assess(candidate);
      reasons(found.eligibility()).forEach(reason -> held.add(reason.rule()));
      found.eligibility().findings().open().forEach(rule -> open.add(rule.rule()));
      found.eligibility().findings().openDuties().forEach(rule -> open.add(rule.rule()));
      for (ItemScore item : found.score().items()) {
        item.reason().ifPresent(reason -> held.add(reason.rule()));
        item.open().forEach(rule -> open.add(rule.rule()));
      }
    }

    List<String> ids = pack.tree().rules().stream().map(Rule::id).toList();
    assertThat(held).containsAll(ids);
    assertThat(open).containsAll(ids);
  }

  private static List<Reason> reasons(Eligibility eligibility) {
    Findings findings = eligibility.findings();
    return Stream.of(findings.obstacles(), findings.rebuttables(), findings.duties()).flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @EnumSource
  void a_difference_is_told_with_both_answers(Work work) {
    List<CandidateFacts> candidates = Candidates.of(work, categories, 2);

    assertThatThrownBy(() -> Agreement.require(candidates, "one", c -> c.person(), "other", c -> c.person().equals("P-00001") ? "?" : c.person()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("of P-00001", "one says", "other says", "?");
  }
}
