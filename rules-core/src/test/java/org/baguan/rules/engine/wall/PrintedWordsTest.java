package org.baguan.rules.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.baguan.rules.DecisionService;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no word or sign of the printer's does not reach Drools. */
class PrintedWordsTest {

  private static final String HEAD =
      "package baguan.eligibility.certain\nimport org.baguan.rules.model.*\nimport java.time.LocalDate\nimport org.baguan.rules.engine.Firing\n\n";
  private static final String RULE =
      "rule \"Q-01 1\"\nwhen\n    $s : Candidacy( tenure != null && tenure < 24, targetLevel == Level.COUNTY_DEPUTY )\nthen\n    insert( Firing.of( \"Q-01\", $s ) );\nend\n";

  @Test
  void all_that_is_printed_of_the_reference_pack_is_let_through() {
    var tree = Verifier.verify(DecisionService.keyPostsFiles()).orThrow().tree();

    assertThat(DroolsEngine.print(tree)).hasSizeGreaterThan(300).allSatisfy(source -> assertThat(PrintedWords.refusals(source.path(), source.text())).isEmpty());
    assertThat(PrintedWords.refusals("r.drl", HEAD + RULE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      import java.lang.Runtime                   | 'import java.lang.Runtime' is no line that printed rules begin with
      import accumulate org.evil.Count evil      | 'import accumulate org.evil.Count evil' is no line that printed rules begin with
      import function java.lang.System.exit      | 'import function java.lang.System.exit' is no line that printed rules begin with
      global java.util.List list                 | 'global java.util.List list' is no line that printed rules begin with
      declare enum E A( System.exit(1) )         | 'declare enum E A( System.exit(1) )' is no line that printed rules begin with
      function void f() { System.exit(1); }      | 'function void f() { System.exit(1); }' is no line that printed rules begin with
      query q() Candidacy() end                  | 'query q() Candidacy() end' is no line that printed rules begin with
      unit U                                     | 'unit U' is no line that printed rules begin with
      dialect "mvel"                             | 'dialect "mvel"' is no line that printed rules begin with
      // rule                                    | '// rule' is no line that printed rules begin with
      """)
  void a_line_before_the_rules_is_one_of_the_printers(String line, String reason) {
    assertThat(PrintedWords.refusals("r.drl", HEAD + line + "\n" + RULE)).containsExactly("r.drl:6: " + reason);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      salience( 1 )                    | 'salience' is no word that rules are printed with
      enabled( true )                  | 'enabled' is no word that rules are printed with
      eval( true )                     | 'eval' is no word that rules are printed with
      collect( Candidacy() )           | 'collect' is no word that rules are printed with
      query                            | 'query' is no word that rules are printed with
      declare                          | 'declare' is no word that rules are printed with
      function                         | 'function' is no word that rules are printed with
      global                           | 'global' is no word that rules are printed with
      import                           | 'import' is no word that rules are printed with
      new                              | 'new' is no word that rules are printed with
      $s.official                      | 'official' is no word that rules are printed with
      $s.toString()                    | 'toString' is no word that rules are printed with
      getClass()                       | 'getClass' is no word that rules are printed with
      System.exit( 0 )                 | 'System' is no word that rules are printed with
      org.evil.X                       | 'org' is no word that rules are printed with
      drools.halt()                    | 'drools' is no word that rules are printed with
      code matches "a"                 | 'matches' is no word that rules are printed with
      LocalDate.now()                  | 'now' is no word that rules are printed with
      @Watch                           | '@' is no sign that rules are printed with
      { }                              | '{' is no sign that rules are printed with
      [ 0 ]                            | '[' is no sign that rules are printed with
      // x                             | '/' is no sign that rules are printed with
      # x                              | '#' is no sign that rules are printed with
      true ? 1                         | '?' is no sign that rules are printed with
      tenure = 3                       | '=' is no sign that rules are printed with
      tenure + 3                       | '+' is no sign that rules are printed with
      "a\\u0022b"                      | '"' is no sign that rules are printed with
      "${x}"                           | '"' is no sign that rules are printed with
      "open                            | '"' is no sign that rules are printed with
      \\u0022                          | '\\' is no sign that rules are printed with
      ｔｅｎｕｒｅ                       | 'ｔｅｎｕｒｅ' is no word that rules are printed with
      """)
  void a_word_within_a_rule_is_one_of_the_printers(String words, String reason) {
    assertThat(PrintedWords.refusals("r.drl", HEAD + RULE.replace("then\n", "    " + words + "\nthen\n")))
        .containsExactly("r.drl:9: " + reason);
  }

  @Test
  void a_package_elsewhere_is_refused() {
    assertThat(PrintedWords.refusals("r.drl", (HEAD + RULE).replace("package baguan.eligibility.certain", "package java.lang")))
        .containsExactly("r.drl:1: 'package java.lang' is no line that printed rules begin with");
    assertThat(PrintedWords.refusals("r.drl", RULE + "package x\n")).containsExactly("r.drl:7: 'package' is no word that rules are printed with");
  }

  @Test
  void all_texts_reasons_are_thrown_at_once() {
    assertThatThrownBy(() -> PrintedWords.require(List.of("a:1: x", "b:2: y")))
        .isInstanceOfSatisfying(RefusedCodeException.class, refused -> assertThat(refused.reasons()).containsExactly("a:1: x", "b:2: y"));
  }
}
