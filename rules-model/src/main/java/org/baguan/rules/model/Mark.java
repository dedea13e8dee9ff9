package org.baguan.rules.model;

/** How far a rule was confirmed against the wording of its basis. */
@Label(zh = "核实", en = "mark")
public enum Mark {
  /** 现行原文已核. */
  @Label(zh = "现行原文已核", en = "wording in force read")
  A,
  /** 旧版原文已核. */
  @Label(zh = "旧版原文已核", en = "earlier wording read")
  B,
  /** 仅见二手资料，待核实. */
  @Label(zh = "仅见二手资料，待核实", en = "secondary source only, to be verified")
  C,
  /** 待核实. */
  @Label(zh = "待核实", en = "to be verified")
  D
}
