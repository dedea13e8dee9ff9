package org.baguan.rules.language.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Rules;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Vocabulary;
import org.junit.jupiter.api.Test;

/** Tree to table to tree: what is printed reads back into the same rules, in the order of the conditions of the columns. */
class TableNotationTest {

  private static final Vocabulary VOCABULARY = Vocabulary.ofModel();

  @Property(tries = 2000)
  void what_is_printed_reads_back_into_the_same_rules(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Rules generator = new Rules(VOCABULARY, random);
    Step step = Step.values()[random.nextInt(Step.values().length)];
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      rules.add(generator.rule("R-" + i, step));
    }

    TableNotation.Printed printed = TableNotation.print("t.csv", step, rules, VOCABULARY);
    List<Problem> problems = new ArrayList<>();
    RuleTree read = read(printed.sheet(), generator, problems);

    List<Rule> kept = rules.stream().filter(rule -> !printed.leftOut().contains(rule)).toList();
    assertThat(problems).as(CanonicalCsv.print(printed.sheet())).isEmpty();
    assertThat(read.rules()).hasSameSizeAs(kept);
    for (int i = 0; i < kept.size(); i++) {
      assertThat(anywhere(read.rules().get(i), kept.get(i))).as(CanonicalCsv.print(printed.sheet())).isEqualTo(kept.get(i));
    }
  }

  @Test
  void every_rule_of_the_table_fragment_is_printed() {
    SplittableRandom random = new SplittableRandom(11);
    Rules generator = new Rules(VOCABULARY, random);
    int fragment = 0;
    for (int i = 0; i < 3_000; i++) {
      Rule rule = generator.rule("R-" + i, Step.values()[i % Step.values().length]);
      if (inFragment(rule)) {
        fragment++;
        assertThat(TableNotation.print("t.csv", rule.step(), List.of(rule), VOCABULARY).leftOut()).as(rule.toString()).isEmpty();
      }
    }
    assertThat(fragment).isGreaterThan(500);
  }

  @Test
  void a_printed_table_is_canonical_text_that_reads_into_the_same_sheet() {
    Rules generator = new Rules(VOCABULARY, new SplittableRandom(3));
    Sheet sheet = TableNotation.print("t.csv", Step.REVIEW, List.of(generator.rule("R-1", Step.REVIEW), generator.rule("R-2", Step.REVIEW)), VOCABULARY).sheet();

    String text = CanonicalCsv.print(sheet);
    Sheet again = CsvSheet.read("t.csv", text, problem -> {}).orElseThrow();

    assertThat(CanonicalCsv.print(again)).isEqualTo(text);
  }

  private static RuleTree read(Sheet sheet, Rules generator, List<Problem> problems) {
    SheetTable table = SheetTable.read(sheet, problems::add).orElseThrow();
    Step step = ((TableKind.OfRules) TableKind.of(table, problems::add).orElseThrow()).step();
    return new RuleTableReader(VOCABULARY, new Amounts(generator.amounts(), true), step, problems::add).read(table);
  }

  /** A rule with no count, no sum, no list by itself, no list twice in the same way, no term twice, and values that can be written. */
  private static boolean inFragment(Rule rule) {
    HashSet<String> cells = new HashSet<>();
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Count || condition instanceof Condition.Sum || condition instanceof Condition.AbsentList) {
        return false;
      }
      if (condition instanceof Condition.AbsentTerm absent && !cells.add(absent.term().label())) {
        return false;
      }
      String of = condition instanceof Condition.Quantified quantified ? condition.getClass() + quantified.list().label() : "";
      if (!of.isEmpty() && (condition.tests().isEmpty() || !cells.add(of))) {
        return false;
      }
      for (org.baguan.rules.language.Test test : condition.tests()) {
        if (!cells.add(of + " " + test.term().label()) || of.isEmpty() && cells.contains(test.term().label()) || !CellPrinter.expresses(test)) {
          return false;
        }
        if (of.isEmpty()) {
          cells.add(test.term().label());
        }
      }
    }
    return true;
  }

  /** Returns a rule as if it stood where another does, its conditions in that one's order: columns have an order of their own. */
  private static Rule anywhere(Rule read, Rule like) {
    List<Condition> ordered = new ArrayList<>();
    for (Condition condition : like.conditions()) {
      read.conditions().stream().filter(c -> same(c, condition)).findFirst().ifPresent(c -> ordered.add(condition));
    }
    List<Condition> conditions = ordered.size() == read.conditions().size() ? ordered : read.conditions();
    return new Rule(
        read.id(), read.title(), read.step(), read.governing(), read.inForce(), conditions, read.conclusion(), read.reason(), read.basis(), read.mark(),
        Place.file("generated"));
  }

  private static boolean same(Condition one, Condition other) {
    return one.equals(other)
        || one.getClass() == other.getClass()
            && one instanceof Condition.Quantified a
            && other instanceof Condition.Quantified b
            && a.list().equals(b.list())
            && new HashSet<>(a.tests()).equals(new HashSet<>(b.tests()));
  }
}
