package org.baguan.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.WordingPrinter;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.Career;
import org.baguan.rules.model.Education;
import org.baguan.rules.model.Move;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;
import org.baguan.rules.pack.RulePack;
import org.junit.jupiter.api.Test;

/** A pack's own English reasons, from tables and from .drl, with values filled in as English writes them. */
class EnglishReasonTest {

  @Test
  void english_reasons_are_read_from_both_notations_and_filled_in() {
    Map<String, byte[]> files = new TreeMap<>();
    put(files, "pack.yaml", "id: sample\nversion: \"1\"\nlanguages: [zh, en]\n");
    put(
        files,
        "eligibility.csv",
        "表种,资格条件\n命中,全部\n适用日期,研判基准日\n\n编号,名称,任用方式,学历,工龄,结论,理由,英文理由,依据,核实,生效,失效\n"
            + "Q-1,学历不足,提拔,低于大专,少于5年,不符合,学历为{学历}，工龄{工龄},education is {学历} and service {工龄},条例,A,2019-01-01,\n");
    put(
        files,
        "eligibility.drl",
        "package sample.eligibility\nimport org.baguan.rules.model.*\n\nrule \"Q-2 学历不足\"\n    @basis(\"条例\") @mark(\"A\") @english(\"{任用方式} with {学历}\")\n"
            + "when\n    $c : Candidacy( education < Education.COLLEGE )\nthen\n    insert( Obstacle.of( $c, \"学历为{学历}\" ) );\nend\n");
    RuleTree tree = Verifier.verify(RulePack.of(files)).orThrow().tree();
    WordingPrinter printer = new WordingPrinter(new Evaluator(tree.amounts()), tree.amounts());

    assertThat(printer.printEnglish(tree.versions("Q-1").get(0), candidacy())).contains("education is senior secondary and service 1 year 4 months");
    assertThat(printer.print(tree.versions("Q-1").get(0), candidacy())).isEqualTo("学历为高中，工龄1年4个月");
    assertThat(printer.printEnglish(tree.versions("Q-2").get(0), candidacy())).contains("promotion with senior secondary");
  }

  @Test
  void an_unknown_language_and_one_without_chinese_are_told() {
    Map<String, byte[]> files = new TreeMap<>();
    put(files, "pack.yaml", "id: sample\nversion: \"1\"\nlanguages: [en, fr]\n");

    assertThat(Verifier.verify(RulePack.of(files)).problems())
        .extracting(problem -> problem.place() + " " + problem.zh())
        .contains("pack.yaml:3:12 languages 必须有 zh", "pack.yaml:3:17 languages 只能写 zh 和 en");
  }

  private static Candidacy candidacy() {
    LocalDate day = LocalDate.of(2025, 5, 1);
    Official official =
        Official.of("P")
            .with(new Career(null, null, null, day.minusMonths(16), null, Education.SENIOR_SECONDARY, null, null, null, null, null, null));
    Post post = new Post("K", null, null, null, null, null, null, null, null, null, null);
    return new Candidacy(official, new Nomination("P", Move.PROMOTION, false, null, null, null), post, day, null);
  }

  private static void put(Map<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
