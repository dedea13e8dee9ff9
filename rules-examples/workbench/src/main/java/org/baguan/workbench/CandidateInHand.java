package org.baguan.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.CaseProgress;

/** One candidate of a case, with the facts that the last assessment of that person rested on. */
record CandidateInHand(CandidateFacts facts) {

  private static final int SHOWN = 10;

  /** Finds the candidate; throws {@link CannotRun}, naming who was assessed, where no assessment tells of that person. */
  static CandidateInHand of(Decisions decisions, CaseInHand inHand, String person, LocalDate day) {
    CaseProgress progress = decisions.next(inHand.file(), inHand.pool(), day);
    return decisions
        .service()
        .candidate(inHand.file(), inHand.pool(), progress, person)
        .map(CandidateInHand::new)
        .orElseThrow(() -> {
          List<String> assessed = progress.stages().stream().flatMap(CandidateInHand::assessed).distinct().toList();
          String shown = assessed.stream().limit(SHOWN).collect(Collectors.joining("、"));
          return assessed.isEmpty()
              ? new CannotRun("nobody.assessed", inHand.source(), day)
              : new CannotRun("no.candidate", inHand.source(), day, person, shown + (assessed.size() > SHOWN ? "…" : ""));
        });
  }

  private static Stream<String> assessed(CaseProgress.Stage stage) {
    Stream<Assessment> assessments =
        stage instanceof CaseProgress.Assessed assessed
            ? Stream.of(assessed.assessment())
            : stage instanceof CaseProgress.PoolSearched searched ? Stream.of(searched.assessment()) : Stream.empty();
    return assessments.flatMap(a -> a.candidates().stream()).map(CandidateAssessment::person);
  }
}
