package org.baguan.rules.model;

/** What is tracked. */
@Label(zh = "跟踪对象", en = "tracked")
public enum TrackedKind {
  /** 新任干部. */
  @Label(zh = "新任干部", en = "newly appointed official")
  OFFICIAL,
  /** 用人单位. */
  @Label(zh = "用人单位", en = "employing unit")
  UNIT
}
