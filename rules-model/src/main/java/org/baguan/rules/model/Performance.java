package org.baguan.rules.model;

/** How an official performs on the post. */
@Label(zh = "履职评价", en = "performance")
public enum Performance {
  /** 突出. */
  @Label(zh = "突出", en = "outstanding")
  OUTSTANDING,
  /** 胜任. */
  @Label(zh = "胜任", en = "up to the post")
  UP_TO_IT,
  /** 一般. */
  @Label(zh = "一般", en = "ordinary")
  ORDINARY,
  /** 不胜任. */
  @Label(zh = "不胜任", en = "not up to the post")
  NOT_UP_TO_IT
}
