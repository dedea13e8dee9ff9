package org.baguan.rules.mutant;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.baguan.rules.boxes.Alternative;
import org.baguan.rules.boxes.Apart;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.boxes.Region;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Term;
import org.baguan.rules.scenario.Scenarios;
import org.baguan.rules.subject.Stated;

/**
 * Finds the scenario that would notice a mutant: a subject of whom the rule holds as it is and not as it was changed, or the
 * other way round, found exactly by boxes. Where there is none, the mutant changes nothing.
 */
final class Missing {

  private static final Phrase TOLD_ALIKE =
      new Phrase("找到的情形，案例能写的预期看不出这处改动", "of the cases that were found, nothing that a scenario can expect tells this change");

  private final Scenarios scenarios;
  private final RuleTree tree;
  private final Surroundings surroundings;

  Missing(Scenarios scenarios) {
    this.scenarios = scenarios;
    this.tree = scenarios.pack().tree();
    this.surroundings = new Surroundings(scenarios);
  }

  /** What was found. */
  sealed interface Answer {}

  /** The mutant changes nothing: proved. */
  record Nothing() implements Answer {}

  /** A row that notices it. */
  record Row(Suggested suggested) implements Answer {}

  /** None was found. */
  record NotFound(Phrase why) implements Answer {}

  /**
   * Looks for a row.
   *
   * @param notices whether a row, once a person expects what it says, notices the mutant
   */
  Answer of(Mutant mutant, Predicate<Suggested> notices) {
    Optional<Phrase> why = Optional.empty();
    for (Rule rule : mutant.touched(tree)) {
      Apart anyDay = apart(mutant, rule, InForce.ALWAYS);
      if (anyDay.nowhere()) {
        continue;
      }
      for (Apart apart : List.of(apart(mutant, rule, usual(rule)), anyDay)) {
        for (Apart.Difference difference : apart.all()) {
          Stated stated = stated(rule, difference.region());
          for (Stated one : List.of(stated, withoutWorkedOut(rule, stated))) {
            Suggested suggested = suggested(mutant, rule, difference.region(), one);
            if (notices.test(suggested)) {
              return new Row(suggested);
            }
          }
        }
      }
      why = why.or(anyDay::notFoundOut).or(() -> Optional.of(TOLD_ALIKE));
    }
    return why.<Answer>map(NotFound::new).orElseGet(Nothing::new);
  }

  /** Where the rule concludes otherwise than the changed one. A changed conclusion differs wherever the rule holds. */
  private Apart apart(Mutant mutant, Rule rule, InForce days) {
    Alternative was = Alternative.ofRules(List.of(rule), tree.amounts());
    Optional<Rule> instead = mutant.instead(rule);
    boolean otherwise = instead.isEmpty() || !instead.get().conclusion().equals(rule.conclusion());
    Alternative is = otherwise ? Alternative.NEVER : Alternative.ofRules(List.of(instead.get()), mutant.amounts(tree));
    Alternative never = Alternative.of(tree.never(rule.step()), Map.of());
    Map<Term, InForce> supplied = tree.vocabulary().subject(rule.step()).term(Surroundings.AS_OF).filter(rule.governing()::equals).map(day -> Map.of(day, days)).orElse(Map.of());
    return Apart.of(was, is, never, supplied);
  }

  /** The day that other scenarios have: where the change shows on it, no other is suggested. */
  private InForce usual(Rule rule) {
    Optional<Object> day = surroundings.of(rule).terms().getOrDefault(rule.governing(), Optional.empty());
    return day.map(d -> new InForce(Optional.of((LocalDate) d), Optional.of(((LocalDate) d).plusDays(1)))).orElse(InForce.ALWAYS);
  }

  private Stated stated(Rule rule, Region region) {
    Stated stated = Surroundings.said(region, surroundings.of(rule));
    for (Term term : region.terms()) {
      stated = region.values().containsKey(term) ? stated : stated.without(term);
    }
    for (ListTerm list : region.lists()) {
      stated = region.members().containsKey(list) ? stated : stated.without(list);
    }
    return stated;
  }

  /** Boxes take terms as independent: what is worked out from others that are said is left to them. */
  private Stated withoutWorkedOut(Rule rule, Stated stated) {
    Stated fewer = surroundings.of(rule);
    Stated own = Wording.beside(stated, fewer);
    Stated left = Stated.of(stated.step());
    for (Map.Entry<Term, Optional<Object>> said : own.terms().entrySet()) {
      boolean workedOut = !said.getKey().from().isEmpty() && said.getKey().from().stream().allMatch(label -> own.terms().keySet().stream().anyMatch(term -> term.label().equals(label)));
      if (!workedOut) {
        left = said.getValue().isPresent() ? left.with(said.getKey(), said.getValue().get()) : left.without(said.getKey());
      }
    }
    for (Map.Entry<ListTerm, Optional<List<Map<Term, Object>>>> said : own.lists().entrySet()) {
      left = said.getValue().isPresent() ? left.with(said.getKey(), said.getValue().get()) : left.without(said.getKey());
    }
    return left.over(fewer);
  }

  private Suggested suggested(Mutant mutant, Rule rule, Region region, Stated stated) {
    Stated defaults = surroundings.of(rule);
    Map<String, String> expected = new LinkedHashMap<>(scenarios.finding(stated, List.of(rule.id())));
    if (mutant.kind() == Mutant.Kind.CONCLUSION && rule.conclusion() instanceof Conclusion.Verdict verdict) {
      // Where another rule concludes the same, the outcome does not tell; the conclusion of this one does.
      expected.computeIfPresent("成立", (column, ids) -> ids + "（" + verdict.word() + "）");
    }
    String holds = expected.containsKey("成立") ? "成立" : expected.containsKey("待定") ? "待定" : "不成立";
    return new Suggested(
        rule.step(),
        Surroundings.file(rule),
        surroundings.beside(rule),
        Wording.cells(defaults),
        rule.id() + holds + "：" + region.where().zh(),
        rule.id() + "；" + rule.basis(),
        Wording.cells(Wording.beside(stated, defaults)),
        expected);
  }
}
