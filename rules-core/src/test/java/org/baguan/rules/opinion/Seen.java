package org.baguan.rules.opinion;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.ReviewConclusion;
import org.baguan.rules.model.Tracking;

/** Counts what was decided, by kind. Safe to share between threads. */
final class Seen {

  private final Map<String, LongAdder> kinds = new ConcurrentSkipListMap<>();
  private final LongAdder decisions = new LongAdder();

  void add(Question question, Object answer) {
    decisions.increment();
    count("asked", question);
    if (answer instanceof Compliance compliance) {
      count("合规性审查", compliance);
    } else if (answer instanceof Assessment assessment) {
      assessment.candidates().forEach(this::candidate);
    } else if (answer instanceof Decisions.Judged judged) {
      candidate(judged.found());
    } else if (answer instanceof ReviewConclusion conclusion) {
      count("联合审查", conclusion);
    } else if (answer instanceof Tracking tracking) {
      tracking.reasons().forEach(reason -> count("跟踪监管 " + reason.conclusion()));
      tracking.open().forEach(open -> count("跟踪监管 待定"));
    } else if (answer instanceof CaseProgress progress) {
      progress.stages().forEach(stage -> count("stage", stage));
      count("next step", progress.next());
    } else if (question instanceof Question.Fire fire) {
      holding(answer).forEach(holding -> count(fire.step().zh() + (holding.certain() ? " holds" : " may hold")));
    }
  }

  private static Stream<RuleEngine.Holding> holding(Object answer) {
    return ((java.util.List<?>) answer).stream().map(RuleEngine.Holding.class::cast);
  }

  private void candidate(CandidateAssessment found) {
    count("资格", found.eligibility());
    found.score().items().forEach(item -> count(item.points().isPresent() ? "适岗评分 determined" : "适岗评分 undetermined"));
    found.place().ifPresent(place -> count("ranked"));
    found.periods().forEach(period -> count(period.lastDay().isPresent() ? "影响期 ends" : "影响期 undetermined"));
  }

  private void count(String what, Object of) {
    count(what + " " + of.getClass().getSimpleName());
  }

  private void count(String kind) {
    kinds.computeIfAbsent(kind, absent -> new LongAdder()).increment();
  }

  long decisions() {
    return decisions.sum();
  }

  java.util.Set<String> kinds() {
    return kinds.keySet();
  }

  @Override
  public String toString() {
    return kinds.entrySet().stream().map(kind -> kind.getKey() + " " + kind.getValue()).collect(Collectors.joining("\n"));
  }
}
