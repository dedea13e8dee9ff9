package org.baguan.rules.model;

/** Grade of an annual appraisal. */
@Label(zh = "考核等次", en = "appraisal grade")
public enum AppraisalGrade {
  /** 优秀. */
  @Label(zh = "优秀", en = "outstanding")
  OUTSTANDING,
  /** 称职. */
  @Label(zh = "称职", en = "competent")
  COMPETENT,
  /** 基本称职. */
  @Label(zh = "基本称职", en = "barely competent")
  BARELY_COMPETENT,
  /** 不称职. */
  @Label(zh = "不称职", en = "incompetent")
  INCOMPETENT,
  /** 不定等次. */
  @Label(zh = "不定等次", en = "ungraded")
  UNGRADED
}
