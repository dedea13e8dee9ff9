package org.baguan.rules.model;

/** Who supplies a fact. */
@Label(zh = "提供方", en = "source")
public enum Source {
  /** 用人单位. */
  @Label(zh = "用人单位", en = "employing unit")
  EMPLOYING_UNIT,
  /** 组织部门. */
  @Label(zh = "组织部门", en = "organisation department")
  ORGANISATION_DEPARTMENT,
  /** 审查部门. */
  @Label(zh = "审查部门", en = "reviewing department")
  REVIEWING_DEPARTMENT,
  /** 研判人员. */
  @Label(zh = "研判人员", en = "assessors")
  ASSESSORS,
  /** 系统推算. */
  @Label(zh = "系统推算", en = "derived")
  DERIVED
}
