package org.baguan.rules.language.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Rules;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

  private static final RuleTree TREE = Verifier.verify(RulePack.open(Path.of("packs/key-posts"))).orThrow().tree();
  private static final Sentences ZH = new Sentences(Locale.CHINESE, TREE.amounts());
  private static final Sentences EN = new Sentences(Locale.ENGLISH, TREE.amounts());

  /** One rule of every kind of condition and conclusion. */
  static Stream<List<String>> sentences() {
    return Stream.of(
        List.of(
            "S2-02",
            "空缺数少于1的，予以退回。",
            "Where vacancies is less than 1, the application is returned."),
        List.of(
            "S2-03",
            "没有提供干部人事调整建议方案的，予以退回。",
            "Where proposal is not supplied, the application is returned."),
        List.of(
            "S2-04",
            "建议人选数在空缺数以下的，予以退回。",
            "Where nominee count is at most vacancies, the application is returned."),
        List.of(
            "Q-04a",
            "任用方式为提拔或者进一步使用，学历低于大专的，须作出说明。",
            "Where move is promotion or fuller use, and education is below college, an explanation is required."),
        List.of(
            "Q-02",
            "任用方式为提拔，拟任职级在副处以上，职级为拟任职级的下一级的任职经历，其计为任职数合计低于2的，须作出说明。",
            "Where move is promotion, target level is at least county-division deputy, and the sum of counted as over posts held whose level is level below target is less than 2, an explanation is required."),
        List.of(
            "D-05b",
            "特殊岗位为“否”，有配偶为“否”，有子女，没有移居国（境）外为“否”的子女的，不符合资格条件。",
            "Where special post is no, has spouse is no, there are children, and there are no children whose emigrated is no, the person is not eligible."),
        List.of(
            "D-06a",
            "任用方式为提拔或者进一步使用，有影响期末日不早于研判基准日的处理处分的，不符合资格条件。",
            "Where move is promotion or fuller use, and there are measures whose period end is not before the as-of date, the person is not eligible."),
        List.of(
            "S-21a",
            "处分体系为党纪，种类为严重警告，行为终止日期不早于2016年1月1日的，影响期为1年6个月，自批准之日起算，前一影响期未满的，顺延。",
            "Where system is party discipline, kind is serious warning, and acts ended on is not before 2016-01-01, the influence period is 1 year 6 months from the day of approval; it is added to an earlier period that still runs."),
        List.of(
            "TN-01",
            "任期内为“是”，等次为优秀的，任职年限加计6个月。",
            "Where within tenure is yes, and grade is outstanding, the tenure counts 6 months more."),
        List.of(
            "M-06b",
            "测试成绩满60、不满75的，“专业测试”得60分。",
            "Where 测试成绩 is at least 60 and less than 75, 专业测试 gets 60 points."),
        List.of(
            "R-3",
            "答复类别为未发现问题或者有记录不影响使用，答复已历月数在【答复有效期】（6个月）以上的，按待回复处理。",
            "Where finding is nothing found or on record, no effect on use, and months since answer is at least 答复有效期 (6 months), an answer is awaited."),
        List.of(
            "T-2",
            "有性质为苗头性或者倾向性且状态为未了结的问题线索的，予以函询提醒。",
            "Where there are leads whose kind is incipient or tending and whose status is open, a letter of inquiry and reminder is sent."));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void a_rule_is_a_sentence_in_both_languages(List<String> expected) {
    Rule rule = TREE.versions(expected.get(0)).get(0);

    assertThat(List.of(rule.id(), ZH.print(rule), EN.print(rule))).isEqualTo(expected);
  }

  @Test
  void rules_of_different_meaning_give_different_sentences() {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Rules generator = new Rules(Vocabulary.ofModel(), new SplittableRandom(5));
      Sentences sentences = new Sentences(locale, Map.of());
      Map<String, Rule> seen = new HashMap<>();
      for (int i = 0; i < 8_000; i++) {
        Step step = Step.values()[i % Step.values().length];
        Rule rule = generator.rule("R", step);
        Rule before = seen.putIfAbsent(step + sentences.print(rule), rule);
        assertThat(before == null || same(before, rule))
            .as("%s%n%s%n%s", sentences.print(rule), rule, before)
            .isTrue();
      }
    }
  }

  /** A choice of one value, the order of a choice that people read, and a range written as two tests make no other meaning. */
  private static boolean same(Rule one, Rule other) {
    return one.conclusion().equals(other.conclusion()) && plain(one).equals(plain(other));
  }

  private static Stream<Condition> bounds(Condition condition) {
    if (condition instanceof org.baguan.rules.language.Test test && test.matching() instanceof org.baguan.rules.language.Test.Between between) {
      Relation low = between.lowIncluded() ? Relation.AT_LEAST : Relation.GREATER;
      Relation high = between.highIncluded() ? Relation.AT_MOST : Relation.LESS;
      return Stream.of(
          new org.baguan.rules.language.Test(test.term(), new org.baguan.rules.language.Test.Compare(low, between.low())),
          new org.baguan.rules.language.Test(test.term(), new org.baguan.rules.language.Test.Compare(high, between.high())));
    }
    return Stream.of(condition);
  }

  private static String plain(Rule rule) {
    return rule.conditions().stream().flatMap(SentencesTest::bounds).toList().toString().replaceAll("OneOf\\[values=\\[([^,\\]]*)], negated=false]", "Compare[relation=EQUAL, operand=Literal[value=$1]]")
        .replaceAll("OneOf\\[values=\\[([^,\\]]*)], negated=true]", "Compare[relation=UNEQUAL, operand=Literal[value=$1]]");
  }

  @Test
  void an_english_sentence_has_no_chinese_but_what_the_pack_names() {
    List<String> named = Stream.of(TREE.amounts().keySet(), TREE.vocabulary().codeLists().values().stream().flatMap(list -> list.codes().stream()).map(code -> code.zh()).toList(),
            TREE.scheme().stream().map(item -> item.item()).toList(),
            TREE.vocabulary().subject(Step.ELIGIBILITY).terms().stream().filter(term -> term.attribute()).map(term -> term.label()).toList())
        .flatMap(names -> names.stream())
        .sorted((one, other) -> other.length() - one.length())
        .toList();

    assertThat(TREE.rules()).allSatisfy(rule -> {
      String sentence = EN.print(rule);
      for (String name : named) {
        sentence = sentence.replace(name, "");
      }
      assertThat(sentence).doesNotContainPattern("\\p{IsHan}");
    });
  }
}
