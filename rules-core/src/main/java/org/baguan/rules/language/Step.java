package org.baguan.rules.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Appraisal;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.Inquiry;
import org.baguan.rules.model.JointReview;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.Tracked;

/** A step of a decision: what one subject is, and what its rules may conclude. */
public enum Step {
  /** The compliance check of an application. */
  COMPLIANCE("合规性审查", "compliance", Application.class, "退回"),
  /** The influence period of a measure. */
  PERIOD("影响期", "period", Measure.class),
  /** The conversion of tenure by an appraisal. */
  TENURE("任期折算", "tenure", Appraisal.class),
  /** The eligibility of a candidacy. */
  ELIGIBILITY("资格条件", "eligibility", Candidacy.class, "不符合", "须说明", "后续义务"),
  /** The points of a candidacy's items. */
  SCORING("适岗评分", "scoring", Candidacy.class),
  /** What a department's answer comes to. */
  REVIEW("联合审查", "review", Inquiry.class, "无影响", "待回复", "暂缓", "排除"),
  /** What the answers on one person come to. */
  OUTCOME("联审结论", "outcome", JointReview.class, "启动后续程序", "终止并重新研判", "待回复"),
  /** What follows from tracking. */
  TRACKING("跟踪监管", "tracking", Tracked.class, "后备人选", "函询提醒", "移交", "调整");

  private final String zh;
  private final String word;
  private final Class<? extends Record> subject;
  private final List<String> verdicts;

  Step(String zh, String word, Class<? extends Record> subject, String... verdicts) {
    this.zh = zh;
    this.word = word;
    this.subject = subject;
    this.verdicts = List.of(verdicts);
  }

  /** Returns the 表种 that policy staff write. */
  public String zh() {
    return zh;
  }

  /** Returns the step's English word, the last part of a DRL package. */
  public String word() {
    return word;
  }

  /** Returns the class of the step's subjects. */
  public Class<? extends Record> subject() {
    return subject;
  }

  /**
   * Checks that a record is a subject of this step. The model's records are final: what is one, acts as one.
   *
   * @throws IllegalArgumentException if it is of another class; the message tells no value
   */
  public void requireSubject(Record record) {
    if (record.getClass() != subject) {
      throw new IllegalArgumentException("subject: " + this + " is about " + subject.getSimpleName() + ", not " + record.getClass().getName());
    }
  }

  /** Returns the permitted 结论; empty where the step concludes a period, months or points. */
  public List<String> verdicts() {
    return verdicts;
  }

  /** Returns the step of a 表种. */
  public static Optional<Step> named(String zh) {
    return Arrays.stream(values()).filter(step -> step.zh.equals(zh)).findFirst();
  }
}
