package org.baguan.examples.rugao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baguan.rules.cases.CaseReading;
import org.baguan.rules.cases.PoolReading;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.NextStep;
import org.baguan.rules.model.Official;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The law of the language at whole cases: nothing favourable is gained by losing a fact. */
final class CityLawTest {

  /** The first three of RG-03's ranking, so that the pool of 300 is not gone through for each loss. */
  private static final List<String> FIRST_OF_POOL = List.of("P-273", "P-244", "P-162");

  @TestFactory
  Stream<DynamicTest> no_case_gains_anything_favourable_by_losing_a_fact() {
    return CityYear.files().stream().map(file -> DynamicTest.dynamicTest(file, () -> {
      CaseReading.Read whole = CityYear.read(file);
      List<Official> pool = firstOf(whole.officials());
      Favourable before = favourable(whole.caseFile(), pool);
      CaseTree tree = CaseTree.of(CityYear.path(file));
      List<String> gained = new ArrayList<>();

      tree.loseEach(loss -> read(file, tree).ifPresent(less -> before.gains(favourable(less, pool), loss, gained)));

      assertThat(gained).isEmpty();
    }));
  }

  @Test
  void a_case_gains_nothing_by_a_fact_lost_about_someone_of_the_pool(@TempDir Path folder) throws IOException {
    CaseReading.Read whole = CityYear.read("cases/RG-03.yaml");
    Favourable before = favourable(whole.caseFile(), firstOf(whole.officials()));
    CaseTree tree = CaseTree.of(CityYear.path("cases/pool/pool.yaml"));
    tree.keepOfficials(FIRST_OF_POOL);
    List<String> gained = new ArrayList<>();

    tree.loseEach(loss -> pool(folder, tree)
        .ifPresent(pool -> before.gains(favourable(whole.caseFile(), pool), loss, gained)));

    assertThat(gained).isEmpty();
  }

  @Test
  void the_losses_are_more_than_a_thousand_and_most_are_read() throws IOException {
    List<String> losses = new ArrayList<>();
    List<String> read = new ArrayList<>();

    for (String file : CityYear.files()) {
      CaseTree tree = CaseTree.of(CityYear.path(file));
      tree.loseEach(loss -> {
        losses.add(loss);
        read(file, tree).ifPresent(less -> read.add(loss));
      });
    }

    assertThat(read).hasSizeGreaterThan(1000);
    assertThat(losses).hasSizeLessThan(2 * read.size());
  }

  @Test
  void a_tree_put_back_together_reads_like_the_file() throws IOException {
    for (String file : CityYear.files()) {
      CaseTree tree = CaseTree.of(CityYear.path(file));

      tree.loseEach(loss -> {});

      assertThat(read(file, tree)).hasValue(CityYear.read(file).caseFile());
    }
  }

  /**
   * What is favourable in the way of a case.
   *
   * @param accepted the submissions that are accepted, by date
   * @param eligible whoever is 符合 in any round
   * @param normal the inquiries that come to 无影响
   * @param started whether the follow-up procedure starts
   * @param reserve what tracking concludes, with its subject
   */
  private record Favourable(
      Set<LocalDate> accepted, Set<String> eligible, Set<String> normal, boolean started, Set<String> reserve) {

    void gains(Favourable after, String loss, List<String> gained) {
      gain(accepted, after.accepted, loss + " 接受", gained);
      gain(eligible, after.eligible, loss + " 符合", gained);
      gain(normal, after.normal, loss + " 无影响", gained);
      gain(reserve, after.reserve, loss + " 跟踪", gained);
      if (after.started && !started) {
        gained.add(loss + " 启动后续程序");
      }
    }

    private static <T> void gain(Set<T> before, Set<T> after, String what, List<String> gained) {
      after.stream().filter(one -> !before.contains(one)).forEach(one -> gained.add(what + " " + one));
    }
  }

  private static Favourable favourable(CaseFile caseFile, List<Official> pool) {
    CaseProgress way = CityYear.SERVICE.next(caseFile, pool, caseFile.asOf().orElseThrow());
    Set<LocalDate> accepted = new TreeSet<>();
    Set<String> eligible = new TreeSet<>();
    Set<String> normal = new TreeSet<>();
    for (CaseProgress.Stage stage : way.stages()) {
      if (stage instanceof CaseProgress.Checked checked && checked.outcome() instanceof Compliance.Accepted) {
        accepted.add(checked.asOf());
      } else if (stage instanceof CaseProgress.Assessed assessed) {
        eligible.addAll(eligible(assessed.assessment()));
      } else if (stage instanceof CaseProgress.PoolSearched searched) {
        eligible.addAll(eligible(searched.assessment()));
      } else if (stage instanceof CaseProgress.Reviewed reviewed) {
        reviewed.conclusion().inquiries().stream()
            .filter(inquiry -> inquiry.conclusion().equals("无影响"))
            .forEach(i -> normal.add(i.person() + " " + i.department() + " " + i.focus()));
      }
    }
    Set<String> reserve = new TreeSet<>();
    way.tracking().forEach(t -> t.reasons().forEach(r -> reserve.add(t.subject() + r.conclusion() + r.rule())));
    return new Favourable(accepted, eligible, normal, way.next() instanceof NextStep.StartProcedure, reserve);
  }

  private static List<String> eligible(Assessment assessment) {
    return assessment.candidates().stream()
        .filter(found -> found.eligibility() instanceof Eligibility.Eligible)
        .map(found -> found.person())
        .toList();
  }

  private static List<Official> firstOf(List<Official> pool) {
    return pool.stream().filter(official -> FIRST_OF_POOL.contains(official.id())).toList();
  }

  private static Optional<CaseFile> read(String file, CaseTree tree) {
    return CityYear.READER
        .read(file, tree.bytes())
        .fold(read -> Optional.of(read.caseFile()), refused -> Optional.empty());
  }

  private static Optional<List<Official>> pool(Path folder, CaseTree tree) {
    try {
      PoolReading reading = CityYear.READER.readPool(Files.write(folder.resolve("pool.yaml"), tree.bytes()));
      return reading.fold(read -> Optional.of(read.officials()), refused -> Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
