package org.baguan.rules.language.drl;

import java.util.List;
import java.util.Map;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.Source;
import org.baguan.rules.model.Unit;

/** The DRL texts and the vocabulary that the tests share. */
final class DrlTexts {

  static final String COMPLIANCE =
      """
      package keyposts.compliance
      import org.baguan.rules.model.*

      rule "S2-03 未提交干部人事调整建议方案"
          @basis("实施办法（待核实）") @mark("D") @from("2024-01-01")
      when
          $a : Application( proposal == null )
      then
          insert( Returned.of( $a, "未提交干部人事调整建议方案" ) );
      end

      rule "S2-04 差额建议人选不足"
          @basis("实施办法（待核实）") @mark("D") @from("2024-01-01")
      when
          $a : Application( nomineeCount <= vacancies )
      then
          insert( Returned.of( $a, "建议人选{建议人选数}名，空缺{空缺数}个，人选应多于空缺" ) );
      end
      """;

  static final String ELIGIBILITY =
      """
      package keyposts.eligibility
      import org.baguan.rules.model.*

      rule "D-05b 没有配偶且子女均已移居国（境）外"
          @basis("条例24(五)") @mark("A") @from("2019-03-03")
      when
          $c : Candidacy( specialPost == false, hasSpouse == false )
          exists Child( ) from $c.children
          not Child( emigrated == false ) from $c.children
      then
          insert( Obstacle.of( $c, "没有配偶，{子女.数}名子女均已移居国（境）外" ) );
      end

      rule "Q-02 下一级职位任职经历不足两个"
          @basis("条例8(二)") @mark("B") @from("2019-03-03")
      when
          $c : Candidacy( targetLevel >= Level.COUNTY_DEPUTY, $below : levelBelowTarget )
          accumulate( PostHeld( level == $below ) from $c.postsHeld; $n : count(); $n < 2 )
      then
          insert( Rebuttable.of( $c, "下一级职位任职经历{任职经历.数}个，一般应有两个以上" ) );
      end
      """;

  private DrlTexts() {}

  static Vocabulary vocabulary() {
    Map<String, List<String>> codes = Map.of("岗位类别", List.of("管人", "管钱", "管物"), "部门", List.of("法院", "审计"), "审查重点", List.of("涉法涉诉问题", "经济责任审计结果"));
    return Vocabulary.with(
        codes,
        List.of(
            attribute("测试成绩", new Type.Decimal()),
            attribute("财务工作年限", new Type.Whole(Unit.MONTHS)),
            attribute("合格日期", new Type.Day()),
            attribute("持证", new Type.YesNo()),
            attribute("意愿类别", Vocabulary.declared("岗位类别", List.of("管人", "管钱", "管物")))));
  }

  private static Vocabulary.Attribute attribute(String name, Type type) {
    return new Vocabulary.Attribute(name, type, Source.EMPLOYING_UNIT, false);
  }

  /** Returns an eligibility file with one rule of these conditions; the first line of them is line 7. */
  static String file(String conditions) {
    return file(conditions, "insert( Obstacle.of( $c, \"理由\" ) );");
  }

  static String file(String conditions, String consequence) {
    return """
        package keyposts.eligibility
        import org.baguan.rules.model.*
        import java.time.LocalDate
        rule "X-1 题目"
            @basis("示例") @mark("D")
        when
        """
        + conditions
        + "\nthen\n    "
        + consequence
        + "\nend\n";
  }
}
