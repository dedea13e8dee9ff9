package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Inquiry;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;

/**
 * Finds in a case what the stages of its way rested on.
 *
 * @param caseFile the case
 * @param pool the pool; empty when it was not given
 * @param progress the way of the case
 */
record CaseSubjects(CaseFile caseFile, List<Official> pool, CaseProgress progress) {

  /** Returns all candidates of the last assessment that tells of a person; none when none does. */
  List<CandidateFacts> beside(String person) {
    List<CaseProgress.Stage> stages = progress.stages();
    for (int i = stages.size() - 1; i >= 0; i--) {
      CaseProgress.Stage stage = stages.get(i);
      Optional<Assessment> assessment =
          stage instanceof CaseProgress.Assessed assessed
              ? Optional.of(assessed.assessment())
              : stage instanceof CaseProgress.PoolSearched searched ? Optional.of(searched.assessment()) : Optional.empty();
      if (assessment.flatMap(a -> a.of(person)).isPresent()) {
        return candidates(assessment.get(), stage instanceof CaseProgress.PoolSearched);
      }
    }
    return List.of();
  }

  private List<CandidateFacts> candidates(Assessment assessment, boolean fromPool) {
    LocalDate day = assessment.asOf();
    Entries then = Entries.until(caseFile.entries(), day);
    Application application = submission().application();
    Post post = Proceeding.post(application);
    Map<String, Official> known = new HashMap<>();
    if (fromPool) {
      pool.forEach(official -> known.put(official.id(), official));
    }
    known.putAll(then.officials());
    OnRecord record = then.onRecord();
    List<CandidateFacts> candidates = new ArrayList<>();
    for (CandidateAssessment found : assessment.candidates()) {
      Official official = Candidacies.known(known, found.person());
      Nomination nomination = fromPool ? Candidacies.fromPool(official, post) : nomination(application, found.person());
      candidates.add(
          new CandidateFacts(
              official,
              nomination,
              post,
              day,
              record.justifications().stream().filter(j -> j.person().equals(found.person())).toList(),
              record.ratings().getOrDefault(found.person(), Map.of())));
    }
    return candidates;
  }

  private Entry.Submitted submission() {
    List<Entry.Submitted> submissions = Entries.until(caseFile.entries(), progress.asOf()).of(Entry.Submitted.class);
    return submissions.get(submissions.size() - 1);
  }

  /** Returns the inquiries about a person as a review saw them, in the pack's order of departments. */
  List<Inquiry> inquiries(Inquiries of, String person, LocalDate day) {
    Entries then = Entries.until(caseFile.entries(), day);
    Map<String, Official> known = new HashMap<>();
    pool.forEach(official -> known.put(official.id(), official));
    known.putAll(then.officials());
    return of.about(Candidacies.known(known, person), then.since(submission().date(), Entry.Replied.class), day);
  }

  private static Nomination nomination(Application application, String person) {
    List<Nomination> nominees = application.nominees() == null ? List.of() : application.nominees();
    return nominees.stream().filter(n -> n.person().equals(person)).findFirst().orElseThrow();
  }
}
