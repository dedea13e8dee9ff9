package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.NextStep;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.ReviewConclusion;
import org.baguan.rules.model.Tracking;
import org.baguan.rules.pack.Manifest;

/**
 * Goes the way of one case up to a day, stage by stage, and says where it stands. Keeps no state of its own
 * beyond that: each case gets a new one. Not safe to share between threads.
 */
final class CaseWay {

  private final Checks checks;
  private final Manifest manifest;
  private final CaseFile caseFile;
  private final List<Official> pool;
  private final LocalDate asOf;
  private final Entries entries;
  private final List<CaseProgress.Stage> stages = new ArrayList<>();
  private final List<Tracking> tracking;

  CaseWay(Checks checks, Manifest manifest, CaseFile caseFile, List<Official> pool, LocalDate asOf) {
    this.checks = checks;
    this.manifest = manifest;
    this.caseFile = caseFile;
    this.pool = List.copyOf(pool);
    this.asOf = asOf;
    this.entries = Entries.until(caseFile.entries(), asOf);
    this.tracking =
        new TrackedSubjects(entries, caseFile.unit()).on(asOf).stream().map(checks.tracking()::track).toList();
  }

  /** Returns the way of the case, on a pack that is named so. */
  CaseProgress go(String pack, Provisional provisional) {
    NextStep next = submitted();
    return new CaseProgress(
        caseFile.id(),
        asOf,
        pack,
        stages,
        next,
        tracking,
        entries.humanDecisions(),
        provisional.any(stages, tracking));
  }

  private NextStep submitted() {
    List<Entry.Submitted> submissions = entries.of(Entry.Submitted.class);
    if (submissions.isEmpty()) {
      return tracking.isEmpty() ? new NextStep.AwaitApplication() : new NextStep.Track(tracking);
    }
    for (Entry.Submitted submission : submissions) {
      Compliance outcome = checks.compliance().check(submission.application(), submission.date());
      stages.add(new CaseProgress.Checked(submission.date(), 1, outcome));
    }
    Compliance latest = ((CaseProgress.Checked) stages.get(stages.size() - 1)).outcome();
    if (latest instanceof Compliance.Returned returned) {
      return new NextStep.ReturnApplication(returned);
    }
    if (latest instanceof Compliance.Open open) {
      return new NextStep.SupplyFacts(List.of(), open.open());
    }
    return accepted(submissions.get(submissions.size() - 1));
  }

  private NextStep accepted(Entry.Submitted submission) {
    Application application = submission.application();
    if (application.nominees() == null || application.nominees().isEmpty()) {
      return NextSteps.nominees();
    }
    Proceeding proceeding = new Proceeding(checks, submission, pool, entries, asOf);
    Set<String> aside = new TreeSet<>();
    LocalDate from = submission.date();
    for (int number = 1; ; number++) {
      Round.Result round = new Round(proceeding, number, from, aside).run();
      stages.addAll(round.stages());
      Optional<CaseProgress.Reviewed> reviewed = round.conclusion();
      if (reviewed.isEmpty() || !(reviewed.get().conclusion() instanceof ReviewConclusion.Halt halt)) {
        return next(round, proceeding);
      }
      aside.addAll(halt.persons());
      from = reviewed.get().asOf();
    }
  }

  private NextStep next(Round.Result round, Proceeding proceeding) {
    if (round.choice().isEmpty()) {
      return NextSteps.selection(round, proceeding.recommended(asOf));
    }
    if (round.conclusion().isEmpty()) {
      return new NextStep.AwaitRecommendation();
    }
    CaseProgress.Reviewed reviewed = round.conclusion().get();
    return reviewed.conclusion() instanceof ReviewConclusion.Await await
        ? new NextStep.AwaitReplies(await)
        : started(round, round.choice().get());
  }

  private NextStep started(Round.Result round, Choice choice) {
    List<String> persons = List.copyOf(choice.persons());
    Set<String> appointed =
        entries.of(Entry.Appointed.class).stream().map(Entry.Appointed::person).collect(Collectors.toSet());
    return appointed.containsAll(persons)
        ? new NextStep.Track(tracking)
        : new NextStep.StartProcedure(
            persons, Stream.concat(manifest.afterProceeding().stream(), duties(round.field(), persons)).toList());
  }

  /** The duties after appointment of those put forward, each with its basis. */
  private static Stream<String> duties(Field field, List<String> persons) {
    return persons.stream()
        .flatMap(
            person ->
                field
                    .of(person)
                    .flatMap(found -> found.eligibility().findings().duties().stream())
                    .distinct()
                    .map(duty -> person + "：" + duty.text() + "（" + duty.basis() + "）"));
  }
}
