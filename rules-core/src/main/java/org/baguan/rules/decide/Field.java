package org.baguan.rules.decide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Eligibility;

/**
 * Whom people can choose from on a day.
 *
 * @param nominees the nominees still in the case
 * @param searched whether every nominee is ineligible, or none is left, so that the pool is searched
 * @param pool the pool; empty when it is not searched or was not given
 * @param consented those whom people decided to let be selected whatever the rules say
 */
record Field(Assessment nominees, boolean searched, Optional<Assessment> pool, Set<String> consented) {

  Field {
    consented = Set.copyOf(consented);
  }

  /** Returns the assessment that counts: the pool's once it is searched. */
  Assessment current() {
    return pool.orElse(nominees);
  }

  /** Returns whether a person can be selected: assessed and 符合, or assessed and consented to. */
  boolean selectable(String person) {
    return of(person).anyMatch(c -> c.eligibility() instanceof Eligibility.Eligible || consented.contains(person));
  }

  /** Returns what was found about a person: as a nominee, and in the pool. */
  Stream<CandidateAssessment> of(String person) {
    return Stream.concat(nominees.of(person).stream(), pool.flatMap(p -> p.of(person)).stream());
  }

  /** Returns the candidates who count of one outcome. */
  List<CandidateAssessment> found(Class<? extends Eligibility> outcome) {
    return current().candidates().stream().filter(c -> outcome.isInstance(c.eligibility())).toList();
  }

  /** Returns this field with a note added to the assessment that counts. */
  Field noting(String note) {
    Assessment told = current();
    String joined = told.leaderNote().map(old -> old + "；" + note).orElse(note);
    Assessment noted =
        new Assessment(told.asOf(), told.category(), told.candidates(), told.leader(), Optional.of(joined));
    return pool.isPresent()
        ? new Field(nominees, searched, Optional.of(noted), consented)
        : new Field(noted, searched, pool, consented);
  }
}
