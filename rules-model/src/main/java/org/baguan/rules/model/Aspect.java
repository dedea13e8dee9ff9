package org.baguan.rules.model;

/** Aspect of the person-post match. */
@Label(zh = "匹配维度", en = "aspect")
public enum Aspect {
  /** 政治素质. */
  @Label(zh = "政治素质", en = "political quality")
  POLITICAL_QUALITY,
  /** 专业能力. */
  @Label(zh = "专业能力", en = "professional ability")
  PROFESSIONAL_ABILITY,
  /** 担当意识. */
  @Label(zh = "担当意识", en = "sense of responsibility")
  RESPONSIBILITY,
  /** 实绩表现. */
  @Label(zh = "实绩表现", en = "actual performance")
  ACTUAL_PERFORMANCE,
  /** 群众口碑. */
  @Label(zh = "群众口碑", en = "public reputation")
  PUBLIC_REPUTATION
}
