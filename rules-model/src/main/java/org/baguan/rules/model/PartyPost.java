package org.baguan.rules.model;

/** What party post a post is, for the years of membership that it asks for. */
@Label(zh = "党内职务", en = "party post")
public enum PartyPost {
  /** 无党内职务. */
  @Label(zh = "无党内职务", en = "none")
  NONE,
  /** 支部书记. */
  @Label(zh = "支部书记", en = "branch secretary")
  BRANCH_SECRETARY,
  /** 县级党委职务. */
  @Label(zh = "县级党委职务", en = "county committee")
  COUNTY_COMMITTEE,
  /** 省市级党委职务. */
  @Label(zh = "省市级党委职务", en = "province or city committee")
  CITY_COMMITTEE
}
