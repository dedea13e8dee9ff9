package org.baguan.rules.model;

/** Level of education, lowest first. */
@Ordered
@Label(zh = "学历", en = "education")
public enum Education {
  /** 初中. */
  @Label(zh = "初中", en = "junior secondary")
  JUNIOR_SECONDARY,
  /** 高中. */
  @Label(zh = "高中", en = "senior secondary")
  SENIOR_SECONDARY,
  /** 大专. */
  @Label(zh = "大专", en = "college")
  COLLEGE,
  /** 本科. */
  @Label(zh = "本科", en = "bachelor")
  BACHELOR,
  /** 硕士. */
  @Label(zh = "硕士", en = "master")
  MASTER,
  /** 博士. */
  @Label(zh = "博士", en = "doctor")
  DOCTOR
}
