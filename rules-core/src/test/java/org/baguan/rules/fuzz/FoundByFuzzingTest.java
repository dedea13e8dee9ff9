package org.baguan.rules.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.record.DecisionRecord;
import org.baguan.rules.record.RefusedRecordException;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.api.Test;

/** The faults that fuzzing found in the library, each in the smallest file that shows it. */
class FoundByFuzzingTest {

  @Test
  void a_line_of_the_kind_that_looks_like_a_header_is_told() {
    // The table's own line 表种 was taken for its header, and an exception came of it.
    List<String> told = told("departments.csv", "表种,审查重点,允许答不涉及,依据,核实,生效,失效\n法院,涉法涉诉问题,否,实施办法,D,2024-01-01,\n");

    assertThat(told).contains("departments.csv no-header");
  }

  @Test
  void a_record_without_an_as_of_date_is_refused_though_its_hash_fits() {
    // It was read, and the date threw when somebody asked for it.
    String record = RecordFile.hashed("{\"asOf\":\"soon\",\"format\":\"" + DecisionRecord.FORMAT + "\"}");

    assertThatThrownBy(() -> DecisionRecord.read(record)).isInstanceOf(RefusedRecordException.class).hasMessageContaining("基准日（asOf）不是日期");
  }

  /** Returns the file and the code of each problem of the language's examples, with one file of them replaced. */
  private static List<String> told(String name, String text) {
    Map<String, byte[]> files = Seeds.pack(Seeds.LANGUAGE);
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
    return Verifier.verify(RulePack.of(files)).problems().stream().filter(p -> p.severity() == Problem.Severity.ERROR).map(p -> p.place().file() + " " + p.code()).distinct().toList();
  }
}
