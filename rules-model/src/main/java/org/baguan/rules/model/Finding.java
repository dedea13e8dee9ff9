package org.baguan.rules.model;

/** Kind of a department's answer for one person and focus. */
@Label(zh = "答复类别", en = "finding")
public enum Finding {
  /** 不涉及. */
  @Label(zh = "不涉及", en = "not applicable")
  NOT_APPLICABLE,
  /** 未发现问题. */
  @Label(zh = "未发现问题", en = "nothing found")
  NOTHING_FOUND,
  /** 有记录不影响使用. */
  @Label(zh = "有记录不影响使用", en = "on record, no effect on use")
  ON_RECORD,
  /** 办理中. */
  @Label(zh = "办理中", en = "being handled")
  IN_PROGRESS,
  /** 建议暂缓使用. */
  @Label(zh = "建议暂缓使用", en = "defer")
  DEFER,
  /** 建议不宜使用. */
  @Label(zh = "建议不宜使用", en = "unsuitable")
  UNSUITABLE,
  /** 不得使用. */
  @Label(zh = "不得使用", en = "barred")
  BARRED,
  /** 查无此人. */
  @Label(zh = "查无此人", en = "person not found")
  PERSON_NOT_FOUND
}
