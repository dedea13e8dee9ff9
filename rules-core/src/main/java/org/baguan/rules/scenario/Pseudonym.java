package org.baguan.rules.scenario;

import java.util.List;

/** Names in place of persons' names: the ten heavenly stems, then numbers. */
final class Pseudonym {

  private static final List<String> STEMS = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸");

  private Pseudonym() {}

  /** Returns the name of a person by number, from 0. */
  static String of(int number) {
    return number < STEMS.size() ? STEMS.get(number) : "人员" + (number + 1);
  }
}
