package org.baguan.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.baguan.rules.model.Official;
import org.junit.jupiter.api.Test;

class RoundCaseTest {
  private static final Path ROUND = Samples.FOLDER.resolve("round");
  private static final String SMALL =
      """
      case: C-1
      title: T
      unit: U-1
      asOf: 2025-06-30
      entries:
        - {date: 2025-03-03, kind: recommended, note: 已推荐}
        - {date: 2025-03-05, kind: factsSupplied, officials: [{id: 007, career: {grassrootsMonths: 24, trainingDone: 是}}]}
      """;
  private static final String SMALL_IN_JSON =
      """
      {"entries": [
         {"note": "已推荐", "kind": "recommended", "date": "2025-03-03"},
         {"kind": "factsSupplied", "officials": [{"career": {"trainingDone": true, "grassrootsMonths": "2年"}, "id": "007"}], "date": "2025-03-05"}],
       "asOf": "2025-06-30", "pool": null, "unit": "U-1", "title": "T", "case": "C-1"}
      """;

  @Test
  void a_case_with_every_kind_of_entry_is_read_fully() {
    CaseReading reading = Samples.reader().read(ROUND.resolve("case.yaml"));

    String onePartALine = reading.toString().replaceAll(", (?=[A-Z][A-Za-z]+\\[)", ",\n") + "\n";
    assertThat(onePartALine).isEqualTo(Samples.text(ROUND.resolve("case.txt")));
  }

  @Test
  void json_with_its_keys_in_another_order_is_the_same_case() {
    CaseReading yaml = Samples.reader().read("a.yaml", SMALL.getBytes(StandardCharsets.UTF_8));
    CaseReading json = Samples.reader().read("a.json", SMALL_IN_JSON.getBytes(StandardCharsets.UTF_8));

    assertThat(yaml).isInstanceOf(CaseReading.Read.class).isEqualTo(json);
  }

  @Test
  void a_byte_order_mark_is_no_matter() {
    CaseReading plain = Samples.reader().read("a.yaml", SMALL.getBytes(StandardCharsets.UTF_8));
    CaseReading marked = Samples.reader().read("a.yaml", ("\uFEFF" + SMALL).getBytes(StandardCharsets.UTF_8));

    assertThat(marked).isEqualTo(plain);
  }

  @Test
  void persons_of_a_pool_that_cannot_be_looked_for_are_not_judged() {
    String withPool = SMALL + "  - {date: 2025-03-08, kind: appointed, person: P-3001}\npool: pool.yaml\n";

    CaseReading reading = Samples.reader().read("a.yaml", withPool.getBytes(StandardCharsets.UTF_8));

    assertThat(reading).isInstanceOf(CaseReading.Read.class);
  }

  @Test
  void a_pool_is_read_by_itself() {
    PoolReading reading = Samples.reader().readPool(ROUND.resolve("pool.yaml"));

    List<String> ids = reading.fold(read -> read.officials().stream().map(Official::id).toList(), refused -> List.of());
    assertThat(ids).containsExactly("P-3001", "P-3002");
  }
}
