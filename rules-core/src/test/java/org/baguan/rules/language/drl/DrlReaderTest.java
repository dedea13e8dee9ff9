package org.baguan.rules.language.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.Wording;
import org.baguan.rules.model.Education;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Mark;
import org.junit.jupiter.api.Nested;

class DrlReaderTest {

  private final Vocabulary vocabulary = DrlTexts.vocabulary();
  private final FactType application = vocabulary.subject(Step.COMPLIANCE);
  private final FactType candidacy = vocabulary.subject(Step.ELIGIBILITY);

  private DrlReader.Reading read(String text) {
    return DrlReader.read("rules.drl", text, vocabulary);
  }

  private List<Condition> conditions(String conditions) {
    DrlReader.Reading reading = read(DrlTexts.file(conditions));
    assertThat(reading.problems()).isEmpty();
    return reading.rules().get(0).conditions();
  }

  private Term term(String name) {
    return candidacy.termNamed(name).or(() -> candidacy.term(name)).orElseThrow();
  }

  private static Condition test(Term term, Relation relation, Comparable<?> value) {
    return new Test(term, new Test.Compare(relation, new Operand.Literal(value)));
  }

  private static InForce from(int year, int month, int day) {
    return new InForce(Optional.of(LocalDate.of(year, month, day)), Optional.empty());
  }

  @Nested
  class TheExamplesOfTheLanguagePage {

    @org.junit.jupiter.api.Test
    void the_compliance_rules_read_into_their_tree() {
      DrlReader.Reading reading = read(DrlTexts.COMPLIANCE);

      Term asOf = application.term("研判基准日").orElseThrow();
      Term nominees = application.term("建议人选数").orElseThrow();
      Term vacancies = application.term("空缺数").orElseThrow();
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.rules())
          .containsExactly(
              new Rule(
                  "S2-03",
                  "未提交干部人事调整建议方案",
                  Step.COMPLIANCE,
                  asOf,
                  from(2024, 1, 1),
                  List.of(new Condition.AbsentTerm(application.term("干部人事调整建议方案").orElseThrow())),
                  new Conclusion.Verdict("退回"),
                  new Wording(List.of(new Wording.Plain("未提交干部人事调整建议方案"))),
                  "实施办法（待核实）",
                  Mark.D,
                  Place.text("rules.drl", 4, 1)),
              new Rule(
                  "S2-04",
                  "差额建议人选不足",
                  Step.COMPLIANCE,
                  asOf,
                  from(2024, 1, 1),
                  List.of(new Test(nominees, new Test.Compare(Relation.AT_MOST, new Operand.OfSubject(vacancies)))),
                  new Conclusion.Verdict("退回"),
                  new Wording(
                      List.of(
                          new Wording.Plain("建议人选"),
                          new Wording.OfTerm(nominees),
                          new Wording.Plain("名，空缺"),
                          new Wording.OfTerm(vacancies),
                          new Wording.Plain("个，人选应多于空缺"))),
                  "实施办法（待核实）",
                  Mark.D,
                  Place.text("rules.drl", 12, 1)));
    }

    @org.junit.jupiter.api.Test
    void the_eligibility_rules_read_into_their_tree() {
      DrlReader.Reading reading = read(DrlTexts.ELIGIBILITY);

      ListTerm children = candidacy.list("子女").orElseThrow();
      ListTerm posts = candidacy.list("任职经历").orElseThrow();
      Term emigrated = children.member().termNamed("emigrated").orElseThrow();
      Term level = posts.member().termNamed("level").orElseThrow();
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.rules()).extracting(Rule::mark).containsExactly(Mark.A, Mark.B);
      assertThat(reading.rules()).extracting(Rule::conclusion).containsExactly(new Conclusion.Verdict("不符合"), new Conclusion.Verdict("须说明"));
      assertThat(reading.rules().get(0).conditions())
          .containsExactly(
              test(term("specialPost"), Relation.EQUAL, false),
              test(term("hasSpouse"), Relation.EQUAL, false),
              new Condition.Exists(children, List.of()),
              new Condition.Not(children, List.of((Test) test(emigrated, Relation.EQUAL, false))));
      assertThat(reading.rules().get(0).reason().parts()).contains(new Wording.HowMany(children));
      assertThat(reading.rules().get(1).conditions())
          .containsExactly(
              test(term("targetLevel"), Relation.AT_LEAST, Level.COUNTY_DEPUTY),
              new Condition.Count(
                  posts,
                  List.of(new Test(level, new Test.Compare(Relation.EQUAL, new Operand.OfSubject(term("levelBelowTarget"))))),
                  Relation.LESS,
                  2));
    }
  }

  @org.junit.jupiter.api.Test
  void attributes_and_codes_that_the_pack_declares_are_quoted() {
    List<Condition> read =
        conditions("$c : Candidacy( code(\"岗位类别\") == \"管钱\", decimal(\"测试成绩\") < 60B, whole(\"财务工作年限\") >= 24, date(\"合格日期\") < LocalDate.of(2024, 1, 31) && yesNo(\"持证\") == true )");

    assertThat(read)
        .containsExactly(
            test(term("岗位类别"), Relation.EQUAL, "管钱"),
            test(term("测试成绩"), Relation.LESS, new BigDecimal("60")),
            test(term("财务工作年限"), Relation.AT_LEAST, 24),
            test(term("合格日期"), Relation.LESS, LocalDate.of(2024, 1, 31)),
            test(term("持证"), Relation.EQUAL, true));
  }

  @org.junit.jupiter.api.Test
  void a_range_stays_two_tests_and_lists_of_codes_are_one() {
    List<Condition> read =
        conditions("$c : Candidacy( tenure >= -1, tenure < 3, education in (Education.BACHELOR, Education.MASTER), currentLevel not in (Level.STAFF), children == null )");

    assertThat(read)
        .containsExactly(
            test(term("tenure"), Relation.AT_LEAST, -1),
            test(term("tenure"), Relation.LESS, 3),
            new Test(term("education"), new Test.OneOf(List.of(Education.BACHELOR, Education.MASTER), false)),
            new Test(term("currentLevel"), new Test.OneOf(List.of(Level.STAFF), true)),
            new Condition.AbsentList(candidacy.list("子女").orElseThrow()));
  }

  @org.junit.jupiter.api.Test
  void a_term_named_like_a_keyword_is_read_and_a_sum_takes_its_addend() {
    List<Condition> read =
        conditions("$c : Candidacy( $day : asOf )\naccumulate( PostHeld( from < $day, $k : countedAs ) from $c.postsHeld; $s : sum($k); $s >= 2 )");

    ListTerm posts = candidacy.list("任职经历").orElseThrow();
    Term start = posts.member().termNamed("from").orElseThrow();
    Term counted = posts.member().termNamed("countedAs").orElseThrow();
    Test before = new Test(start, new Test.Compare(Relation.LESS, new Operand.OfSubject(term("asOf"))));
    assertThat(read).containsExactly(new Condition.Sum(posts, List.of(before), counted, Relation.AT_LEAST, BigDecimal.valueOf(2)));
  }

  @org.junit.jupiter.api.Test
  void the_governing_date_is_the_one_that_the_rule_reads() {
    String text = DrlTexts.file("$c : Candidacy( )").replace("@mark(\"D\")", "@mark(\"D\") @reads(\"任现职级日期\") @to(\"2025-01-01\")");

    Rule rule = read(text).rules().get(0);

    assertThat(rule.governing()).isEqualTo(term("levelSince"));
    assertThat(rule.inForce().until()).contains(LocalDate.of(2025, 1, 1));
  }

  @org.junit.jupiter.api.Test
  void a_byte_order_mark_comments_semicolons_and_windows_lines_are_tolerated() {
    String text = "\ufeff// 注释\n" + DrlTexts.ELIGIBILITY.replace("eligibility\n", "eligibility; /* 多行\n注释 */\n").replace("model.*", "model.*;");

    DrlReader.Reading reading = read(text.replace("\n", "\r\n"));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.rules()).hasSize(2);
  }

  @org.junit.jupiter.api.Test
  void a_message_shows_place_code_sentence_line_caret_and_what_to_write() {
    DrlReader.Reading reading = read(DrlTexts.file("    $c : Candidacy( tenrue < 24 )"));

    assertThat(reading.problems()).hasSize(1);
    Problem problem = reading.problems().get(0);
    assertThat(problem.toString())
        .startsWith(
            """
            rules.drl:7:21  unknown-term  “候选”没有“tenrue”这一项
              │     $c : Candidacy( tenrue < 24 )
              │                     ^
              是否想写“tenure”？""");
    assertThat(problem.en()).isEqualTo("`Candidacy` has no term `tenrue`; did you mean `tenure`?");
  }

  @org.junit.jupiter.api.Test
  void all_problems_of_a_file_are_told_and_its_sound_rules_are_read() {
    String bad =
        """

        rule "bad"
            @basis("示例") @mrak("A") salience 10 no-loop
        when
            $c : Candidacy( tenrue < 24, education == BACHELOR, tenure != null, hasSpouse == false || specialPost == true )
            exists Child( emigrated == 1 ) from $c.childs
            not Kid( ) from $c.children
            eval( 1 == 1 )
        then
            insert( Obstacle.of( $c, "{学例}" ) );
            insert( Obstacle.of( $c, "再来" ) );
        end
        """;

    DrlReader.Reading reading = read(DrlTexts.ELIGIBILITY + bad + "global int x\n" + bad.replace("bad", "W-1 又一条"));

    assertThat(reading.rules()).extracting(Rule::id).containsExactly("D-05b", "Q-02");
    List<String> once =
        List.of("missing-annotation", "unknown-annotation", "not-in-language", "not-in-language", "unknown-term", "unqualified-code", "not-null", "not-in-language", "wrong-type", "unknown-list", "unknown-member", "not-in-language", "unknown-placeholder", "not-in-language");
    assertThat(reading.problems()).extracting(Problem::code).filteredOn(code -> !code.equals("rule-name")).startsWith(once.toArray(String[]::new)).endsWith(once.toArray(String[]::new));
    assertThat(reading.problems()).hasSize(2 * once.size() + 2);
  }
}
