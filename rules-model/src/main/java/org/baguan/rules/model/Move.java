package org.baguan.rules.model;

/** What kind of transaction the nomination is. */
@Label(zh = "任用方式", en = "move")
public enum Move {
  /** 提拔. */
  @Label(zh = "提拔", en = "promotion")
  PROMOTION,
  /** 进一步使用. */
  @Label(zh = "进一步使用", en = "fuller use")
  FULLER_USE,
  /** 平级交流. */
  @Label(zh = "平级交流", en = "lateral move")
  LATERAL,
  /** 职级晋升. */
  @Label(zh = "职级晋升", en = "rank promotion")
  RANK_PROMOTION
}
