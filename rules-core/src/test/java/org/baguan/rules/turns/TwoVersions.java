package org.baguan.rules.turns;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baguan.rules.cases.CaseTerms;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;

/** A small pack as text, and what edits make of it; decided by the evaluator, so that nothing is compiled. */
public final class TwoVersions {

  private static final Map<String, String> FILES =
      Map.of(
          "pack.yaml",
          """
          id: small
          version: 1.0.0
          title: {zh: 小规则包}
          languages: [zh]
          codes:
            岗位类别: [管人, 管钱]
          attributes:
            相关年限: {type: months, source: EMPLOYING_UNIT, changeable: true}
          """,
          "amounts.csv",
          """
          表种,数额

          名称,数值,单位,依据,核实,生效,失效
          任职年限,2,年,示例,D,2020-01-01,
          """,
          "compliance.csv",
          """
          表种,合规性审查
          命中,全部
          适用日期,研判基准日

          编号,名称,空缺数,结论,理由,依据,核实,生效,失效
          C-1,没有空缺,少于1,退回,空缺{空缺数}个,示例,D,2020-01-01,
          """,
          "eligibility.csv",
          """
          表种,资格条件
          命中,全部
          适用日期,研判基准日

          编号,名称,任现职级年限,学历,被立案调查,结论,理由,依据,核实,生效,失效
          Q-1,任职年限不足,少于【任职年限】,不限,不限,不符合,任现职级{任现职级年限},示例,D,2020-01-01,
          Q-2,学历偏低,不限,低于大专,不限,须说明,学历为{学历},示例,D,2020-01-01,
          Q-3,被立案调查,不限,不限,是,不符合,被立案调查,示例,D,2020-01-01,
          """,
          "schemes.csv",
          """
          表种,评分方案

          岗位类别,项目,维度,权重,最低分,依据,核实,生效,失效
          管人,经历,具体职能,100,无,示例,D,2020-01-01,
          管钱,经历,具体职能,60,无,示例,D,2020-01-01,
          管钱,学历,素质要求,40,无,示例,D,2020-01-01,
          """,
          "scoring.csv",
          """
          表种,适岗评分
          命中,唯一
          适用日期,研判基准日

          编号,项目,相关年限,学历,得分,依据,核实,生效,失效
          M-1,经历,少于5年,不限,70,示例,D,2020-01-01,
          M-2,经历,5年以上,不限,100,示例,D,2020-01-01,
          M-3,学历,不限,低于本科,60,示例,D,2020-01-01,
          M-4,学历,不限,本科以上,100,示例,D,2020-01-01,
          """,
          "departments.csv",
          """
          表种,审查部门

          部门,审查重点,允许答不涉及,依据,核实,生效,失效
          法院,涉法涉诉问题,否,示例,D,2020-01-01,
          """,
          "review.csv",
          """
          表种,联合审查
          命中,唯一
          适用日期,研判基准日

          编号,名称,答复类别,结论,理由,依据,核实,生效,失效
          R-1,无影响,未发现问题、有记录不影响使用、不涉及,无影响,{部门}：{答复类别},示例,D,2020-01-01,
          R-2,尚无意见,办理中、查无此人,待回复,{部门}：{答复类别},示例,D,2020-01-01,
          R-3,暂缓,建议暂缓使用,暂缓,{部门}建议暂缓使用,示例,D,2020-01-01,
          R-4,排除,建议不宜使用、不得使用,排除,{部门}：{答复类别},示例,D,2020-01-01,
          """,
          "tracking.csv",
          """
          表种,跟踪监管
          命中,全部
          适用日期,研判基准日

          编号,名称,履职评价,结论,理由,依据,核实,生效,失效
          T-1,不胜任,不胜任,调整,履职评价为{履职评价},示例,D,2020-01-01,
          """,
          "outcome.csv",
          """
          表种,联审结论
          命中,唯一
          适用日期,研判基准日

          编号,名称,异常数,待回复数,结论,理由,依据,核实,生效,失效
          O-1,异常,1以上,不限,终止并重新研判,{异常数}项异常,示例,D,2020-01-01,
          O-2,不全,0,1以上,待回复,尚缺{待回复数}项,示例,D,2020-01-01,
          O-3,正常,0,0,启动后续程序,未见异常,示例,D,2020-01-01,
          """);

  private TwoVersions() {}

  /** Returns a comparison of the pack with what an edit of one of its files makes of it. */
  static CaseComparison edited(String file, String from, String to) {
    return CaseComparison.of(version(FILES), version(edit(file, from, to)));
  }

  /** Returns a comparison with a version that counts an attribute in whole years instead of months. */
  static CaseComparison wholeYears() {
    Map<String, String> files = edit("pack.yaml", "相关年限: {type: months", "相关年限: {type: whole");
    files.put("scoring.csv", FILES.get("scoring.csv").replace("少于5年", "少于5").replace("5年以上", "5以上"));
    return CaseComparison.of(version(FILES), version(files));
  }

  private static Map<String, String> edit(String file, String from, String to) {
    Map<String, String> files = new TreeMap<>(FILES);
    String text = FILES.get(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(from + " is not in " + file);
    }
    files.put(file, text.replace(from, to));
    return files;
  }

  /** Returns the files of the pack as it is. */
  public static RulePack files() {
    return files(FILES);
  }

  private static RulePack files(Map<String, String> texts) {
    Map<String, byte[]> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return RulePack.of(files);
  }

  private static CaseComparison.Version version(Map<String, String> texts) {
    VerifiedPack pack = Verifier.verify(files(texts)).orThrow();
    Map<String, Set<String>> focuses = new TreeMap<>();
    pack.tree().departments().forEach(of -> focuses.put(of.department(), Set.of(of.focus())));
    String type = texts.get("pack.yaml").contains("相关年限: {type: whole") ? "whole" : "months";
    CaseTerms terms = new CaseTerms(Map.of("岗位类别", Set.copyOf(pack.manifest().codes().get("岗位类别"))), focuses, Map.of("相关年限", type));
    return new CaseComparison.Version(Decisions.of(pack.identity(), pack.manifest(), pack.tree(), EvaluatorEngine.of(pack.tree())), terms);
  }
}
