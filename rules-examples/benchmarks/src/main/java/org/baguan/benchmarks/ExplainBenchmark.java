package org.baguan.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.baguan.examples.rugao.City;
import org.baguan.rules.DecisionService;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.explain.Changes;
import org.baguan.rules.explain.EligibleFrom;
import org.baguan.rules.explain.Explainer;
import org.baguan.rules.explain.Why;
import org.baguan.rules.explain.WhyNot;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.PartyPost;
import org.baguan.rules.model.Post;
import org.baguan.rules.pack.Manifest;
import org.baguan.rules.pack.ManifestPlaces;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What explaining costs beside deciding: the officials of the city's pool, one after the other, for one key post. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExplainBenchmark {

  private static final LocalDate DAY = LocalDate.of(2025, 5, 12);
  private static final int RULES = 200;
  private static final Post POST =
      new Post("K", "科长", "U", "管物", Level.TOWNSHIP_PRINCIPAL, null, true, true, false, true, PartyPost.values()[0]);

  private final List<CandidateFacts> candidates = new ArrayList<>();
  private DecisionService service;
  private Explainer ofManyRules;
  private int next;

  /** Reads the pool and opens the pack. */
  @Setup
  public void open() {
    service = DecisionService.keyPosts();
    for (Official official : pool()) {
      candidates.add(CandidateFacts.fromPool(official, POST, DAY));
    }
    ofManyRules = manyRules();
  }

  private List<Official> pool() {
    try (City city = City.open()) {
      return service
          .caseReader()
          .readPool(city.pool())
          .fold(read -> read.officials(), refused -> {
            throw new IllegalStateException("the pool does not fit");
          });
    }
  }

  /** The pack's rules of eligibility, repeated under other ids until there are 200. */
  private Explainer manyRules() {
    RuleTree tree = service.rules();
    List<Rule> rules = new ArrayList<>(tree.rules());
    List<Rule> eligibility = tree.rules(Step.ELIGIBILITY);
    for (int i = 0; i < RULES - eligibility.size(); i++) {
      Rule r = eligibility.get(i % eligibility.size());
      rules.add(
          new Rule(r.id() + "-" + i, r.title(), r.step(), r.governing(), r.inForce(), r.conditions(), r.conclusion(), r.reason(), r.basis(), r.mark(), r.place()));
    }
    RuleTree many = tree.withRules(rules);
    Manifest manifest = new Manifest("many", "1", "many", List.of("zh"), List.of(), Map.of(), List.of(), Map.of(), List.of(), List.of(), ManifestPlaces.NONE);
    return Explainer.of(service.pack(), manifest, many, EvaluatorEngine.of(many));
  }

  private CandidateFacts candidate() {
    next = (next + 1) % candidates.size();
    return candidates.get(next);
  }

  /** Deciding alone: eligibility and score with every reason, by Drools. */
  @Benchmark
  public CandidateAssessment decide() {
    return service.assess(candidate());
  }

  /** Deciding, the second opinion, and why. */
  @Benchmark
  public List<Why> why() {
    return service.explainer().why(candidate(), Locale.CHINESE);
  }

  /** Why 200 rules do not hold. */
  @Benchmark
  public List<WhyNot> whyNotOf200Rules() {
    return ofManyRules.whyNot(candidate(), Locale.CHINESE);
  }

  /** From when nothing is in the way. */
  @Benchmark
  public EligibleFrom earliestDate() {
    return service.explainer().eligibleFrom(candidate(), Locale.CHINESE);
  }

  /** What would have to change. */
  @Benchmark
  public Changes changes() {
    return service.explainer().changes(candidate(), Locale.CHINESE);
  }
}
