package org.baguan.rules.model;

/** From which day of a measure its influence period runs. */
@Label(zh = "起算", en = "start")
public enum PeriodStart {
  /** 作出决定之日. */
  @Label(zh = "作出决定之日", en = "day of the decision")
  DECISION,
  /** 批准之日. */
  @Label(zh = "批准之日", en = "day of approval")
  APPROVAL,
  /** 恢复权利之日. */
  @Label(zh = "恢复权利之日", en = "day of the restoration of rights")
  RESTORATION
}
