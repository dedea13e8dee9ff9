package org.baguan.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baguan.rules.pack.RulePack;

/** A pack of 41 rules out of the reference pack's tables: 18 of eligibility, 13 of scoring, 10 of review. */
final class FortyOneRules {

  /** A cell of the second last rule of eligibility, which each edit makes another. */
  private static final String CELL = "Q-04a,学历一般应为大专以上,提拔、进一步使用";

  private static final Pattern LEFT_OUT = Pattern.compile("Q-0[5-8]|S-33|M-0[245]");

  private FortyOneRules() {}

  static Map<String, byte[]> files() {
    RulePack reference = DecisionService.keyPostsFiles();
    Map<String, byte[]> files = new TreeMap<>();
    for (String whole : List.of("amounts.csv", "departments.csv", "impossible.csv", "review.csv")) {
      files.put(whole, reference.bytes(whole));
    }
    files.put("eligibility.csv", rows(reference, "eligibility.csv", row -> !LEFT_OUT.matcher(row).lookingAt()));
    files.put("scoring.csv", rows(reference, "scoring-shared.csv", row -> !LEFT_OUT.matcher(row).lookingAt()));
    StringBuilder schemes = new StringBuilder("表种,评分方案\n\n岗位类别,项目,维度,权重,最低分,依据,核实,生效,失效\n");
    for (String category : List.of("管人", "管钱", "管物")) {
      for (String item : List.of("任职积累,岗位性质,40", "学历,素质要求,20", "专业测试,具体职能,40")) {
        schemes.append(category).append(',').append(item).append(",无,示例（待核实）,D,2024-01-01,\n");
      }
    }
    files.put("schemes.csv", schemes.toString().getBytes(UTF_8));
    files.put(
        "pack.yaml",
        """
        id: forty-one
        version: "1"
        title: {zh: 四十一条规则}
        codes:
          岗位类别: [管人, 管钱, 管物]
          专业资格等级: [无证书, 初级, 中级, 高级]
        attributes:
          专业资格: {type: 专业资格等级, source: EMPLOYING_UNIT, changeable: true}
          近三年优秀次数: {type: whole, source: EMPLOYING_UNIT, changeable: true}
          测试成绩: {type: decimal, source: ASSESSORS, changeable: true}
          财务工作年限: {type: months, source: EMPLOYING_UNIT, changeable: true}
        """.getBytes(UTF_8));
    return files;
  }

  /** Returns the pack with one cell of a condition of one rule of eligibility changed, each number to another. */
  static Map<String, byte[]> edited(int number) {
    List<String> moves = List.of("提拔", "进一步使用", "平级交流", "提拔、平级交流", "进一步使用、平级交流", "提拔、进一步使用、平级交流");
    Map<String, byte[]> files = files();
    String text = new String(files.get("eligibility.csv"), UTF_8);
    if (!text.contains(CELL)) {
      throw new IllegalStateException("the reference pack has another cell there");
    }
    files.put("eligibility.csv", text.replace(CELL, CELL.substring(0, CELL.lastIndexOf(',') + 1) + moves.get(number % moves.size())).getBytes(UTF_8));
    return files;
  }

  private static byte[] rows(RulePack pack, String file, Predicate<String> taken) {
    return new String(pack.bytes(file), UTF_8).lines().filter(taken).collect(Collectors.joining("\n", "", "\n")).getBytes(UTF_8);
  }
}
