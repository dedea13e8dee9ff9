package org.baguan.rules.model;

/** Civil-service rank, lowest first (公务员职务与职级并行规定). */
@Ordered
@Label(zh = "公务员职级", en = "rank")
public enum Rank {
  /** 二级科员. */
  @Label(zh = "二级科员", en = "clerk 2")
  CLERK_2,
  /** 一级科员. */
  @Label(zh = "一级科员", en = "clerk 1")
  CLERK_1,
  /** 四级主任科员. */
  @Label(zh = "四级主任科员", en = "section 4")
  SECTION_4,
  /** 三级主任科员. */
  @Label(zh = "三级主任科员", en = "section 3")
  SECTION_3,
  /** 二级主任科员. */
  @Label(zh = "二级主任科员", en = "section 2")
  SECTION_2,
  /** 一级主任科员. */
  @Label(zh = "一级主任科员", en = "section 1")
  SECTION_1,
  /** 四级调研员. */
  @Label(zh = "四级调研员", en = "researcher 4")
  RESEARCHER_4,
  /** 三级调研员. */
  @Label(zh = "三级调研员", en = "researcher 3")
  RESEARCHER_3,
  /** 二级调研员. */
  @Label(zh = "二级调研员", en = "researcher 2")
  RESEARCHER_2,
  /** 一级调研员. */
  @Label(zh = "一级调研员", en = "researcher 1")
  RESEARCHER_1,
  /** 二级巡视员. */
  @Label(zh = "二级巡视员", en = "inspector 2")
  INSPECTOR_2,
  /** 一级巡视员. */
  @Label(zh = "一级巡视员", en = "inspector 1")
  INSPECTOR_1
}
