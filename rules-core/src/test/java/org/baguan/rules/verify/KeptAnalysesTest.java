package org.baguan.rules.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.DecisionService;
import org.baguan.rules.kept.KeptFolder;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAnalysesTest {

  /** Two rows that overlap, and days on which no row holds; one row that says nothing new. */
  private static final Map<String, byte[]> FILES =
      Map.of(
          "pack.yaml", "id: p\nversion: '1'\ntitle: {zh: 包}\n".getBytes(UTF_8),
          "outcome.csv",
              """
              表种,联审结论
              命中,唯一
              适用日期,研判基准日

              编号,名称,异常数,待回复数,结论,理由,依据,核实,生效,失效
              O-1,一,2以上,不限,终止并重新研判,有异常,示例,D,2024-01-01,
              O-2,二,0,0,启动后续程序,没有异常,示例,D,2024-01-01,
              """.getBytes(UTF_8));

  @TempDir private Path dir;

  private final Map<String, byte[]> remembered = new HashMap<>();
  private final List<String> analysed = new ArrayList<>();

  private final KeptAnalyses kept =
      new KeptAnalyses() {
        @Override
        public Optional<byte[]> find(RulePack pack) {
          return Optional.ofNullable(remembered.get(pack.sha256()));
        }

        @Override
        public void keep(RulePack pack, byte[] problems) {
          analysed.add(pack.sha256());
          remembered.put(pack.sha256(), problems);
        }
      };

  private static List<String> told(Verifier.Result result) {
    return result.problems().stream().map(problem -> problem.severity() + problem.toString() + problem.en() + problem.adviceEn()).toList();
  }

  @Test
  void what_was_found_once_is_told_word_for_word_without_being_sought() {
    RulePack pack = RulePack.of(FILES);
    Verifier.Result plain = Verifier.verify(pack);
    assertThat(plain.problems()).extracting(Problem::code).contains("table-gap");

    Verifier.Result first = Verifier.verify(pack, kept);
    Verifier.Result second = Verifier.verify(pack, kept);

    assertThat(analysed).hasSize(1);
    assertThat(told(first)).isEqualTo(told(plain));
    assertThat(told(second)).isEqualTo(told(plain));
    assertThat(second.pack().isPresent()).isEqualTo(plain.pack().isPresent());
  }

  @Test
  void a_changed_file_is_analysed_and_scenarios_are_not_looked_at() {
    Verifier.verify(RulePack.of(FILES), kept);
    Map<String, byte[]> changed = new HashMap<>(FILES);
    changed.put("scenarios/outcome.csv", new byte[0]);
    Verifier.verify(RulePack.of(changed), kept);
    assertThat(analysed).hasSize(1);

    changed.put("outcome.csv", new String(FILES.get("outcome.csv"), UTF_8).replace("2以上", "1以上").getBytes(UTF_8));
    Verifier.Result mended = Verifier.verify(RulePack.of(changed), kept);

    assertThat(analysed).hasSize(2);
    assertThat(told(mended)).isEqualTo(told(Verifier.verify(RulePack.of(changed))));
  }

  @Test
  void a_folder_keeps_it() {
    RulePack pack = RulePack.of(FILES);
    KeptAnalyses inFolder = KeptAnalyses.in(KeptFolder.at(dir.resolve("kept")));
    assertThat(inFolder.find(pack)).isEmpty();

    Verifier.Result first = Verifier.verify(pack, inFolder);

    assertThat(inFolder.find(pack)).isPresent();
    assertThat(told(Verifier.verify(pack, inFolder))).isEqualTo(told(first));
  }

  @Test
  void what_somebody_kept_that_is_none_is_sought_again() {
    RulePack pack = RulePack.of(FILES);
    Verifier.Result plain = Verifier.verify(pack, kept);
    byte[] whole = remembered.get(pack.sha256());

    for (int length = 0; length < whole.length; length += 7) {
      remembered.put(pack.sha256(), Arrays.copyOf(whole, length));
      assertThat(told(Verifier.verify(pack, kept))).as("length " + length).isEqualTo(told(plain));
      assertThat(remembered.get(pack.sha256())).isEqualTo(whole);
    }
  }

  @Test
  void every_part_of_a_problem_is_kept() throws Exception {
    List<Problem> problems =
        List.of(
            Problem.error(Place.text("规则.drl", 3, 7), "a", "中", "e").advising("办").within("行"),
            Problem.warning(Place.cell("表.xlsx", "页", 4, 2), "b", "中", "e").advising("办", "do"),
            Problem.note(Place.file("pack.yaml"), "c", "", ""));

    assertThat(AnalysedProblems.read(AnalysedProblems.bytes(problems))).isEqualTo(problems);
    assertThat(AnalysedProblems.read(AnalysedProblems.bytes(List.of()))).isEmpty();
  }

  @Test
  void the_reference_pack_tells_what_its_analysis_found_when_the_library_was_built() {
    assertThat(DecisionService.keyPosts().remarks()).isEqualTo(Verifier.verify(DecisionService.keyPostsFiles()).problems());
  }
}
