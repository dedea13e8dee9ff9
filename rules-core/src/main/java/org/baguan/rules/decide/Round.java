package org.baguan.rules.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.ReviewConclusion;

/**
 * One round of assessment, selection and joint review.
 *
 * <p>The days on which something came in are gone through in order. On each, the answers of the day first
 * meet the selection that stood before it, then the one of the day. The first day on which the review says
 * 终止 ends the round <em>for good</em>: what is dated later does not reopen it. A 启动 is looked at again as
 * of the day asked, until someone is appointed, so that an adverse answer or a sanction that comes later
 * turns it, and an answer that has gone stale or lapsed counts as such. A selection stands when each of its persons, by the
 * entries up to the selection's own day, is 符合 or was consented to, and none has become 不符合 by the day
 * asked; one that does not stand is told in the note of the assessment. Not safe to share between threads.
 */
final class Round {

  private final Proceeding proceeding;
  private final int number;
  private final LocalDate from;
  private final Set<String> aside;
  private final Choice.Choices choices;
  private final Map<LocalDate, Field> fields = new HashMap<>();

  /**
   * Creates a round.
   *
   * @param from the day on which it begins
   * @param aside the persons whom earlier rounds put aside
   */
  Round(Proceeding proceeding, int number, LocalDate from, Set<String> aside) {
    this.proceeding = proceeding;
    this.number = number;
    this.from = from;
    this.aside = Set.copyOf(aside);
    this.choices = new Choice.Choices(proceeding.entries(), from, aside);
  }

  /**
   * How far a round came.
   *
   * @param stages its stages
   * @param field whom people could choose from
   * @param choice the selection that stands; empty for none
   * @param conclusion what the review of it came to, and on which day; empty when it was not reviewed
   * @param refused a selection that does not stand; empty for none
   */
  record Result(
      List<CaseProgress.Stage> stages,
      Field field,
      Optional<Choice> choice,
      Optional<CaseProgress.Reviewed> conclusion,
      Optional<Choice> refused) {}

  /** Returns how far the round came by the as-of date. */
  Result run() {
    LocalDate asOf =
        choices.on(proceeding.asOf()).map(c -> proceeding.closing(c.persons(), from)).orElse(proceeding.asOf());
    for (LocalDate day : proceeding.entries().days(from, asOf)) {
      for (Choice choice : Stream.of(choices.before(day), choices.on(day)).flatMap(Optional::stream).distinct().toList()) {
        Optional<Result> halted = halted(choice, day);
        if (halted.isPresent()) {
          return halted.get();
        }
      }
    }
    Optional<Choice> latest = choices.on(asOf);
    Optional<Choice> standing = latest.filter(this::stands);
    if (standing.isEmpty()) {
      Field field = latest.map(c -> field(asOf).noting(refusal(c))).orElseGet(() -> field(asOf));
      return new Result(assessed(field), field, standing, Optional.empty(), latest);
    }
    List<String> lost = lost(standing.get(), field(asOf));
    if (!lost.isEmpty()) {
      Field field = field(asOf).noting("此前确定的人选" + String.join("、", lost) + "现已不符合，须重新研判");
      return new Result(assessed(field), field, Optional.empty(), Optional.empty(), latest);
    }
    return proceeding.recommended(asOf)
        ? reviewed(standing.get(), asOf, proceeding.review(standing.get().persons(), asOf))
        : unreviewed(standing.get());
  }

  private Optional<Result> halted(Choice choice, LocalDate day) {
    if (!proceeding.recommended(day) || !stands(choice)) {
      return Optional.empty();
    }
    ReviewConclusion conclusion = proceeding.review(choice.persons(), day);
    return conclusion instanceof ReviewConclusion.Halt
        ? Optional.of(reviewed(choice, day, conclusion))
        : Optional.empty();
  }

  private Result reviewed(Choice choice, LocalDate day, ReviewConclusion conclusion) {
    Result unreviewed = unreviewed(choice);
    CaseProgress.Reviewed reviewed = new CaseProgress.Reviewed(day, number, conclusion);
    List<CaseProgress.Stage> stages = new ArrayList<>(unreviewed.stages());
    stages.add(reviewed);
    return new Result(stages, unreviewed.field(), Optional.of(choice), Optional.of(reviewed), Optional.empty());
  }

  private Result unreviewed(Choice choice) {
    Field field = field(choice.date());
    List<CaseProgress.Stage> stages = new ArrayList<>(assessed(field));
    stages.add(new CaseProgress.Chosen(choice.date(), number, List.copyOf(choice.persons())));
    return new Result(stages, field, Optional.of(choice), Optional.empty(), Optional.empty());
  }

  private List<CaseProgress.Stage> assessed(Field field) {
    List<CaseProgress.Stage> stages = new ArrayList<>();
    stages.add(new CaseProgress.Assessed(field.nominees().asOf(), number, field.nominees()));
    field.pool().ifPresent(pool -> stages.add(new CaseProgress.PoolSearched(pool.asOf(), number, pool)));
    return stages;
  }

  private boolean stands(Choice choice) {
    return choice.persons().stream().allMatch(field(choice.date())::selectable);
  }

  /** Those selected who have become 不符合 since, and were not consented to. */
  private static List<String> lost(Choice choice, Field now) {
    return choice.persons().stream()
        .filter(p -> !now.consented().contains(p))
        .filter(p -> now.of(p).anyMatch(c -> c.eligibility() instanceof Eligibility.Ineligible))
        .toList();
  }

  private String refusal(Choice choice) {
    Field then = field(choice.date());
    List<String> refused = choice.persons().stream().filter(p -> !then.selectable(p)).toList();
    String told =
        String.join(
            "、",
            refused.stream()
                .map(p -> p + "（" + then.of(p).map(c -> c.eligibility().zh()).findFirst().orElse("不在人选之列") + "）")
                .toList());
    return "此前确定的人选" + told + "在确定之日不能列入，须重新确定人选";
  }

  private Field field(LocalDate day) {
    return fields.computeIfAbsent(day, d -> proceeding.field(d, aside));
  }
}
