package org.baguan.rules.model;

/** Kind of a sanction or measure. */
@Label(zh = "处理处分种类", en = "kind of measure")
public enum MeasureKind {
  /** 警告. */
  @Label(zh = "警告", en = "warning")
  WARNING,
  /** 严重警告. */
  @Label(zh = "严重警告", en = "serious warning")
  SERIOUS_WARNING,
  /** 严重警告（代撤销党内职务）. */
  @Label(zh = "严重警告（代撤销党内职务）", en = "serious warning in place of removal from party posts")
  SERIOUS_WARNING_IN_LIEU,
  /** 撤销党内职务. */
  @Label(zh = "撤销党内职务", en = "removal from party posts")
  REMOVAL_FROM_PARTY_POSTS,
  /** 留党察看一年. */
  @Label(zh = "留党察看一年", en = "one year on probation in the party")
  PROBATION_IN_PARTY_1Y,
  /** 留党察看两年. */
  @Label(zh = "留党察看两年", en = "two years on probation in the party")
  PROBATION_IN_PARTY_2Y,
  /** 记过. */
  @Label(zh = "记过", en = "demerit")
  DEMERIT,
  /** 记大过. */
  @Label(zh = "记大过", en = "serious demerit")
  SERIOUS_DEMERIT,
  /** 降级. */
  @Label(zh = "降级", en = "demotion of grade")
  DEMOTION,
  /** 撤职. */
  @Label(zh = "撤职", en = "removal from office")
  REMOVAL_FROM_OFFICE,
  /** 降低岗位等级. */
  @Label(zh = "降低岗位等级", en = "lowered post grade")
  LOWER_POST_GRADE,
  /** 诫勉. */
  @Label(zh = "诫勉", en = "reprimand")
  REPRIMAND,
  /** 停职检查. */
  @Label(zh = "停职检查", en = "suspension")
  SUSPENSION,
  /** 调整职务. */
  @Label(zh = "调整职务", en = "transfer")
  TRANSFER,
  /** 降职. */
  @Label(zh = "降职", en = "downgrading")
  DOWNGRADING,
  /** 引咎辞职. */
  @Label(zh = "引咎辞职", en = "resignation taking the blame")
  RESIGNATION,
  /** 责令辞职. */
  @Label(zh = "责令辞职", en = "ordered resignation")
  ORDERED_RESIGNATION,
  /** 因问责免职. */
  @Label(zh = "因问责免职", en = "removal upon accountability")
  DISMISSAL,
  /** 不适宜担任现职调整. */
  @Label(zh = "不适宜担任现职调整", en = "moved as unfit for the post")
  UNFIT
}
