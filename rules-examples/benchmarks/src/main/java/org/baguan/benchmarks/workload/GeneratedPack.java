package org.baguan.benchmarks.workload;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baguan.rules.language.WordingPrinter;
import org.baguan.rules.pack.RulePack;

/**
 * Writes a rule pack as policy staff do: for each category of posts 26 rules of eligibility and 15 of scoring in tables, counts in
 * {@code .drl}. Everything in it is an example (示例).
 */
public final class GeneratedPack {

  private static final List<String> CONDITIONS =
      List.of(
          "岗位类别", "任用方式", "破格", "拟任职级", "领导职务", "党内职务", "须经济责任审计", "现职级", "越级数", "工龄", "基层工作经历",
          "任现职级年限", "任职资格起算日", "距上次提拔", "党龄", "学历", "培训达到要求", "身体条件能正常履职", "试用期内", "专业工作年限",
          "测试成绩", "近三年优秀次数", "有配偶", "配偶移居国（境）外", "群众公认度不高", "被立案调查", "其他不宜提拔的情形",
          "个人档案已审核", "个人有关事项报告已核实", "经济责任审计已完成", "公示说明破格");
  private static final List<String> LISTS =
      List.of(
          "岗位类别", "任用方式", "拟任职级", "有处理处分：处分体系", "有处理处分：种类", "有处理处分：原职级", "有处理处分：决定后已历月数",
          "有年度考核：年度", "有年度考核：等次", "无年度考核：等次", "无任职经历：基层", "无任职经历：任职月数", "有任职经历：挂职",
          "有任职经历：现任");
  private static final String SINCE = "2019-03-03";
  private static final String EVER_UP = "提拔、进一步使用";

  private final Work work;
  private final List<Category> categories;
  private final TableText eligibility = ofEligibility(CONDITIONS);
  private final TableText lists = ofEligibility(LISTS);
  private final StringBuilder counts = new StringBuilder("package pack.eligibility\nimport org.baguan.rules.model.*\n");

  private GeneratedPack(Work work, List<Category> categories) {
    this.work = work;
    this.categories = categories;
  }

  /** Returns the pack of some work for some categories. */
  public static RulePack of(Work work, List<Category> categories) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    new GeneratedPack(work, categories).write().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return RulePack.of(files);
  }

  private Map<String, String> write() {
    for (Category category : categories) {
      career(category);
      conduct(category);
      if (work == Work.FLAT) {
        evidence(category);
      } else {
        sanctions(category);
        experience(category);
        counts(category);
      }
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pack.yaml", manifest());
    files.put("amounts.csv", AMOUNTS);
    files.put("eligibility.csv", eligibility.csv());
    if (work == Work.LISTS) {
      files.put("eligibility-lists.csv", lists.csv());
      files.put("eligibility-counts.drl", counts.toString());
    }
    files.put("scoring.csv", scoring());
    files.put("schemes.csv", schemes());
    return files;
  }

  private static TableText ofEligibility(List<String> conditions) {
    return new TableText("资格条件", "全部", List.of("编号", "名称"), conditions, List.of("结论", "理由", "依据", "核实", "生效", "失效"));
  }

  private static TableText.Row rule(TableText table, Category c, String id, String title, String conclusion, String reason) {
    return table.row(
        "编号", c.name() + "-" + id, "名称", title, "岗位类别", c.name(), "结论", conclusion, "理由", reason, "依据", "示例办法" + id, "核实", "A", "生效", SINCE);
  }

  private TableText.Row rule(Category c, String id, String title, String conclusion, String reason) {
    return rule(eligibility, c, id, title, conclusion, reason);
  }

  private void career(Category c) {
    rule(c, "E01", "工龄不足", "不符合", "工龄{工龄}，不足" + months(c.service())).with("任用方式", "提拔").with("工龄", "少于" + months(c.service()));
    rule(c, "E02", "基层工作经历不足", "不符合", "基层工作经历{基层工作经历}，不足" + months(c.grassroots()))
        .with("任用方式", "提拔").with("拟任职级", "副处以上").with("基层工作经历", "少于" + months(c.grassroots()));
    tenure(c, "E03", "副科、正科", c.tenureBefore()).with("失效", Category.CHANGE.toString());
    tenure(c, "E03", "副科、正科", c.tenureSince()).with("生效", Category.CHANGE.toString());
    tenure(c, "E04", "副处以上", c.seniorTenure());
    String education = c.education().ordinal() == 3 ? "本科" : "硕士";
    rule(c, "E05", "学历偏低", "须说明", "学历为{学历}，一般应为" + education + "以上").with("任用方式", EVER_UP).with("学历", "低于" + education);
    rule(c, "E06", "专业工作年限偏短", "须说明", "专业工作年限{专业工作年限}，一般应在" + months(c.speciality()) + "以上")
        .with("任用方式", EVER_UP).with("专业工作年限", "少于" + months(c.speciality()));
    rule(c, "E07", "培训尚未达到要求", "后续义务", "培训尚未达到要求，应当在提任后一年内完成").with("任用方式", "提拔").with("培训达到要求", "否");
    rule(c, "E08", "身体条件不能正常履职", "不符合", "不具有正常履行职责的身体条件").with("身体条件能正常履职", "否");
    rule(c, "E09", "任县级党委职务党龄不足", "不符合", "党龄{党龄}，不足" + months(c.party())).with("党内职务", "县级党委职务").with("党龄", "少于" + months(c.party()));
    rule(c, "E10", "任支部书记党龄偏短", "须说明", "党龄{党龄}，一般应在{支部书记党龄}以上").with("党内职务", "支部书记").with("党龄", "少于【支部书记党龄】");
    rule(c, "E11", "提拔担任领导职务实行试用期", "后续义务", "试用期一年，期满考核合格的正式任职").with("任用方式", "提拔").with("领导职务", "是");
    rule(c, "E12", "提拔任职未满间隔破格", "不符合", "距上次提拔{距上次提拔}，不满{提拔间隔}，不得破格提拔")
        .with("任用方式", "提拔").with("破格", "是").with("距上次提拔", "少于【提拔间隔】");
    rule(c, "E13", "试用期内提拔", "不符合", "任职试用期未满").with("任用方式", "提拔").with("试用期内", "是");
  }

  private TableText.Row tenure(Category c, String id, String levels, int months) {
    return rule(c, id, "任现职级年限不足", "不符合", "任{现职级}{任现职级年限}，不足" + months(months))
        .with("任用方式", "提拔").with("破格", "否").with("现职级", levels).with("任现职级年限", "少于" + months(months));
  }

  private void conduct(Category c) {
    rule(c, "E14", "群众公认度不高", "不符合", "群众公认度不高").with("群众公认度不高", "是");
    rule(c, "E15", "被立案调查", "不符合", "被立案调查，不得交流、晋升").with("被立案调查", "是");
    rule(c, "E16", "有其他不宜提拔的情形", "不符合", "其他不宜提拔的情形：{其他不宜提拔的事由}").with("任用方式", EVER_UP).with("其他不宜提拔的情形", "是");
  }

  private void evidence(Category c) {
    rule(c, "F1", "配偶已移居国（境）外", "不符合", "配偶已移居国（境）外").with("有配偶", "是").with("配偶移居国（境）外", "是");
    rule(c, "F2", "测试成绩偏低", "须说明", "测试成绩{测试成绩}，低于" + c.passed()).with("测试成绩", "少于" + c.passed());
    rule(c, "F3", "近三年优秀次数偏少", "须说明", "近三年优秀{近三年优秀次数}次，一般应有" + c.awards() + "次以上")
        .with("拟任职级", "正科以上").with("近三年优秀次数", "少于" + c.awards());
    rule(c, "F4", "个人档案尚未审核", "后续义务", "个人档案应当在提交讨论前审核").with("个人档案已审核", "否");
    rule(c, "F5", "个人有关事项报告未核实", "不符合", "个人有关事项报告尚未核实").with("任用方式", "提拔").with("个人有关事项报告已核实", "否");
    rule(c, "F6", "经济责任审计尚未完成", "后续义务", "应当完成经济责任审计").with("须经济责任审计", "是").with("经济责任审计已完成", "否");
    rule(c, "F7", "越级提拔未按破格提名", "不符合", "现职级{现职级}，拟任{拟任职级}，应按破格提拔办理")
        .with("任用方式", "提拔").with("破格", "否").with("越级数", "1以上");
    rule(c, "F8", "公示未说明破格", "后续义务", "公示应当说明破格的具体情形和理由").with("破格", "是").with("公示说明破格", "否");
    rule(c, "F9", "任职资格新近取得", "须说明", "任职资格自{任职资格起算日}起算").with("任职资格起算日", "≥" + c.qualifiedBy());
  }

  private void sanctions(Category c) {
    rule(lists, c, "L1", "党纪处分后年限未满", "不符合", "{处理处分.处理决定日期}受党内{处理处分.种类}，不满" + months(c.afterSanction()))
        .with("任用方式", EVER_UP).with("有处理处分：处分体系", "党纪").with("有处理处分：决定后已历月数", "少于" + months(c.afterSanction()));
    rule(lists, c, "L2", "诫勉等未满六个月", "不符合", "受{处理处分.种类}未满6个月")
        .with("有处理处分：种类", "诫勉、停职检查、调整职务").with("有处理处分：决定后已历月数", "少于6个月");
    rule(lists, c, "L3", "降级等未满两年不得任相当或更高职务", "不符合", "受{处理处分.种类}未满2年，不得担任相当于或者高于原职级{处理处分.原职级}的职务")
        .with("有处理处分：种类", "降级、撤职、降职").with("有处理处分：原职级", "≤拟任职级").with("有处理处分：决定后已历月数", "少于2年");
  }

  private void experience(Category c) {
    rule(lists, c, "L4", "近年考核为基本称职或不称职", "不符合", "{年度考核.年度}年年度考核为{年度考核.等次}")
        .with("有年度考核：年度", c.appraisedSince() + "以上").with("有年度考核：等次", "基本称职、不称职");
    rule(lists, c, "L5", "考核没有优秀等次", "须说明", "年度考核没有优秀等次").with("拟任职级", "正科以上").with("无年度考核：等次", "优秀");
    rule(lists, c, "L6", "没有基层任职经历", "不符合", "没有" + months(c.grassrootsPost()) + "以上的基层任职经历")
        .with("任用方式", "提拔").with("拟任职级", "副处以上").with("无任职经历：基层", "是").with("无任职经历：任职月数", months(c.grassrootsPost()) + "以上");
    rule(lists, c, "L7", "正在挂职", "后续义务", "正在挂职{任职经历.职务}，期满后办理任职").with("有任职经历：挂职", "是").with("有任职经历：现任", "是");
  }

  private void counts(Category c) {
    counts.append(
        """

        rule "%s-L8 下一级任职经历不足两个"
            @basis("示例办法L8") @mark("A") @from("2019-03-03")
        when
            $c : Candidacy( code("岗位类别") == "%1$s", move == Move.PROMOTION, targetLevel >= Level.TOWNSHIP_PRINCIPAL, $below : levelBelowTarget )
            accumulate( PostHeld( level == $below ) from $c.postsHeld; $n : count(); $n < 2 )
        then
            insert( Rebuttable.of( $c, "在{拟任职级的下一级}任职经历{任职经历.数}个，一般应有两个以上" ) );
        end

        rule "%1$s-L9 五年内多次受处理处分"
            @basis("示例办法L9") @mark("A") @from("2019-03-03")
        when
            $c : Candidacy( code("岗位类别") == "%1$s" )
            accumulate( Measure( monthsSinceDecision < 60 ) from $c.measures; $n : count(); $n >= 2 )
        then
            insert( Obstacle.of( $c, "五年内受处理处分{处理处分.数}次" ) );
        end
        """.formatted(c.name()));
  }

  private String scoring() {
    TableText table =
        new TableText(
            "适岗评分", "唯一", List.of("编号", "项目"), List.of("岗位类别", "专业工作年限", "任现职级年限", "测试成绩"), List.of("得分", "依据", "核实", "生效", "失效"));
    for (Category c : categories) {
      bands(table, c, "M1", "专业经历", "专业工作年限", c.specialityBands().stream().map(GeneratedPack::months).toList());
      bands(table, c, "M2", "任职积累", "任现职级年限", c.tenureBands().stream().map(GeneratedPack::months).toList());
      bands(table, c, "M3", "专业测试", "测试成绩", c.testBands().stream().map(Object::toString).toList());
    }
    return table.csv();
  }

  private static void bands(TableText table, Category c, String id, String item, String term, List<String> from) {
    for (int band = 0; band <= from.size(); band++) {
      String cell =
          band == 0
              ? "少于" + from.get(0)
              : band == from.size() ? from.get(band - 1) + "以上" : "[" + from.get(band - 1) + "，" + from.get(band) + ")";
      table.row(
          "编号", c.name() + "-" + id + "abcde".charAt(band), "项目", item, "岗位类别", c.name(), term, cell,
          "得分", Category.POINTS.get(band).toString(), "依据", "示例", "核实", "A", "生效", SINCE);
    }
  }

  private String schemes() {
    StringBuilder text = new StringBuilder("表种,评分方案\n\n岗位类别,项目,维度,权重,最低分,依据,核实,生效,失效\n");
    for (Category c : categories) {
      text.append(c.name()).append(",专业经历,具体职能,").append(c.weights().get(0)).append(',').append(Category.MINIMUM).append(",示例,A,2019-03-03,\n");
      text.append(c.name()).append(",任职积累,岗位性质,").append(c.weights().get(1)).append(",无,示例,A,2019-03-03,\n");
      text.append(c.name()).append(",专业测试,素质要求,").append(c.weights().get(2)).append(",无,示例,A,2019-03-03,\n");
    }
    return text.toString();
  }

  private static final String AMOUNTS =
      """
      表种,数额

      名称,数值,单位,依据,核实,生效,失效
      支部书记党龄,1,年,示例,A,2019-03-03,
      提拔间隔,1,年,示例,A,2019-03-03,2025-01-01
      提拔间隔,18,个月,示例,A,2025-01-01,
      """;

  private String manifest() {
    return """
        # 测速用的规则包，全部为示例。
        id: benchmark
        version: 1.0.0
        title:
          zh: 测速用规则（示例）
        languages: [zh]

        codes:
          岗位类别: [%s]

        attributes:
          专业工作年限: {type: months, source: EMPLOYING_UNIT, changeable: true}
          测试成绩: {type: decimal, source: ASSESSORS, changeable: true}
          近三年优秀次数: {type: whole, source: EMPLOYING_UNIT, changeable: true}
        """
        .formatted(categories.stream().map(Category::name).collect(Collectors.joining(", ")));
  }

  private static String months(int months) {
    return WordingPrinter.months(months);
  }
}
