package org.baguan.rules.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Term;
import org.baguan.rules.model.Appraisal;
import org.baguan.rules.model.AppraisalGrade;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.Career;
import org.baguan.rules.model.Consent;
import org.baguan.rules.model.DisciplineOpinion;
import org.baguan.rules.model.Education;
import org.baguan.rules.model.Evidence;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Petition;
import org.baguan.rules.model.PostHeld;
import org.baguan.rules.model.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * The levers of the changeable terms of the model, by their names. A length of time is reached by moving back the day from
 * which it counts: the same as if that much more time had passed for this one matter. A test holds that every term that
 * the vocabulary marks changeable has one. Safe to share between threads.
 */
final class Levers {

  private static final Career NO_CAREER =
      new Career(null, null, null, null, null, null, null, null, null, null, null, null);
  private static final Evidence NO_EVIDENCE = new Evidence(null, null, null, null, null, null, null);

  private final Map<String, Lever> terms = new HashMap<>();
  private final Function<CandidateFacts, Candidacy> reading;

  /** Creates the levers, with a function that reads facts as rules do. */
  Levers(Function<CandidateFacts, Candidacy> reading) {
    this.reading = reading;
    career("tenure", (c, v) -> career(c, v, Part.LEVEL_SINCE), true);
    career("service", (c, v) -> career(c, v, Part.WORKING_SINCE), true);
    career("partyMembership", (c, v) -> career(c, v, Part.PARTY_SINCE), true);
    career("sinceLastPromotion", (c, v) -> career(c, v, Part.LAST_PROMOTED_ON), true);
    career("grassroots", (c, v) -> career(c, v, Part.GRASSROOTS), false);
    career("education", (c, v) -> career(c, v, Part.EDUCATION), false);
    career("trainingDone", (c, v) -> career(c, v, Part.TRAINING), false);
    career("onProbation", (c, v) -> career(c, v, Part.PROBATION), false);
    evidence("fileAudited", 0);
    evidence("reportVerified", 1);
    evidence("auditDone", 4);
    evidence("signedBySecretary", 5);
    evidence("signedByDisciplineSecretary", 6);
    terms.put("disciplineBodies", (f, v) -> with(f, 2, opinions(f, (Integer) v)));
    terms.put("noticeTellsAcceleration", Levers::notice);
    terms.put("cumulativeTenure", this::cumulativeTenure);
    terms.put("adjustedTenure", this::adjustedTenure);
  }

  /** Returns the lever of a changeable term of a candidacy. */
  Optional<Lever> of(Term term) {
    if (!term.changeable()) {
      return Optional.empty();
    }
    return term.attribute() ? Optional.of((f, v) -> attribute(f, term.name(), v)) : Optional.ofNullable(terms.get(term.name()));
  }

  /** Returns the lever of a changeable term of a member of a list. */
  Optional<Lever> of(ListTerm list, int index, Term term) {
    if (!term.changeable()) {
      return Optional.empty();
    }
    return switch (list.name() + "." + term.name()) {
      case "petitions.verified" -> Optional.of((f, v) -> with(f, 3, replaced(petitions(f), index, p -> new Petition(p.receivedOn(), p.concrete(), (Boolean) v))));
      case "measures.stillAffectsUse" -> Optional.of((f, v) -> measure(f, index, m -> stillAffecting(m, (Boolean) v)));
      case "measures.monthsSinceDecision" ->
          Optional.of((f, v) -> measure(f, index, m -> decided(m, f.asOf().minusMonths((Integer) v))));
      case "waivers.consent" -> Optional.of((f, v) -> consent(f, index, (Consent) v));
      default -> Optional.empty();
    };
  }

  private void career(String name, BiFunction<Career, Object, Career> set, boolean length) {
    terms.put(
        name,
        (f, v) -> {
          Career career = f.official().career() == null ? NO_CAREER : f.official().career();
          return f.with(f.official().with(set.apply(career, length ? f.asOf().minusMonths((Integer) v) : v)));
        });
  }

  private enum Part {
    LEVEL_SINCE, WORKING_SINCE, GRASSROOTS, EDUCATION, PARTY_SINCE, TRAINING, PROBATION, LAST_PROMOTED_ON
  }

  private static Career career(Career c, Object v, Part part) {
    return new Career(
        c.level(),
        part == Part.LEVEL_SINCE ? (LocalDate) v : c.levelSince(),
        c.rank(),
        part == Part.WORKING_SINCE ? (LocalDate) v : c.workingSince(),
        part == Part.GRASSROOTS ? (Integer) v : c.grassrootsMonths(),
        part == Part.EDUCATION ? (Education) v : c.education(),
        part == Part.PARTY_SINCE ? (LocalDate) v : c.partySince(),
        part == Part.TRAINING ? (Boolean) v : c.trainingDone(),
        c.fitForWork(),
        part == Part.PROBATION ? (Boolean) v : c.onProbation(),
        part == Part.LAST_PROMOTED_ON ? (LocalDate) v : c.lastPromotedOn(),
        c.lastPromotionAcceleratedInTenure());
  }

  private void evidence(String name, int component) {
    terms.put(name, (f, v) -> with(f, component, v));
  }

  @SuppressWarnings("unchecked")
  private static CandidateFacts with(CandidateFacts f, int component, Object v) {
    Evidence e = f.official().evidence() == null ? NO_EVIDENCE : f.official().evidence();
    return f.with(
        f.official()
            .with(
                new Evidence(
                    component == 0 ? (Boolean) v : e.fileAudited(),
                    component == 1 ? (Boolean) v : e.reportVerified(),
                    component == 2 ? (List<DisciplineOpinion>) v : e.disciplineOpinions(),
                    component == 3 ? (List<Petition>) v : e.petitions(),
                    component == 4 ? (Boolean) v : e.auditDone(),
                    component == 5 ? (Boolean) v : e.signedBySecretary(),
                    component == 6 ? (Boolean) v : e.signedByDisciplineSecretary())));
  }

  /** Opinions of further bodies, until so many different bodies gave one. */
  private static List<DisciplineOpinion> opinions(CandidateFacts f, int bodies) {
    Evidence evidence = f.official().evidence();
    List<DisciplineOpinion> opinions =
        new ArrayList<>(evidence == null || evidence.disciplineOpinions() == null ? List.of() : evidence.disciplineOpinions());
    for (int i = 1; opinions.stream().map(DisciplineOpinion::body).distinct().count() < bodies && i <= bodies; i++) {
      opinions.add(new DisciplineOpinion("补充的意见" + i, f.asOf()));
    }
    return opinions;
  }

  private static List<Petition> petitions(CandidateFacts f) {
    Evidence evidence = f.official().evidence();
    return evidence == null || evidence.petitions() == null ? List.of() : evidence.petitions();
  }

  private static CandidateFacts notice(CandidateFacts f, Object v) {
    Nomination n = f.nomination();
    return f.with(new Nomination(n.person(), n.move(), n.accelerated(), n.waivers(), n.qualifyingSince(), (Boolean) v));
  }

  private static CandidateFacts consent(CandidateFacts f, int index, Consent consent) {
    Nomination n = f.nomination();
    List<Waiver> waivers = replaced(n.waivers() == null ? List.of() : n.waivers(), index, w -> new Waiver(w.item(), consent));
    return f.with(
        new Nomination(n.person(), n.move(), n.accelerated(), waivers, n.qualifyingSince(), n.noticeTellsAcceleration()));
  }

  /** Returns appraisals with the one of a year. */
  static List<Appraisal> appraised(@Nullable List<Appraisal> appraisals, int year, AppraisalGrade grade) {
    List<Appraisal> all =
        (appraisals == null ? List.<Appraisal>of() : appraisals)
            .stream().filter(a -> a.year() == null || a.year() != year).collect(Collectors.toCollection(ArrayList::new));
    all.add(new Appraisal(year, grade, null, null));
    return all;
  }

  /** Moves back the first day at the present level until all posts at it, joined end to end, are so long. */
  private CandidateFacts cumulativeTenure(CandidateFacts f, Object v) {
    int months = (Integer) v;
    Level level = f.official().career() == null ? null : f.official().career().level();
    List<PostHeld> posts = f.official().postsHeld();
    int first = level == null || posts == null ? -1 : first(posts, level);
    if (first < 0) {
      return f;
    }
    LocalDate latest = posts.get(first).from();
    LocalDate earliest = latest.minusMonths(months + 1L);
    while (earliest.isBefore(latest)) {
      LocalDate middle = earliest.plusDays((latest.toEpochDay() - earliest.toEpochDay() + 1) / 2);
      Integer reached = reading.apply(began(f, posts, first, middle)).cumulativeTenure();
      if (reached != null && reached >= months) {
        earliest = middle;
      } else {
        latest = middle.minusDays(1);
      }
    }
    return began(f, posts, first, earliest);
  }

  private static int first(List<PostHeld> posts, Level level) {
    int first = -1;
    for (int i = 0; i < posts.size(); i++) {
      LocalDate from = posts.get(i).from();
      if (posts.get(i).level() == level && from != null && (first < 0 || from.isBefore(posts.get(first).from()))) {
        first = i;
      }
    }
    return first;
  }

  private static CandidateFacts began(CandidateFacts f, List<PostHeld> posts, int index, LocalDate from) {
    return f.with(
        f.official()
            .withPostsHeld(
                replaced(
                    posts,
                    index,
                    p ->
                        new PostHeld(
                            p.title(), p.level(), from, p.until(), p.current(), p.grassroots(), p.secondment(), p.countsTwice()))));
  }

  /** Moves back the day from which the tenure counts, each further year appraised as 称职, until it is so long. */
  private CandidateFacts adjustedTenure(CandidateFacts f, Object v) {
    LocalDate since = f.nomination().qualifyingSince();
    if (since == null || f.official().appraisals() == null) {
      return f;
    }
    for (int back = 1; back <= (Integer) v + 120; back++) {
      CandidateFacts moved = qualifying(f, since.minusMonths(back));
      Integer reached = reading.apply(moved).adjustedTenure();
      if (reached != null && reached >= (Integer) v) {
        return moved;
      }
    }
    return f;
  }

  private static CandidateFacts qualifying(CandidateFacts f, LocalDate since) {
    Nomination n = f.nomination();
    List<Appraisal> appraisals = f.official().appraisals();
    for (int year = since.getYear(); year < f.asOf().getYear(); year++) {
      int of = year;
      if (appraisals == null || appraisals.stream().noneMatch(a -> a.year() != null && a.year() == of)) {
        appraisals = appraised(appraisals, year, AppraisalGrade.COMPETENT);
      }
    }
    return f.with(f.official().withAppraisals(appraisals))
        .with(new Nomination(n.person(), n.move(), n.accelerated(), n.waivers(), since, n.noticeTellsAcceleration()));
  }

  private static CandidateFacts attribute(CandidateFacts f, String name, Object value) {
    Map<String, Object> attributes = new LinkedHashMap<>(f.official().attributes());
    attributes.put(name, value);
    return f.with(f.official().withAttributes(attributes));
  }

  private static CandidateFacts measure(CandidateFacts f, int index, Function<Measure, Measure> set) {
    Official official = f.official();
    return official.measures() == null ? f : f.with(official.withMeasures(replaced(official.measures(), index, set)));
  }

  private static Measure stillAffecting(Measure m, Boolean affects) {
    return new Measure(
        m.id(), m.system(), m.kind(), m.decidedOn(), m.approvedOn(), m.restoredOn(), m.actsEndedOn(), m.statedMonths(),
        m.bySupervisor(), m.management(), m.formerLevel(), affects, m.periodEnd(), m.asOf());
  }

  private static Measure decided(Measure m, LocalDate on) {
    return new Measure(
        m.id(), m.system(), m.kind(), on, m.approvedOn(), m.restoredOn(), m.actsEndedOn(), m.statedMonths(),
        m.bySupervisor(), m.management(), m.formerLevel(), m.stillAffectsUse(), m.periodEnd(), m.asOf());
  }

  private static <T> List<T> replaced(List<T> all, int index, Function<T, T> set) {
    List<T> changed = new ArrayList<>(all);
    changed.set(index, set.apply(changed.get(index)));
    return changed;
  }
}
