package org.baguan.rules.model;

/** What the higher organisation department said to a request. */
@Label(zh = "上级意见", en = "consent")
public enum Consent {
  /** 同意. */
  @Label(zh = "同意", en = "granted")
  GRANTED,
  /** 不同意. */
  @Label(zh = "不同意", en = "refused")
  REFUSED,
  /** 尚未答复. */
  @Label(zh = "尚未答复", en = "not answered")
  NOT_ANSWERED,
  /** 未报告. */
  @Label(zh = "未报告", en = "not asked")
  NOT_ASKED
}
