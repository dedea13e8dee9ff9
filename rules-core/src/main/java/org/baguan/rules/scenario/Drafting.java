package org.baguan.rules.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baguan.rules.engine.RuleEngine.Holding;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Truth;
import org.baguan.rules.subject.Stated;
import org.baguan.rules.subject.Subject;
import org.baguan.rules.subject.Subjects;
import org.baguan.rules.verify.VerifiedPack;

/** Drafts scenarios from subjects that were decided. Two of whom the same is said are one. */
final class Drafting {

  private final RuleTree tree;
  private final Subjects subjects;
  private final Runs runs;
  private final Map<Step, Restating> restating = new EnumMap<>(Step.class);
  private final Map<Stated, Draft> drafts = new LinkedHashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final List<String> leftOut = new ArrayList<>();

  Drafting(VerifiedPack pack) {
    this.tree = pack.tree();
    this.subjects = Subjects.of(tree.vocabulary());
    this.runs = new Runs(pack);
  }

  /**
   * A scenario to be written.
   *
   * @param expected what is found, by column
   */
  record Draft(String name, String basis, Stated stated, Map<String, String> expected) {}

  /** Adds a subject that was decided, unless no rule of its step is there. */
  void add(Step step, Record subject, String name) {
    if (tree.rules(step).isEmpty()) {
      return;
    }
    Stated stated = restating.computeIfAbsent(step, of -> new Restating(tree, of)).restate(subject);
    if (drafts.containsKey(stated)) {
      return;
    }
    Subject made = subjects.made(stated);
    Found found = runs.found(new Scenario("", step, stated, made, List.of(), "", Origin.SUGGESTED, Place.file("")));
    List<Rule> rules = found.holding().stream().map(Holding::rule).toList();
    Map<String, String> expected = Finding.of(found, rules.stream().map(Rule::id).distinct().toList());
    if (expected.isEmpty() || !sameTruths(step, subject, found)) {
      leftOut.add(name);
    } else {
      String outcome = expected.get(Column.OUTCOME.zh());
      String basis = rules.stream().map(Rule::basis).distinct().collect(Collectors.joining("；"));
      drafts.put(stated, new Draft(free(name + (outcome == null ? "" : "：" + outcome)), basis, stated, expected));
    }
  }

  /** Returns whether the rules find of what is said the same as of the subject itself. */
  private boolean sameTruths(Step step, Record subject, Found found) {
    Evaluator evaluator = new Evaluator(tree.amounts());
    return tree.rules(step).stream().allMatch(rule -> {
      Truth truth = evaluator.evaluate(rule, subject);
      boolean holds = found.holding().stream().anyMatch(h -> h.rule().key().equals(rule.key()) && h.certain());
      boolean may = found.holding().stream().anyMatch(h -> h.rule().key().equals(rule.key()));
      return truth == (holds ? Truth.TRUE : may ? Truth.UNKNOWN : Truth.FALSE);
    });
  }

  private String free(String name) {
    String free = name;
    for (int number = 2; !names.add(free); number++) {
      free = name + "（" + number + "）";
    }
    return free;
  }

  /** Returns the subjects of which no scenario finds the same as the pack. */
  List<String> leftOut() {
    return leftOut;
  }

  List<Draft> all() {
    return new ArrayList<>(drafts.values());
  }
}
