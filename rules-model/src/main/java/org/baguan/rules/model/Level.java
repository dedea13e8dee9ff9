package org.baguan.rules.model;

/** Level of leading posts, lowest first (干部职务层次). */
@Ordered
@Label(zh = "职级", en = "level")
public enum Level {
  /** 科员. */
  @Label(zh = "科员", en = "staff")
  STAFF,
  /** 副科. */
  @Label(zh = "副科", en = "township deputy")
  TOWNSHIP_DEPUTY,
  /** 正科. */
  @Label(zh = "正科", en = "township principal")
  TOWNSHIP_PRINCIPAL,
  /** 副处. */
  @Label(zh = "副处", en = "county-division deputy")
  COUNTY_DEPUTY,
  /** 正处. */
  @Label(zh = "正处", en = "county-division principal")
  COUNTY_PRINCIPAL,
  /** 副厅. */
  @Label(zh = "副厅", en = "bureau deputy")
  BUREAU_DEPUTY,
  /** 正厅. */
  @Label(zh = "正厅", en = "bureau principal")
  BUREAU_PRINCIPAL
}
