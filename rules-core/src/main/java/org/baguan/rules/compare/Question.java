package org.baguan.rules.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.baguan.rules.boxes.Alternative;
import org.baguan.rules.boxes.Apart;
import org.baguan.rules.boxes.Stretches;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;

/**
 * What is asked of some rules of both packs: on one stretch of governing dates on which nothing of them changes, or without a
 * governing date.
 *
 * @param governing the governing date of the rules
 * @param days the stretch; all days where it is not supplied, and where the rules have several governing dates
 * @param reading how the stretch is put to the rules
 */
record Question(Half older, Half newer, Term governing, InForce days, Days reading) {

  /** The date that every subject has: no case is decided without it. */
  static final String AS_OF = "研判基准日";

  /** How a question puts its days. */
  enum Days {
    /** The rules in force on the stretch. */
    STRETCH,
    /** The governing date is not supplied. */
    ABSENT,
    /** Rules of several governing dates: the days are tests of theirs. */
    SEVERAL
  }

  /** Returns the questions that together ask all there is to ask of some rules, in order of time. */
  static List<Question> of(Half older, Half newer, List<Rule> before, List<Rule> after) {
    List<Rule> all = new ArrayList<>(before);
    all.addAll(after);
    List<Term> governing = all.stream().map(Rule::governing).distinct().toList();
    if (governing.size() > 1) {
      return List.of(new Question(older, newer, governing.get(0), InForce.ALWAYS, Days.SEVERAL));
    }
    TreeSet<LocalDate> changes = new TreeSet<>();
    older.stretches(before).forEach(stretch -> stretch.from().ifPresent(changes::add));
    newer.stretches(after).forEach(stretch -> stretch.from().ifPresent(changes::add));
    List<Question> questions = new ArrayList<>();
    Optional<LocalDate> from = Optional.empty();
    for (LocalDate change : changes) {
      questions.add(new Question(older, newer, governing.get(0), new InForce(from, Optional.of(change)), Days.STRETCH));
      from = Optional.of(change);
    }
    questions.add(new Question(older, newer, governing.get(0), new InForce(from, Optional.empty()), Days.STRETCH));
    if (!governing.get(0).label().equals(AS_OF)) {
      questions.add(new Question(older, newer, governing.get(0), InForce.ALWAYS, Days.ABSENT));
    }
    return questions;
  }

  Alternative saying(Half half, Collection<Rule> rules) {
    return switch (reading) {
      case STRETCH -> half.saying(rules, days);
      case SEVERAL -> Alternative.ofRules(rules, half.amounts());
      case ABSENT -> Alternative.ofRules(rules, half.amounts()).and(new Alternative(List.of(List.of(new Condition.AbsentTerm(governing)))));
    };
  }

  /** Returns a day within the stretch. */
  LocalDate day() {
    return Stretches.dayIn(days);
  }

  /** Returns the amounts that fill reasons; where the day is open, none has a value that counts. */
  Map<String, Comparable<?>> amounts(Half half) {
    return reading == Days.STRETCH ? half.values(day()) : Map.of();
  }

  Apart apart(Alternative one, Alternative other) {
    Map<Term, InForce> always = new LinkedHashMap<>();
    if (!governing.label().equals(AS_OF) || reading != Days.STRETCH) {
      always.put(asOf(), InForce.ALWAYS);
    }
    if (reading == Days.STRETCH) {
      always.put(governing, days);
    }
    return Apart.of(one, other, older.never(amounts(older)).and(newer.never(amounts(newer))), always);
  }

  private Term asOf() {
    return new Term(AS_OF, "asOf", new org.baguan.rules.language.Type.Day(), org.baguan.rules.model.Source.DERIVED, false, false, false, List.of(), of -> null);
  }
}
