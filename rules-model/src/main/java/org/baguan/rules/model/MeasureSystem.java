package org.baguan.rules.model;

/** Under which rules a measure was taken. */
@Label(zh = "处分体系", en = "system of measures")
public enum MeasureSystem {
  /** 党纪. */
  @Label(zh = "党纪", en = "party discipline")
  PARTY,
  /** 政务. */
  @Label(zh = "政务", en = "state sanctions")
  STATE,
  /** 事业单位. */
  @Label(zh = "事业单位", en = "public institutions")
  INSTITUTION,
  /** 诫勉. */
  @Label(zh = "诫勉", en = "reprimand")
  REPRIMAND,
  /** 组织处理. */
  @Label(zh = "组织处理", en = "organisational measures")
  ORGANISATIONAL,
  /** 问责. */
  @Label(zh = "问责", en = "accountability")
  ACCOUNTABILITY
}
