package org.baguan.examples.rugao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class WalkTest {

  @Test
  void the_walk_tells_every_case_and_where_it_stands() {
    String told = told();

    for (String file : CityYear.files()) {
      assertThat(told).contains(CityYear.read(file).caseFile().id() + "（研判基准日 ");
    }
    assertThat(told.lines())
        .containsSequence(
            "RG-06（研判基准日 2025-09-15）",
            "  2025-07-28 第1轮 合规性审查：接受",
            "  2025-08-11 第1轮 联合研判：建议P-014",
            "  2025-08-11 第1轮 确定人选：P-014",
            "  2025-09-15 第1轮 联合审查：待回复",
            "  待回复");
  }

  private static String told() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      Walk.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
