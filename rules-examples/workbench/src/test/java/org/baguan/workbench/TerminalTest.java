package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void a_chinese_character_takes_two_columns() {
    assertThat(DisplayWidth.of("把关 ok：")).isEqualTo(9);
    assertThat(DisplayWidth.pad("把关", 6)).isEqualTo("把关  ");
    assertThat(DisplayWidth.padLeft("12", 4)).isEqualTo("  12");
    assertThat(DisplayWidth.cut("联合把关研判", 7)).isEqualTo("联合把…");
    assertThat(DisplayWidth.cut("把关", 4)).isEqualTo("把关");
  }

  @Test
  void columns_stand_under_one_another_whatever_the_script() {
    List<String> lines = new TextTable("").row("把关", "1", "x").row("abcdefgh", "22", "y").lines();

    assertThat(lines).containsExactly("把关      1   x", "abcdefgh  22  y");
  }

  @Test
  void the_figures_of_the_summary_end_in_one_column() {
    List<CaseHistory> cases = SampleCases.all();
    List<String> lines = new Summary(Words.in(Words.Language.zh), SampleCases.PACK, cases, Figures.of(cases)).lines();

    assertThat(lines.subList(3, 12)).allSatisfy(l -> {
      String upToNumber = l.replaceFirst("(\\d+)(  .*|)$", "$1");
      assertThat(DisplayWidth.of(upToNumber)).isLessThanOrEqualTo(22);
    });
    assertThat(lines).anyMatch(l -> l.contains("待定·补材料") && l.contains("P-013 缺 处分情况、批准日期"));
    assertThat(lines).allSatisfy(l -> assertThat(DisplayWidth.of(l)).isLessThanOrEqualTo(120));
  }

  @Test
  void a_console_that_cannot_write_chinese_gets_utf_8() {
    assertThat(charset("stdout.encoding", "ANSI_X3.4-1968")).isEqualTo(StandardCharsets.UTF_8);
    assertThat(charset("sun.stdout.encoding", "Cp437")).isEqualTo(StandardCharsets.UTF_8);
    assertThat(charset("sun.stdout.encoding", "no such charset")).isEqualTo(StandardCharsets.UTF_8);
    assertThat(charset("other", "x")).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void a_chinese_windows_console_gets_its_own_charset() {
    assertThat(charset("sun.stdout.encoding", "GBK")).isEqualTo(Charset.forName("GBK"));
  }

  private static Charset charset(String property, String value) {
    return Terminal.charset("stdout", Map.of(property, value)::get);
  }
}
