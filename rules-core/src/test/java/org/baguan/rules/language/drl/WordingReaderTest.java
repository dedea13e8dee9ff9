package org.baguan.rules.language.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Wording;
import org.baguan.rules.language.WordingReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingReaderTest {

  private final FactType candidacy = DrlTexts.vocabulary().subject(Step.ELIGIBILITY);
  private final ListTerm children = candidacy.list("子女").orElseThrow();
  private final ListTerm posts = candidacy.list("任职经历").orElseThrow();
  private final List<Problem> problems = new ArrayList<>();

  private Optional<Wording> read(String template) {
    List<Condition> conditions = List.of(new Condition.Exists(children, List.of()), new Condition.Not(posts, List.of()));
    return WordingReader.read(template, candidacy, conditions, Set.of("最低年限"), Place.cell("e.csv", 7, 5), problems::add);
  }

  @org.junit.jupiter.api.Test
  void every_kind_of_placeholder_is_read() {
    Wording wording = read("任{任现职级年限}，不足{最低年限}，{子女.数}名子女{子女.移居国（境）外}").orElseThrow();

    assertThat(problems).isEmpty();
    assertThat(wording.parts())
        .containsExactly(
            new Wording.Plain("任"),
            new Wording.OfTerm(candidacy.term("任现职级年限").orElseThrow()),
            new Wording.Plain("，不足"),
            new Wording.OfAmount("最低年限"),
            new Wording.Plain("，"),
            new Wording.HowMany(children),
            new Wording.Plain("名子女"),
            new Wording.OfMembers(children, children.member().term("移居国（境）外").orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "{任现职级年线},unknown-placeholder,是否想写“任现职级年限”",
    "{子女},unknown-placeholder,子女.数",
    "{子女.个数},unknown-placeholder,是否想写“子女.数”",
    "{最低年线},unknown-placeholder,是否想写“最低年限”",
    "{任职经历.数},placeholder-without-list,无",
    "{},unknown-placeholder,可用的有",
    "甲{学历,unclosed-placeholder,}",
    "甲}乙,unclosed-placeholder,删去",
    "｛学历｝,full-width,半角",
    "' ',empty-reason,理由"
  })
  void any_other_placeholder_is_a_problem_with_advice(String template, String code, String advice) {
    Optional<Wording> wording = read(template);

    assertThat(wording).isEmpty();
    assertThat(problems).extracting(Problem::code).containsExactly(code);
    assertThat(problems.get(0).advice().orElseThrow()).contains(advice);
    assertThat(problems.get(0).place()).hasToString("e.csv!E7");
  }
}
