package org.baguan.rules.opinion;

import static org.baguan.rules.opinion.GeneratedPack.VOCABULARY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Subjects;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Aspect;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Finding;
import org.baguan.rules.model.Justification;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.Reply;
import org.baguan.rules.model.Tracked;

/** Generates what a pack is asked, all persons made up. The same seed gives the same questions. */
final class Questions {

  private static final List<String> PERSONS = List.of("person-0", "person-1");
  private static final List<List<String>> FOCUSES = List.of(List.of("法院", "涉法涉诉问题"), List.of("审计", "经济责任审计结果"));

  private final GeneratedPack pack;
  private final SplittableRandom random;

  Questions(GeneratedPack pack, SplittableRandom random) {
    this.pack = pack;
    this.random = random;
  }

  /** Returns the next question. */
  Question next() {
    LocalDate day = Subjects.day(random);
    return switch (random.nextInt(8)) {
      case 0 -> new Question.Check(application(), day);
      case 1 -> new Question.Assess(application(), officials(), day);
      case 2 -> new Question.Judge(candidate(day));
      case 3 -> new Question.Review(official(PERSONS.get(0)), replies(day), day);
      case 4 -> new Question.Track(of(Tracked.class));
      case 5 -> new Question.Next(caseFile(), officials(), day);
      default -> {
        Step step = one(List.of(Step.values()));
        yield new Question.Fire(step, Subjects.subject(step, VOCABULARY, random));
      }
    };
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <R extends Record> R of(Class<R> type) {
    return Subjects.of(type, VOCABULARY, random);
  }

  private Application application() {
    return of(Application.class);
  }

  private Official official(String id) {
    Official made = of(Official.class);
    return new Official(
        id, made.career(), made.family(), made.conduct(), made.evidence(), made.postsHeld(), made.appraisals(), made.measures(), made.attributes());
  }

  private List<Official> officials() {
    return PERSONS.stream().filter(person -> random.nextInt(6) > 0).map(this::official).toList();
  }

  private CandidateFacts candidate(LocalDate day) {
    String person = one(PERSONS);
    return new CandidateFacts(
        official(person), of(Nomination.class), of(Post.class), day, List.of(new Justification(day, person, rule(), "示例", "示例")),
        Map.of(one(List.of(Aspect.values())), one(List.of(java.math.BigDecimal.TEN, java.math.BigDecimal.ONE))));
  }

  /** A rule that a justification can answer. */
  private String rule() {
    List<Rule> rules = pack.tree().rules(Step.ELIGIBILITY);
    return rules.isEmpty() ? "rule-0" : one(rules).id();
  }

  private List<Entry.Replied> replies(LocalDate until) {
    List<Entry.Replied> replies = new ArrayList<>();
    for (List<String> focus : FOCUSES) {
      for (String person : PERSONS) {
        if (random.nextInt(4) > 0) {
          replies.add(new Entry.Replied(until.minusDays(random.nextInt(400)), new Reply(person, focus.get(0), focus.get(1), one(List.of(Finding.values())))));
        }
      }
    }
    return replies;
  }

  /** An application and what is supplied; then, mostly, each thing that may follow, until days to come. */
  private CaseFile caseFile() {
    LocalDate start = Subjects.day(random);
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry.Submitted(start, application()));
    entries.add(new Entry.FactsSupplied(start, officials()));
    entries.add(new Entry.Recommended(start.plusDays(random.nextInt(30)), "示例"));
    entries.add(new Entry.Justified(start.plusDays(1), one(PERSONS), rule(), "示例", "示例"));
    entries.add(new Entry.Selected(start.plusDays(random.nextInt(60)), PERSONS.subList(0, random.nextInt(1, 3))));
    entries.addAll(replies(start.plusDays(400)));
    entries.add(of(Entry.Rated.class));
    entries.add(new Entry.Appointed(start.plusDays(random.nextInt(500)), one(PERSONS)));
    entries.add(of(Entry.PerformanceRecorded.class));
    entries.add(of(Entry.Inspected.class));
    entries.add(of(Entry.LeadReceived.class));
    entries.removeIf(entry -> random.nextInt(10) == 0);
    entries.sort(Comparator.comparing(Entry::date));
    return new CaseFile("C", "示例（虚构）", "unit-0", Optional.of(start), entries);
  }
}
