package org.baguan.rules.verify.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.baguan.rules.engine.Unwalled;
import org.baguan.rules.engine.wall.ClassScan;
import org.baguan.rules.engine.wall.PrintedWords;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.drl.DrlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No rule reaches a regular expression: what it matches takes as long as who writes it likes. */
class NoRegularExpressionsTest {

  private static final String RULE =
      """
      package keyposts.eligibility
      import org.baguan.rules.model.*
      rule "H-01 示例" @basis("示例") @mark("A")
      when
          $c : Candidacy( postCategory %s "(a+)+$" )
      then
          insert( Obstacle.of( $c, "示例" ) );
      end
      """;

  @Test
  void the_tree_has_no_node_for_one() {
    assertThat(Relation.values()).extracting(Relation::java).containsExactlyInAnyOrder("==", "!=", "<", "<=", ">", ">=");
    assertThat(org.baguan.rules.language.Test.Matching.class.getPermittedSubclasses()).extracting(Class::getSimpleName).containsExactlyInAnyOrder("Compare", "OneOf", "Between");
  }

  @Test
  void text_is_never_tested() {
    List<Term> texts = Vocabulary.ofModel().subject(Step.COMPLIANCE).terms().stream().filter(term -> term.type() instanceof Type.Text).toList();

    assertThat(texts).isNotEmpty().allSatisfy(term -> {
      String drl = "package x.compliance\nimport org.baguan.rules.model.*\nrule \"H-01 示例\" @basis(\"示例\") @mark(\"A\")\nwhen\n    $a : Application( " + term.name() + " == \"a\" )\nthen\n    insert( Returned.of( $a, \"示例\" ) );\nend\n";
      assertThat(DrlReader.read("a.drl", drl, Vocabulary.ofModel()).problems()).extracting(problem -> problem.code()).contains("text-tested");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"matches", "not matches", "soundslike", "str[startsWith]"})
  void neither_reader_nor_walls_let_one_through(String operator) {
    String drl = RULE.formatted(operator);

    assertThat(DrlReader.read("a.drl", drl, Vocabulary.with(Map.of("岗位类别", List.of("管钱")), List.of())).problems()).singleElement().satisfies(problem -> assertThat(problem.zh()).contains(operator.replace("not ", "").replaceAll("\\[.*", "")));
    assertThat(PrintedWords.refusals("a.drl", "package baguan.eligibility.certain\n" + drl.substring(drl.indexOf("rule")).replace(" @basis(\"示例\") @mark(\"A\")", ""))).anyMatch(reason -> reason.contains("is no word that rules are printed with"));
    assertThat(ClassScan.refusals(Unwalled.compile(drl).classes())).anyMatch(reason -> reason.contains("java/util/regex/") || reason.contains("perator"));
  }
}
