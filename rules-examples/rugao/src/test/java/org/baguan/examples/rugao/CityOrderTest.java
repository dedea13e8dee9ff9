package org.baguan.examples.rugao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.baguan.rules.cases.CaseReading;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Official;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The order in which facts stand changes nothing: not even the order in which candidates and reasons are told. */
final class CityOrderTest {

  private static final int SHUFFLES = 50;

  @TestFactory
  Stream<DynamicTest> a_case_goes_the_same_way_in_whatever_order_its_file_has_keys_lists_and_the_entries_of_a_day() {
    return CityYear.files().stream().map(file -> DynamicTest.dynamicTest(file, () -> {
      CaseReading.Read read = CityYear.read(file);
      List<Official> pool = read.officials().stream().filter(o -> o.id().endsWith("3")).toList();
      CaseProgress way = next(read.caseFile(), pool);

      for (int seed = 0; seed < SHUFFLES; seed++) {
        assertThat(next(shuffled(file, seed), shuffled(pool, seed))).as("seed %d", seed).isEqualTo(way);
      }
    }));
  }

  @Test
  void the_order_of_the_whole_pool_changes_nothing() {
    CaseReading.Read read = CityYear.read("cases/RG-03.yaml");

    CaseProgress way = next(read.caseFile(), shuffled(read.officials(), 1));

    assertThat(way).isEqualTo(next(read.caseFile(), read.officials()));
  }

  private static CaseProgress next(CaseFile caseFile, List<Official> pool) {
    return CityYear.SERVICE.next(caseFile, pool, caseFile.asOf().orElseThrow());
  }

  private static CaseFile shuffled(String file, int seed) throws IOException {
    CaseTree tree = CaseTree.of(CityYear.path(file));
    tree.shuffle(new Random(seed));
    return CityYear.READER
        .read(file, tree.bytes())
        .fold(
            CaseReading.Read::caseFile,
            refused -> {
              throw new AssertionError(refused.problems().toString());
            });
  }

  private static List<Official> shuffled(List<Official> pool, int seed) {
    List<Official> shuffled = new ArrayList<>(pool);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
