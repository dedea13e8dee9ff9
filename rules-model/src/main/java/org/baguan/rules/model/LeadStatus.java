package org.baguan.rules.model;

/** Whether a lead is settled. */
@Label(zh = "线索状态", en = "status of a lead")
public enum LeadStatus {
  /** 未了结. */
  @Label(zh = "未了结", en = "open")
  OPEN,
  /** 已了结. */
  @Label(zh = "已了结", en = "settled")
  SETTLED
}
