package org.baguan.rules.verify.spoiled;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The cells of one csv file of the pack, to be spoiled: knows commas and line ends, and nothing of rules. */
final class Grid {

  private final List<List<String>> rows = new ArrayList<>();

  Grid(byte[] csv) {
    for (String line : new String(csv, UTF_8).split("\n", -1)) {
      rows.add(new ArrayList<>(Arrays.asList(line.split(",", -1))));
    }
    rows.remove(rows.size() - 1);
  }

  /** Returns the row of the header: the first after the first empty line. */
  int headerRow() {
    return IntStream.range(0, rows.size()).filter(i -> rows.get(i).equals(List.of(""))).findFirst().orElseThrow() + 2;
  }

  /** Returns a row of the table below the header, from 1. */
  int anyRow(Random random) {
    return headerRow() + 1 + random.nextInt(rows.size() - headerRow());
  }

  /** Returns the columns, from 1, whose cell in a row is as wanted. */
  List<Integer> columns(int row, java.util.function.BiPredicate<String, String> headerAndCell) {
    return IntStream.rangeClosed(1, row(row).size())
        .filter(c -> headerAndCell.test(cell(headerRow(), c), cell(row, c)))
        .boxed()
        .toList();
  }

  int rows() {
    return rows.size();
  }

  List<String> row(int row) {
    return rows.get(row - 1);
  }

  String cell(int row, int column) {
    return rows.get(row - 1).get(column - 1);
  }

  void set(int row, int column, String text) {
    rows.get(row - 1).set(column - 1, text);
  }

  void insertRow(int row, String... cells) {
    rows.add(row - 1, new ArrayList<>(Arrays.asList(cells)));
  }

  void removeRow(int row) {
    rows.remove(row - 1);
  }

  List<List<String>> all() {
    return rows;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
    return text.toString();
  }

  byte[] csv() {
    return text().getBytes(UTF_8);
  }
}
