package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.ReviewConclusion;

/**
 * An accepted application, and everything that came in about it up to a day.
 *
 * @param checks decides the single steps
 * @param submission the accepted submission; its application names nominees
 * @param pool the pool; empty when it was not given
 * @param entries the entries up to the as-of date
 * @param asOf the as-of date
 */
record Proceeding(
    Checks checks, Entry.Submitted submission, List<Official> pool, Entries entries, LocalDate asOf) {

  private static final Post UNKNOWN = new Post("", null, null, null, null, null, null, null, null, null, null);

  /** Returns the post; one of which nothing is known where the application has none. */
  static Post post(Application application) {
    return application.post() == null ? UNKNOWN : application.post();
  }

  /** Returns whom people can choose from on a day, as the entries up to it have it, without some persons. */
  Field field(LocalDate day, Set<String> without) {
    Entries then = entries.until(day);
    OnRecord record = then.onRecord();
    Map<String, Official> supplied = then.officials();
    Post post = post(submission.application());
    List<Nomination> nominees =
        Objects.requireNonNull(submission.application().nominees()).stream()
            .filter(n -> !without.contains(n.person()))
            .toList();
    Assessment assessed = checks.assessment().ofNominees(nominees, supplied, post, day, record);
    boolean searched = nominees.isEmpty() || assessed.nobodyFits();
    Set<String> nominated =
        Objects.requireNonNull(submission.application().nominees()).stream()
            .map(Nomination::person)
            .collect(Collectors.toSet());
    List<Official> left =
        pool.stream()
            .filter(o -> !without.contains(o.id()) && !nominated.contains(o.id()))
            .map(o -> supplied.getOrDefault(o.id(), o))
            .toList();
    Optional<Assessment> fromPool =
        searched && !left.isEmpty()
            ? Optional.of(checks.assessment().ofPool(left, post, day, record))
            : Optional.empty();
    Set<String> consented =
        then.of(Entry.Overridden.class).stream()
            .map(Entry.Overridden::person)
            .filter(then::consented)
            .collect(Collectors.toSet());
    return recommended(day)
        ? new Field(assessed, searched, fromPool, consented)
        : new Field(unled(assessed), searched, fromPool.map(Proceeding::unled), consented);
  }

  /** A score may not decide alone: without a recorded recommendation nobody is proposed (条例 23). */
  private static Assessment unled(Assessment assessed) {
    return assessed.leader().isEmpty()
        ? assessed
        : new Assessment(
            assessed.asOf(),
            assessed.category(),
            assessed.candidates(),
            Optional.empty(),
            Optional.of("尚无推荐记录，不提出人选（条例23）"));
  }

  /** Returns the review of some persons as of a day, by the facts and replies up to it. */
  ReviewConclusion review(Set<String> persons, LocalDate day) {
    Entries then = entries.until(day);
    Map<String, Official> officials = new HashMap<>();
    pool.forEach(o -> officials.put(o.id(), o));
    officials.putAll(then.officials());
    return checks
        .review()
        .review(
            persons.stream().map(p -> Candidacies.known(officials, p)).toList(),
            then.since(submission.date(), Entry.Replied.class),
            day);
  }

  /** Returns whether the recommendation was recorded by a day, since the submission. */
  boolean recommended(LocalDate day) {
    return !entries.until(day).since(submission.date(), Entry.Recommended.class).isEmpty();
  }

  /**
   * Returns the last day on which the review of some persons is looked at: the day on which the last of them
   * was appointed, else the as-of date.
   */
  LocalDate closing(Set<String> persons, LocalDate from) {
    Map<String, LocalDate> appointed = new HashMap<>();
    entries.since(from, Entry.Appointed.class).forEach(a -> appointed.putIfAbsent(a.person(), a.date()));
    return appointed.keySet().containsAll(persons)
        ? persons.stream().map(appointed::get).max(LocalDate::compareTo).orElse(asOf)
        : asOf;
  }
}
