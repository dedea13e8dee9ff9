package org.baguan.rules.model;

/** Which condition an accelerated promotion asks to waive. */
@Label(zh = "破格事项种类", en = "waived condition")
public enum WaiverItem {
  /** 工龄和基层经历. */
  @Label(zh = "工龄和基层经历", en = "service and grass roots")
  SERVICE,
  /** 下一级任职经历. */
  @Label(zh = "下一级任职经历", en = "posts held")
  POSTS_HELD,
  /** 任职年限. */
  @Label(zh = "任职年限", en = "tenure")
  TENURE,
  /** 学历. */
  @Label(zh = "学历", en = "education")
  EDUCATION,
  /** 党龄. */
  @Label(zh = "党龄", en = "party membership")
  PARTY_MEMBERSHIP,
  /** 基本条件. */
  @Label(zh = "基本条件", en = "basic conditions")
  BASIC_CONDITIONS
}
