package org.baguan.rules.language.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Vocabulary;

class DrlNotationTest {

  private final Vocabulary vocabulary = DrlTexts.vocabulary();

  private static Rule anywhere(Rule rule) {
    return with(rule, rule.conditions(), rule.conclusion());
  }

  private static Rule with(Rule rule, List<Condition> conditions, Conclusion conclusion) {
    return new Rule(
        rule.id(), rule.title(), rule.step(), rule.governing(), rule.inForce(), conditions, conclusion, rule.reason(), rule.basis(), rule.mark(), Place.file(""));
  }

  private Rule plain() {
    return DrlReader.read("e.drl", DrlTexts.ELIGIBILITY, vocabulary).rules().get(0);
  }

  @org.junit.jupiter.api.Test
  void the_examples_of_the_language_page_print_as_they_stand_there() {
    List<Rule> rules = DrlReader.read("c.drl", DrlTexts.COMPLIANCE, vocabulary).rules();

    DrlNotation.Printed printed = DrlNotation.print(Step.COMPLIANCE, rules);

    assertThat(printed.text()).isEqualTo(DrlTexts.COMPLIANCE.replace("keyposts", "baguan"));
    assertThat(printed.leftOut()).isEmpty();
  }

  @Property(tries = 1000)
  void what_is_printed_reads_back_into_the_same_rule(@ForAll long seed) {
    Rule rule = new DrlRandomRules(seed).rule();

    DrlNotation.Printed printed = DrlNotation.print(rule.step(), List.of(rule));
    if (!printed.leftOut().isEmpty()) {
      assertThat(printed.leftOut()).containsExactly(rule);
      return;
    }
    DrlReader.Reading reading = DrlReader.read("p.drl", printed.text(), vocabulary);

    assertThat(reading.problems()).as(printed.text()).isEmpty();
    assertThat(reading.rules()).hasSize(1);
    assertThat(anywhere(reading.rules().get(0))).as(printed.text()).isEqualTo(rule);
    assertThat(DrlNotation.print(rule.step(), reading.rules()).text()).isEqualTo(printed.text());
  }

  @org.junit.jupiter.api.Test
  void nearly_all_random_rules_can_be_expressed() {
    long expressed = new Random(7).longs(300).filter(seed -> DrlNotation.print(new DrlRandomRules(seed).rule()).isPresent()).count();

    assertThat(expressed).isEqualTo(300);
  }

  @org.junit.jupiter.api.Test
  void a_range_prints_as_two_tests() {
    Term tenure = vocabulary.subject(Step.ELIGIBILITY).termNamed("tenure").orElseThrow();
    Test range = new Test(tenure, new Test.Between(new Operand.Literal(1), true, new Operand.Literal(3), false));
    Rule rule = with(plain(), List.of(range, plain().conditions().get(2)), plain().conclusion());

    assertThat(DrlNotation.print(rule).orElseThrow()).contains("$c : Candidacy( tenure >= 1, tenure < 3 )");
  }

  @org.junit.jupiter.api.Test
  void a_rule_that_names_an_amount_or_gives_points_is_left_out_and_told() {
    Term tenure = vocabulary.subject(Step.ELIGIBILITY).termNamed("tenure").orElseThrow();
    Test amount = new Test(tenure, new Test.Compare(Relation.LESS, new Operand.Named("年限")));
    Rule named = with(plain(), List.of(plain().conditions().get(2), amount), plain().conclusion());
    Rule points = with(plain(), plain().conditions(), new Conclusion.Points("学历", BigDecimal.TEN));

    DrlNotation.Printed printed = DrlNotation.print(Step.ELIGIBILITY, List.of(named, plain(), points));

    assertThat(printed.leftOut()).containsExactly(named, points);
    assertThat(DrlReader.read("p.drl", printed.text(), vocabulary).rules()).hasSize(1);
  }

  @org.junit.jupiter.api.Test
  void a_rule_whose_name_holds_a_straight_quote_is_left_out() {
    Rule p = plain();
    Rule quoted = new Rule(p.id(), "所谓\"裸官\"", p.step(), p.governing(), p.inForce(), p.conditions(), p.conclusion(), p.reason(), p.basis(), p.mark(), p.place());

    assertThat(DrlNotation.print(quoted)).isEmpty();
  }

  @org.junit.jupiter.api.Test
  void a_rule_of_another_step_is_a_programming_mistake() {
    assertThatThrownBy(() -> DrlNotation.print(Step.TRACKING, List.of(plain()))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("D-05b");
  }

  @Property(tries = 1500)
  void no_mutation_of_a_file_throws_or_loses_a_rule_in_silence(@ForAll long seed) {
    Random random = new Random(seed);
    String date = LocalDate.of(2024, 1, 1).toString();
    String rules = random.nextBoolean() ? DrlTexts.COMPLIANCE : DrlTexts.ELIGIBILITY;
    StringBuilder text = new StringBuilder(rules);
    List<String> noise =
        List.of("(", ")", "\"", "“", "”", "，", "$", "@", "from", "end", "rule", "then", "not ", "exists ", "||", "null", ".", ";", "{", "}", "/*", "\n", "\\", "-", "1", "8B", "０", "\t", "\u0000", "\ud83d", "import ", date, "accumulate(", "in (", ":");
    for (int i = 1 + random.nextInt(6); i > 0 && text.length() > 1; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, noise.get(random.nextInt(noise.size())));
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
        case 2 -> text.setCharAt(at, noise.get(random.nextInt(noise.size())).charAt(0));
        default -> text.setLength(random.nextInt(4) == 0 ? at : text.length());
      }
    }

    DrlReader.Reading reading = DrlReader.read("m.drl", text.toString(), vocabulary);

    assertThat(reading.problems()).allSatisfy(problem -> assertThat(problem.toString()).isNotBlank());
    assertThat(reading.rules().size()).isLessThanOrEqualTo(2);
    long written = Pattern.compile("(?m)(^|end)\\s*rule\\s*\"").matcher(text).results().count();
    // More than are counted here are no loss: a rule may also begin behind what a mutation drew together.
    boolean told = reading.rules().size() >= written || !reading.problems().isEmpty();
    assertThat(told).as(text.toString()).isTrue();
  }
}
