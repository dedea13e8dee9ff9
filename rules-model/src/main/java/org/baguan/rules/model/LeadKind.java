package org.baguan.rules.model;

/** Kind of a lead about a person or a unit. */
@Label(zh = "问题性质", en = "kind of lead")
public enum LeadKind {
  /** 苗头性. */
  @Label(zh = "苗头性", en = "incipient")
  INCIPIENT,
  /** 倾向性. */
  @Label(zh = "倾向性", en = "tending")
  TENDING,
  /** 具体线索. */
  @Label(zh = "具体线索", en = "concrete")
  CONCRETE
}
