package org.baguan.rules.model;

/** The unit of a whole number. */
@Label(zh = "单位", en = "unit")
public enum Unit {
  /** 无. */
  @Label(zh = "无", en = "none")
  NONE,
  /** 月. */
  @Label(zh = "月", en = "months")
  MONTHS,
  /** 个. */
  @Label(zh = "个", en = "count")
  COUNT,
  /** 分. */
  @Label(zh = "分", en = "points")
  POINTS
}
