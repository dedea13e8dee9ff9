package org.baguan.rules.model;

/** In which inspection something was seen. */
@Label(zh = "检查类别", en = "kind of inspection")
public enum InspectionKind {
  /** 选人用人专项检查. */
  @Label(zh = "选人用人专项检查", en = "special inspection")
  SPECIAL,
  /** 季度党建督查. */
  @Label(zh = "季度党建督查", en = "quarterly supervision")
  QUARTERLY,
  /** 一报告两评议. */
  @Label(zh = "一报告两评议", en = "one report, two reviews")
  ANNUAL
}
