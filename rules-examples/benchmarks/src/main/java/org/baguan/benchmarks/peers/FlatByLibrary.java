package org.baguan.benchmarks.peers;

import java.util.List;
import java.util.stream.Stream;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.Candidacy;

/** The part that other engines can do, by an engine of this library. Safe to share between threads. */
public final class FlatByLibrary implements Peer {

  private final RuleEngine engine;

  /** Creates what asks an engine. */
  public FlatByLibrary(RuleEngine engine) {
    this.engine = engine;
  }

  /** What holds of either step. */
  private record Both(List<RuleEngine.Holding> eligibility, List<RuleEngine.Holding> scoring) {}

  @Override
  public Object decide(CandidateFacts facts) {
    Candidacy candidacy = new Candidacy(facts.official(), facts.nomination(), facts.post(), facts.asOf(), null);
    return new Both(engine.holding(Step.ELIGIBILITY, candidacy), engine.holding(Step.SCORING, candidacy));
  }

  @Override
  public List<Held> told(Object decided) {
    Both both = (Both) decided;
    return Stream.concat(both.eligibility.stream(), both.scoring.stream()).map(FlatByLibrary::held).toList();
  }

  private static Held held(RuleEngine.Holding holding) {
    if (!holding.certain()) {
      throw new IllegalStateException(holding.rule().id() + " is open where every fact is known");
    }
    return new Held(
        holding.rule().id(), holding.rule().conclusion() instanceof Conclusion.Points points ? points.points().intValueExact() : 0);
  }
}
