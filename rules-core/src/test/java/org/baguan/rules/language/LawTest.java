package org.baguan.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The law: lose one fact, and a condition keeps its value or becomes unknown, except that one on
 * absence can become true. So a rule that does not read absence keeps its value or becomes unknown,
 * and no rule that held is denied.
 */
class LawTest {

  private static final int PAIRS = 2_000;
  private static final Vocabulary VOCABULARY = Subjects.vocabulary();

  @ParameterizedTest
  @EnumSource
  void losing_one_term_or_list_never_turns_a_rule_round(Step step) {
    SplittableRandom random = new SplittableRandom(1_000 + step.ordinal());
    Tally tally = new Tally();
    for (int pair = 0; pair < PAIRS; pair++) {
      Rules rules = new Rules(VOCABULARY, random);
      Rule rule = rules.rule("G-" + pair, step);
      Record subject = Subjects.subject(step, VOCABULARY, random);
      List<Truth> before = truths(new Evaluator(rules.amounts()), rule, subject);

      for (Without loss : Without.each(VOCABULARY.subject(step), subject)) {
        List<Truth> after = truths(new Evaluator(rules.amounts(), loss), rule, subject);
        tally.compare(rule, before, after, loss::toString);
      }
    }
    tally.check();
  }

  @ParameterizedTest
  @EnumSource
  void losing_one_supplied_fact_never_turns_a_rule_round(Step step) {
    SplittableRandom random = new SplittableRandom(2_000 + step.ordinal());
    Tally tally = new Tally();
    for (int pair = 0; pair < PAIRS; pair++) {
      Rules rules = new Rules(VOCABULARY, random);
      Rule rule = rules.rule("G-" + pair, step);
      Record subject = Subjects.subject(step, VOCABULARY, random);
      Evaluator evaluator = new Evaluator(rules.amounts());

      List<Truth> before = truths(evaluator, rule, subject);
      Losses.of(subject)
          .forEach(
              (lost, lessKnown) ->
                  tally.compare(
                      rule, before, truths(evaluator, rule, lessKnown), () -> "without " + lost + " of " + subject));
    }
    tally.check();
  }

  @ParameterizedTest
  @EnumSource
  void losing_one_supplied_fact_leaves_every_term_as_it_was_or_absent(Step step) {
    SplittableRandom random = new SplittableRandom(3_000 + step.ordinal());
    FactType type = VOCABULARY.subject(step);
    Set<String> changes = new TreeSet<>();
    for (int i = 0; i < PAIRS / 4; i++) {
      Record subject = Subjects.subject(step, VOCABULARY, random);
      Losses.of(subject)
          .forEach((lost, lessKnown) -> changes(type, subject, lessKnown, "without " + lost + " another ", changes));
    }

    assertThat(changes).isEmpty();
  }

  /** The truth of a rule, whether it is in force, and the truth of each condition. */
  private static List<Truth> truths(Evaluator evaluator, Rule rule, Object subject) {
    List<Truth> truths = new ArrayList<>();
    truths.add(evaluator.evaluate(rule, subject));
    truths.add(evaluator.inForce(rule, subject));
    rule.conditions().forEach(condition -> truths.add(evaluator.evaluate(condition, rule, subject)));
    return truths;
  }

  private static void changes(FactType type, Object before, Object after, String place, Set<String> changes) {
    for (Term term : type.terms()) {
      Object lost = term.read(after);
      if (lost != null && !lost.equals(term.read(before))) {
        changes.add(place + term);
      }
    }
    for (ListTerm list : type.lists()) {
      List<?> left = list.read(after);
      if (left == null) {
        continue;
      }
      List<?> members = list.read(before);
      if (members == null || members.size() != left.size()) {
        changes.add(place + list);
        continue;
      }
      for (int i = 0; i < left.size(); i++) {
        changes(list.member(), members.get(i), left.get(i), place + list + "：", changes);
      }
    }
  }

  /** Reads the facts but for one term or list of one subject or member. */
  private record Without(Object of, @Nullable Term term, @Nullable ListTerm list) implements Facts {

    /** Every term and list of the subject, and every term of every member. */
    static List<Without> each(FactType type, Object subject) {
      List<Without> losses = new ArrayList<>();
      type.terms().forEach(term -> losses.add(new Without(subject, term, null)));
      for (ListTerm list : type.lists()) {
        losses.add(new Without(subject, null, list));
        List<?> members = list.read(subject);
        for (Object member : members == null ? List.of() : members) {
          list.member().terms().forEach(term -> losses.add(new Without(member, term, null)));
        }
      }
      return losses;
    }

    @Override
    public @Nullable Object value(Term read, Object from) {
      return from == of && read.equals(term) ? null : AS_GIVEN.value(read, from);
    }

    @Override
    public @Nullable List<?> members(ListTerm read, Object from) {
      return from == of && read.equals(list) ? null : AS_GIVEN.members(read, from);
    }

    @Override
    public String toString() {
      return "without " + (term == null ? list : term) + " of " + of;
    }
  }

  /** What the losses did. */
  private static final class Tally {
    private final List<String> breaches = new ArrayList<>();
    private final Map<Truth, Integer> before = new EnumMap<>(Truth.class);
    private int losses;
    private int becameUnknown;

    void compare(Rule rule, List<Truth> held, List<Truth> holds, Supplier<String> loss) {
      Truth was = held.get(0);
      Truth is = holds.get(0);
      before.merge(was, 1, Integer::sum);
      losses++;
      becameUnknown += was != Truth.UNKNOWN && is == Truth.UNKNOWN ? 1 : 0;
      boolean lawful = rule.readsAbsence() ? was == is || is != Truth.FALSE : keeps(was, is);
      lawful &= keeps(held.get(1), holds.get(1));
      for (int i = 2; i < held.size(); i++) {
        lawful &=
            readsAbsence(rule.conditions().get(i - 2))
                ? holds.get(i) == held.get(i) || holds.get(i) == Truth.TRUE
                : keeps(held.get(i), holds.get(i));
      }
      if (!lawful && breaches.size() < 3) {
        breaches.add(held + " became " + holds + "\n  " + rule + "\n  " + loss.get());
      }
    }

    /** No breach, and not for want of cases. */
    void check() {
      assertThat(breaches).as("of %d losses", losses).isEmpty();
      assertThat(before.keySet()).containsExactly(Truth.values());
      assertThat(before.values()).as("%s", before).allMatch(cases -> cases > losses / 50);
      assertThat(becameUnknown).as("of %d losses", losses).isGreaterThan(100);
    }

    private static boolean keeps(Truth was, Truth is) {
      return is == was || is == Truth.UNKNOWN;
    }

    private static boolean readsAbsence(Condition condition) {
      return condition instanceof Condition.AbsentTerm || condition instanceof Condition.AbsentList;
    }
  }
}
