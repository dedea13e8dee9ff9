package org.baguan.rules.explain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.decide.Standings;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Post;
import org.baguan.rules.pack.Manifest;
import org.baguan.rules.pack.PackIdentity;

/**
 * Decides by the engine, and by the evaluator for a second opinion. What is looked for among many cases is looked for by
 * the evaluator, and what is found is decided by the engine before it is shown. Safe to share between threads.
 */
final class Deciding {

  private final RuleTree tree;
  private final RuleEngine engine;
  private final RuleEngine second;
  private final Decisions byEngine;
  private final Decisions byEvaluator;

  Deciding(PackIdentity identity, Manifest manifest, RuleTree tree, RuleEngine engine) {
    this.tree = tree;
    this.engine = engine;
    this.second = EvaluatorEngine.of(tree);
    this.byEngine = Decisions.of(identity, manifest, tree, engine);
    this.byEvaluator = Decisions.of(identity, manifest, tree, second);
  }

  /** Returns what the evaluator finds. */
  CandidateAssessment tried(CandidateFacts facts) {
    return byEvaluator.assess(facts);
  }

  /** Returns a candidate as rules read it, by the evaluator. */
  Candidacy read(CandidateFacts facts) {
    return byEvaluator.candidacy(facts);
  }

  /** Returns which rules of a step hold of a candidate, or may, by the evaluator. */
  List<RuleEngine.Holding> holding(Step step, Candidacy candidacy) {
    return second.holding(step, candidacy);
  }

  /**
   * Returns what the engine finds.
   *
   * @throws DisagreementException when the evaluator finds anything else
   */
  CandidateAssessment decided(CandidateFacts facts) {
    return judged(facts).found();
  }

  /**
   * Returns what the engine finds, and the candidate as rules read it.
   *
   * @throws DisagreementException when the evaluator finds anything else
   */
  Decisions.Judged judged(CandidateFacts facts) {
    Decisions.Judged judged = byEngine.judge(facts);
    if (!judged.equals(byEvaluator.judge(facts))) {
      throw new DisagreementException(difference(facts));
    }
    return judged;
  }

  /** Returns the ranking of some candidates, by the engine. */
  Standings standings(List<CandidateFacts> candidates, Post post, LocalDate asOf) {
    return byEngine.standings(candidates, post, asOf);
  }

  /**
   * Returns which rules of a step hold of a subject, or may, by the engine.
   *
   * @throws DisagreementException when the evaluator finds anything else
   */
  List<RuleEngine.Holding> agreed(Step step, Record subject) {
    List<RuleEngine.Holding> holding = engine.holding(step, subject);
    difference(step, subject).ifPresent(rule -> {
      throw new DisagreementException(rule);
    });
    return holding;
  }

  private String difference(CandidateFacts facts) {
    Candidacy candidacy = byEngine.candidacy(facts);
    return difference(Step.ELIGIBILITY, candidacy)
        .or(() -> difference(Step.SCORING, candidacy))
        .orElse(Step.PERIOD.zh() + "、" + Step.TENURE.zh());
  }

  /** Names the first rule on which the two disagree. */
  private Optional<String> difference(Step step, Record subject) {
    Map<String, Boolean> one = truths(engine.holding(step, subject));
    Map<String, Boolean> other = truths(second.holding(step, subject));
    return tree.rules(step).stream()
        .sorted(Comparator.comparing(Rule::key))
        .filter(rule -> !Objects.equals(one.get(rule.key()), other.get(rule.key())))
        .map(rule -> rule.key() + " " + rule.place())
        .findFirst();
  }

  private static Map<String, Boolean> truths(List<RuleEngine.Holding> holding) {
    Map<String, Boolean> truths = new HashMap<>();
    holding.forEach(h -> truths.put(h.rule().key(), h.certain()));
    return truths;
  }
}
