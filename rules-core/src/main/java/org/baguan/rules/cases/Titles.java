package org.baguan.rules.cases;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.model.Label;
import org.baguan.rules.model.Term;

/** The Chinese titles of keys: those of the model's terms and records, and for the few that rules never see, these. */
final class Titles {
  private static final Map<String, String> OWN =
      Map.ofEntries(
          Map.entry("Application.id", "申请编号"),
          Map.entry("Application.post", "拟任岗位"),
          Map.entry("Post.id", "岗位编号"),
          Map.entry("Post.title", "岗位名称"),
          Map.entry("Application.unit", "申请单位"),
          Map.entry("Post.unit", "岗位所在单位"),
          Map.entry("Post.category", "岗位类别"),
          Map.entry("Post.level", "拟任职级"),
          Map.entry("Post.rank", "拟晋升公务员职级"),
          Map.entry("Career.level", "现职级"),
          Map.entry("Career.rank", "现公务员职级"),
          Map.entry("Career.grassrootsMonths", "基层工作经历"),
          Map.entry("Official.id", "人员编号"),
          Map.entry("Official.attributes", "规则包声明的属性"),
          Map.entry("Measure.id", "处理处分编号"),
          Map.entry("Rating.points", "分数"),
          Map.entry("Reply.department", "部门"),
          Map.entry("Reply.focus", "审查重点"),
          Map.entry("Inspection.unit", "被检查单位"),
          Map.entry("Lead.id", "线索编号"),
          Map.entry("FactsSupplied.officials", "干部"),
          Map.entry("Rated.ratings", "评分"),
          Map.entry("Recommended.note", "推荐情况"),
          Map.entry("Selected.persons", "确定的人选"),
          Map.entry("Justified.rule", "规则编号"),
          Map.entry("Justified.text", "说明"),
          Map.entry("Overridden.decision", "决定"),
          Map.entry("Overridden.reason", "理由"),
          Map.entry("PerformanceRecorded.unfitForHealth", "因健康离岗一年以上"),
          Map.entry("LeadReceived.subject", "线索对象"));

  /** Names that mean the same wherever they stand. */
  private static final Map<String, String> SHARED = Map.of("person", "人员编号", "author", "作出人", "date", "日期");

  private Titles() {}

  static String of(Class<?> type, RecordComponent component, Optional<Term> term) {
    String own = OWN.get(type.getSimpleName() + "." + component.getName());
    if (own != null) {
      return own;
    }
    String shared = SHARED.get(component.getName());
    if (shared != null) {
      return shared;
    }
    return term.map(Term::zh).orElseGet(() -> ofType(component.getType()).orElse(component.getName()));
  }

  /** Returns the Chinese name of a record or an enum of the model. */
  static Optional<String> ofType(Class<?> type) {
    return Optional.ofNullable(type.getAnnotation(Label.class)).map(Label::zh);
  }
}
