package org.baguan.rules.language.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baguan.rules.language.Problem;
import org.junit.jupiter.api.Test;

class CellTextTest {

  @Test
  void signs_that_nobody_sees_are_not_part_of_a_cell() {
    assertThat(CellText.visible("\uFEFF\u200B 大\u200D专\u00A0\u3000")).isEqualTo("大专");
  }

  @Test
  void a_row_of_unseen_signs_is_blank() {
    Sheet sheet = new Sheet("a.csv", "", List.of(List.of("\u200B", "\u00A0")));

    assertThat(sheet.filled(1)).isEmpty();
  }

  @Test
  void a_table_is_known_by_what_its_kind_looks_like() {
    assertThat(TableLocator.kind(new Sheet("a.csv", "", List.of(List.of("\u200B表种", "数额\u00A0")))).map(Sheet.Cell::text)).contains("数额");
    assertThat(TableLocator.kind(new Sheet("a.csv", "", List.of(List.of("说明"), List.of("", "Kind", "", "amounts")))).map(Sheet.Cell::text)).contains("amounts");
    assertThat(TableLocator.kind(new Sheet("a.csv", "", List.of(List.of("数额"))))).isEmpty();
  }

  @Test
  void spaces_are_not_nought_months() {
    assertThat(Literals.months("")).isEmpty();
    assertThat(Literals.months(" ")).isEmpty();
  }

  @Test
  void numbers_and_dates_in_full_width_mean_the_same_as_in_half_width() {
    assertThat(Literals.months("２ 年")).contains(24);
    assertThat(Literals.whole("１２个")).contains(12);
    assertThat(Literals.decimal("６０．５分")).contains(new BigDecimal("60.5"));
    assertThat(Literals.day("２０２４－０３－０１")).contains(LocalDate.of(2024, 3, 1));
    assertThat(Literals.day("2024 年 3 月 1 日")).contains(LocalDate.of(2024, 3, 1));
  }

  @Test
  void commas_stand_between_thousands_and_nowhere_else() {
    assertThat(Literals.decimal("1,200")).contains(new BigDecimal("1200"));
    assertThat(Literals.decimal("12,00")).isEmpty();
    assertThat(Literals.decimal("1200,300")).isEmpty();
  }

  @Test
  void digits_apart_are_not_one_number() {
    assertThat(Literals.whole("2 0")).isEmpty();
    assertThat(Literals.months("1 2年")).isEmpty();
  }

  @Test
  void a_row_that_a_comma_made_longer_is_told_once_and_not_read() {
    List<Problem> problems = new ArrayList<>();
    Sheet sheet =
        CsvSheet.read("a.csv", "表种,资格条件\n\n编号,依据,备注\nQ-1,条例,甲\nQ-2,,条例,乙\n", problems::add).orElseThrow();

    SheetTable table = SheetTable.read(sheet, problems::add).orElseThrow();

    assertThat(table.rows()).extracting(row -> row.text(Word.ID)).containsExactly("Q-1");
    assertThat(problems).singleElement().satisfies(problem -> {
      assertThat(problem.code()).isEqualTo("cell-without-header");
      assertThat(problem.place().toString()).isEqualTo("a.csv!D5");
    });
  }

  @Test
  void a_cell_under_an_empty_header_is_told_and_not_dropped() {
    List<Problem> problems = new ArrayList<>();
    Sheet sheet = CsvSheet.read("a.csv", "表种,资格条件\n\n编号,,依据\nQ-1,大专,条例\n", problems::add).orElseThrow();

    SheetTable table = SheetTable.read(sheet, problems::add).orElseThrow();

    assertThat(table.rows()).isEmpty();
    assertThat(problems).singleElement().satisfies(problem -> {
      assertThat(problem.code()).isEqualTo("cell-without-header");
      assertThat(problem.place().toString()).isEqualTo("a.csv!B4");
    });
  }
}
