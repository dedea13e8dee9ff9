package org.baguan.rules.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.WordingPrinter;
import org.baguan.rules.subject.Subject;
import org.junit.jupiter.api.Test;

/** Two hundred edits of the reference pack, each made by a seed: real changes are found and shown, rearrangements are proved. */
class ComparisonTest {

  private static final int EDITS = 200;
  private static final int BY_DROOLS = 24;

  /** An edit that left both packs without errors, and what the comparison says. */
  private record Compared(PackEdits.Edit edit, PackEdits.Packs packs, PackComparison comparison) {

    /** Returns the first difference whose witness's facts can be real. */
    Optional<Difference> real() {
      return comparison.differences().stream().filter(difference -> difference.witness().subject().exact()).findFirst();
    }
  }

  @Test
  void of_two_hundred_edits_each_real_change_is_shown_and_each_rearrangement_is_proved_the_same() {
    List<Compared> all = compared();

    assertThat(all).hasSize(EDITS);
    Map<PackEdits.Kind, Integer> kinds = new TreeMap<>();
    all.forEach(one -> kinds.merge(one.edit().kind(), 1, Integer::sum));
    assertThat(kinds).containsOnlyKeys(PackEdits.Kind.values());
    for (Compared one : all) {
      if (one.edit().kind().rearranges()) {
        assertSame(one);
      } else {
        assertShown(one);
      }
    }
    long witnesses = all.stream().flatMap(one -> one.comparison().differences().stream()).count();
    long real = all.stream().flatMap(one -> one.comparison().differences().stream()).filter(one -> one.witness().subject().exact()).count();
    assertThat(real).as("witnesses whose facts can be real, of %s", witnesses).isGreaterThan(witnesses * 3 / 4);
    decideByDrools(all);
  }

  /** Edits kind by kind, seed by seed, until there are enough that leave a pack without errors. */
  private static List<Compared> compared() {
    Map<String, String> reference = PackEdits.reference();
    int perKind = EDITS / PackEdits.Kind.values().length;
    return Stream.of(PackEdits.Kind.values())
        .parallel()
        .flatMap(kind ->
            IntStream.range(0, 1_000)
                .boxed()
                .flatMap(seed -> PackEdits.edit(reference, kind, seed).stream())
                .flatMap(edit -> edit.packs().stream().map(packs -> new Compared(edit, packs, PackComparison.between(packs.older(), packs.newer()))))
                .limit(perKind))
        .toList();
  }

  private static void assertSame(Compared one) {
    assertThat(one.comparison().steps()).as("%s", one.edit()).allSatisfy(step -> assertThat(step.verdict()).as("%s", step).isEqualTo(Verdict.SAME));
    if (one.edit().kind() == PackEdits.Kind.RENAMED_AMOUNT) {
      assertThat(one.comparison().settings()).extracting(SettingChange::kind).extracting(Phrase::zh).containsOnly("数额");
    } else {
      assertThat(one.comparison().same()).as("%s", one.edit()).isTrue();
    }
    if (one.edit().kind() == PackEdits.Kind.RENAMED_ID) {
      assertThat(one.comparison().renamings()).as("%s", one.edit()).hasSize(1);
    }
  }

  private static void assertShown(Compared one) {
    boolean setting = List.of(PackEdits.Kind.WEIGHT, PackEdits.Kind.DEPARTMENT).contains(one.edit().kind());
    assertThat(setting ? one.comparison().settings() : one.comparison().differences()).as("%s", one.edit()).isNotEmpty();
    for (Difference difference : one.comparison().differences()) {
      Set<Object> before = said(one.packs().older().tree(), difference);
      Set<Object> after = said(one.packs().newer().tree(), difference);
      assertThat(before).as("%s: %s", one.edit(), difference.witness().rows()).isNotEqualTo(after);
    }
  }

  /** Returns what the evaluator says of a witness: conclusions, certain or not, with reasons as written. */
  private static Set<Object> said(RuleTree tree, Difference difference) {
    Subject subject = difference.witness().subject();
    Evaluator evaluator = new Evaluator(tree.amounts(), subject.facts());
    WordingPrinter printer = new WordingPrinter(evaluator, tree.amounts(), subject.facts());
    Set<Object> said = new LinkedHashSet<>();
    for (Rule rule : tree.rules(difference.step())) {
      Truth truth = evaluator.evaluate(rule, subject.record());
      if (truth != Truth.FALSE) {
        said.add(List.of(truth, rule.conclusion(), truth == Truth.TRUE ? printer.print(rule, subject.record()) : rule.reason().template(), rule.basis()));
      }
    }
    return said;
  }

  /** Drools decides witnesses whose facts can be real as the evaluator does: by the rules that differ, all compiled at once. */
  private static void decideByDrools(List<Compared> all) {
    List<Rule> rules = new ArrayList<>();
    Map<String, Amount> amounts = new LinkedHashMap<>();
    List<Consumer<RuleEngine>> decisions = new ArrayList<>();
    List<Compared> some = all.stream().filter(one -> one.real().isPresent()).sorted(Comparator.comparing(one -> one.edit().seed())).limit(BY_DROOLS).toList();
    for (Compared one : some) {
      Difference difference = one.real().orElseThrow();
      difference.before().forEach(said -> decisions.add(decision(one, difference, said, one.packs().older().tree(), rules, amounts)));
      difference.after().forEach(said -> decisions.add(decision(one, difference, said, one.packs().newer().tree(), rules, amounts)));
    }
    RuleTree tree = new RuleTree(Vocabulary.ofModel(), rules, List.of(), amounts, List.of(), List.of(), List.of());
    RuleEngine engine = DroolsEngine.of(tree, DroolsEngine.compile(tree));

    assertThat(decisions).hasSizeGreaterThanOrEqualTo(BY_DROOLS);
    decisions.forEach(decision -> decision.accept(engine));
  }

  /** Returns that Drools says of a witness what a rule of a pack is told to say; the rule goes to the others that are compiled. */
  private static Consumer<RuleEngine> decision(
      Compared one, Difference difference, Said said, RuleTree tree, List<Rule> rules, Map<String, Amount> amounts) {
    String id = "E" + rules.size();
    Rule named = Renamed.of(said.rule(), id);
    rules.add(named);
    amounts.putAll(Renamed.amounts(said.rule(), id, tree.amounts()));
    return engine ->
        assertThat(engine.holding(difference.step(), difference.witness().subject().record())).as("%s", one.edit()).contains(new RuleEngine.Holding(named, said.certain()));
  }
}
