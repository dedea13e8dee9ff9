package org.baguan.rules.compare;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;

/** A pack of few rows, to be changed a word at a time. */
final class SmallPack {

  private static final String MANIFEST =
      """
      id: small
      version: 1.0.0
      title: {zh: 小规则包, en: A small pack}
      languages: [zh]
      codes:
        专业: [甲, 乙, 丙]
      attributes:
        专长: {type: 专业, source: EMPLOYING_UNIT, changeable: true}
        年数: {type: whole, source: EMPLOYING_UNIT, changeable: true}
        分数: {type: whole, source: EMPLOYING_UNIT, changeable: true}
      """;
  private static final String RULES =
      """
      表种,资格条件
      命中,全部
      适用日期,研判基准日

      编号,名称,年数,专长,破格,有处理处分：种类,分数,结论,理由,依据,核实,生效,失效
      A-1,年数不足,少于【最低年数】,不限,不限,不限,不限,不符合,年数{年数}，不足{最低年数},示例,D,2024-01-01,
      A-2,专长不合,不限,甲、乙,不限,不限,不限,须说明,专长为{专长},示例,D,2024-01-01,
      A-3,受过警告或记过,不限,不限,不限,警告、记过,不限,须说明,受过{处理处分.种类},示例,D,2024-01-01,
      A-4,分数不足,不限,不限,不限,不限,少于60,后续义务,分数{分数},示例,D,2024-01-01,
      """;
  private static final String AMOUNTS =
      """
      表种,数额

      名称,数值,单位,依据,核实,生效,失效
      最低年数,3,次,示例,D,2024-01-01,
      """;

  private SmallPack() {}

  static VerifiedPack asItIs() {
    return with("rules.csv", "", "");
  }

  /** Returns the pack with a text of a file replaced. */
  static VerifiedPack with(String file, String text, String by) {
    Map<String, String> files = new TreeMap<>(Map.of("pack.yaml", MANIFEST, "rules.csv", RULES, "amounts.csv", AMOUNTS));
    String before = java.util.Objects.requireNonNull(files.get(file));
    if (!before.contains(text)) {
      throw new IllegalArgumentException("text: not in " + file);
    }
    files.put(file, before.replace(text, by));
    return of(files);
  }

  private static VerifiedPack of(Map<String, String> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return Verifier.verify(RulePack.of(bytes)).orThrow();
  }
}
