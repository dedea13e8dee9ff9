package org.baguan.rules.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Appraisal;
import org.baguan.rules.model.AppraisalGrade;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Findings;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the first day on which no obstacle holds. Only the days are tried on which the truth of some condition can
 * change: the first of January, changes of rules and amounts, the days after dates, and the days on which a length of time
 * reaches a number that a rule names. Within one calendar year a length never shrinks, so that day is found by halving. A
 * test compares the result with trying every day. Safe to share between threads.
 */
final class DateSearch {

  private static final int YEARS = 10;

  private final RuleTree tree;
  private final Deciding deciding;
  private final Evaluator evaluator;
  private final FactType subject;
  private final List<Term> lengths;
  private final Set<Integer> months = new TreeSet<>();
  private final NavigableSet<LocalDate> changes = new TreeSet<>();

  DateSearch(RuleTree tree, Deciding deciding) {
    this.tree = tree;
    this.deciding = deciding;
    this.evaluator = new Evaluator(tree.amounts());
    this.subject = tree.vocabulary().subject(Step.ELIGIBILITY);
    Set<Term> read = new HashSet<>();
    for (Rule rule : tree.rules()) {
      change(rule.inForce());
      rule.tests().forEach(test -> read(test, read));
    }
    tree.amounts().values().forEach(this::amount);
    tree.scheme().forEach(item -> change(item.inForce()));
    this.lengths = subject.terms().stream().filter(t -> !t.attribute() && !t.from().isEmpty() && isLength(t) && read.contains(t)).toList();
  }

  private void read(Test test, Set<Term> read) {
    read.add(test.term());
    if (test.matching() instanceof Test.OneOf oneOf) {
      oneOf.values().forEach(this::length);
    }
    for (Operand operand : test.operands()) {
      if (operand instanceof Operand.Literal literal) {
        length(literal.value());
      } else if (operand instanceof Operand.OfSubject other) {
        read.add(other.term());
      }
    }
  }

  private void amount(Amount amount) {
    for (Amount.Value value : amount.values()) {
      change(value.inForce());
      length(value.value());
    }
  }

  private void length(Object value) {
    if (value instanceof Integer number) {
      months.addAll(List.of(number, number + 1));
    }
  }

  private void change(InForce inForce) {
    inForce.from().ifPresent(changes::add);
    inForce.until().ifPresent(changes::add);
  }

  private static boolean isLength(Term term) {
    return term.type() instanceof Type.Whole whole && whole.unit() == Unit.MONTHS;
  }

  /** Returns the first day, verified by the engine on that day and on the day before. */
  EligibleFrom search(CandidateFacts start, Tell tell) {
    LocalDate last = start.asOf().plusYears(YEARS);
    Rule holding = null;
    for (LocalDate from = start.asOf(); !from.isAfter(last); from = LocalDate.of(from.getYear() + 1, 1, 1)) {
      LocalDate until = min(last, LocalDate.of(from.getYear(), 12, 31));
      for (LocalDate day : days(start, from, until)) {
        CandidateFacts then = then(start, day);
        Candidacy candidacy = deciding.read(then);
        if (holding != null && evaluator.evaluate(holding, candidacy) == Truth.TRUE) {
          continue;
        }
        holding = obstacle(candidacy);
        if (holding == null && unhindered(deciding.tried(then))) {
          return found(start, day, tell);
        }
      }
    }
    CandidateFacts end = then(start, last);
    return new EligibleFrom(Optional.empty(), List.of(), remaining(deciding.decided(end)), end);
  }

  private @Nullable Rule obstacle(Candidacy candidacy) {
    return deciding.holding(Step.ELIGIBILITY, candidacy).stream()
        .filter(RuleEngine.Holding::certain)
        .map(RuleEngine.Holding::rule)
        .filter(rule -> rule.conclusion() instanceof Conclusion.Verdict v && v.word().equals("不符合"))
        .findFirst()
        .orElse(null);
  }

  static boolean unhindered(CandidateAssessment found) {
    return found.eligibility().findings().obstacles().isEmpty();
  }

  private EligibleFrom found(CandidateFacts start, LocalDate day, Tell tell) {
    CandidateFacts then = then(start, day);
    CandidateAssessment decided = deciding.decided(then);
    boolean before = day.isAfter(start.asOf()) && unhindered(deciding.decided(then(start, day.minusDays(1))));
    if (!unhindered(decided) || before) {
      throw new DisagreementException("最早日期的复核（the earliest date that was found）");
    }
    return new EligibleFrom(Optional.of(day), conditions(start, day, decided.eligibility().findings(), tell), List.of(), then);
  }

  private List<String> conditions(CandidateFacts start, LocalDate day, Findings findings, Tell tell) {
    Set<String> conditions = new LinkedHashSet<>();
    due(start, day).forEach(year -> conditions.add(tell.due(year)));
    findings.rebuttables().forEach(reason -> conditions.add(tell.justification(reason.rule(), reason.title())));
    findings.open().forEach(open -> conditions.add(
        tell.say(
            "补充“" + String.join("、", open.missing()) + "”，且“" + open.title() + "”（" + open.rule() + "）不成立",
            String.join(", ", open.missing()) + " to be supplied, so that " + open.rule() + " (" + open.title() + ") does not hold")));
    return List.copyOf(conditions);
  }

  private static List<String> remaining(CandidateAssessment decided) {
    return decided.eligibility().findings().obstacles().stream().map(reason -> reason.rule() + " " + reason.title()).toList();
  }

  /** Returns the facts as they are taken to be on a day: the appraisals that are due by then are in, each as 称职. */
  static CandidateFacts then(CandidateFacts start, LocalDate day) {
    CandidateFacts then = start.on(day);
    List<Appraisal> appraisals = start.official().appraisals();
    for (int year : due(start, day)) {
      appraisals = Levers.appraised(appraisals, year, AppraisalGrade.COMPETENT);
    }
    return appraisals == start.official().appraisals() ? then : then.with(then.official().withAppraisals(appraisals));
  }

  /** Returns the years whose appraisals come in between today and a day. None are due where none were supplied at all. */
  private static List<Integer> due(CandidateFacts start, LocalDate day) {
    List<Appraisal> appraisals = start.official().appraisals();
    List<Integer> due = new ArrayList<>();
    for (int year = start.asOf().getYear(); appraisals != null && year < day.getYear(); year++) {
      int of = year;
      if (appraisals.stream().noneMatch(a -> Objects.equals(a.year(), of))) {
        due.add(year);
      }
    }
    return due;
  }

  /** Returns the days of one calendar year on which something can change, the first included. */
  private NavigableSet<LocalDate> days(CandidateFacts start, LocalDate from, LocalDate until) {
    NavigableSet<LocalDate> days = new TreeSet<>(Set.of(from));
    Candidacy candidacy = deciding.read(then(start, from));
    dates(candidacy, days);
    days.addAll(changes.subSet(from, true, until, true));
    for (Term length : lengths) {
      boolean converted = length.name().equals("adjustedTenure");
      Function<LocalDate, @Nullable Object> reading =
          converted
              ? day -> length.read(deciding.read(then(start, day)))
              : day -> length.read(bare(then(start, day)));
      for (int number : months) {
        reaches(reading, number, from, until).ifPresent(days::add);
      }
    }
    return days.subSet(from, true, until, true);
  }

  /** A candidate without what takes firing rules to work out. */
  private static Candidacy bare(CandidateFacts facts) {
    return new Candidacy(facts.official(), facts.nomination(), facts.post(), facts.asOf(), null);
  }

  /** Adds the dates that the facts name, the days after them, and the days that lie so many months after them. */
  private void dates(Candidacy candidacy, Set<LocalDate> days) {
    subject.terms().stream().filter(t -> t.type() instanceof Type.Day).forEach(t -> date(t.read(candidacy), days));
    for (ListTerm list : subject.lists()) {
      List<?> members = list.read(candidacy);
      if (members != null) {
        for (Object member : members) {
          list.member().terms().stream().filter(t -> t.type() instanceof Type.Day).forEach(t -> {
            date(t.read(member), days);
            if (list.member().terms().stream().anyMatch(m -> isLength(m) && m.from().contains(t.label())) && t.read(member) instanceof LocalDate day) {
              months.forEach(number -> days.add(day.plusMonths(number)));
            }
          });
        }
      }
    }
  }

  private static void date(@Nullable Object value, Set<LocalDate> days) {
    if (value instanceof LocalDate day) {
      days.add(day);
      days.add(day.plusDays(1));
    }
  }

  /** Returns the first day within a year on which a length that does not shrink reaches a number that it has not on the first. */
  private static Optional<LocalDate> reaches(
      Function<LocalDate, @Nullable Object> length, int number, LocalDate from, LocalDate until) {
    if (atLeast(length.apply(from), number) || !atLeast(length.apply(until), number)) {
      return Optional.empty();
    }
    long low = from.toEpochDay();
    long high = until.toEpochDay();
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (atLeast(length.apply(LocalDate.ofEpochDay(middle)), number)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Optional.of(LocalDate.ofEpochDay(high));
  }

  private static boolean atLeast(@Nullable Object value, int number) {
    return value instanceof Integer months && months >= number;
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
