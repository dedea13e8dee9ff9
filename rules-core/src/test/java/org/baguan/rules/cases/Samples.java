package org.baguan.rules.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cases of the tests, and the words of the pack that they are for. */
final class Samples {
  static final Path FOLDER = Path.of("src/test/resources/cases");

  private Samples() {}

  static CaseTerms terms() {
    Map<String, Set<String>> codes = new LinkedHashMap<>();
    codes.put("岗位类别", ordered("管人", "管钱", "管物"));
    codes.put("英语等级", ordered("四级", "六级"));
    codes.put("部门", ordered("法院", "税务"));
    codes.put("审查重点", ordered("涉法涉诉问题", "纳税情况"));
    Map<String, Set<String>> focuses = new LinkedHashMap<>();
    focuses.put("法院", ordered("涉法涉诉问题"));
    focuses.put("税务", ordered("纳税情况"));
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("财务工作年限", "months");
    attributes.put("英语", "英语等级");
    attributes.put("竞赛", "whole");
    attributes.put("平均分", "decimal");
    attributes.put("结业", "date");
    attributes.put("驻村", "yesno");
    return new CaseTerms(codes, focuses, attributes);
  }

  static CaseReader reader() {
    return CaseReader.forPack(terms());
  }

  /** Returns the problems of a reading; none when it was read. */
  static List<CaseProblem> problems(CaseReading reading) {
    return reading.fold(read -> List.of(), CaseReading.Refused::problems);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> ordered(String... codes) {
    return new LinkedHashSet<>(List.of(codes));
  }
}
