package org.baguan.rules.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post-use application: the employing unit asks to fill a key post (专项申请). Subject of the compliance check. */
@Label(zh = "专项申请")
public record Application(
    String id,
    @Nullable String unit,
    @Nullable Post post,
    @Term(zh = "空缺数", unit = Unit.COUNT) @Nullable Integer vacancies,
    @Term(zh = "干部人事调整建议方案") @Nullable String proposal,
    @Nullable Discussion discussion,
    @Term(zh = "建议人选", atMost = 50) @Nullable List<Nomination> nominees,
    @Term(zh = "研判基准日", source = Source.DERIVED) @Nullable LocalDate asOf) {

  /** Copies the lists. */
  public Application {
    nominees = nominees == null ? null : List.copyOf(nominees);
  }

  /** Returns the unit that applies. Rules read it by this name: of one called unit Drools 10.2 makes something else. */
  @Term(zh = "申请单位")
  public @Nullable String applicant() {
    return unit;
  }

  /** Returns how many persons are nominated; null when nobody supplied the list. */
  @Term(zh = "建议人选数", unit = Unit.COUNT, source = Source.DERIVED, from = "建议人选")
  public @Nullable Integer nomineeCount() {
    return nominees == null ? null : nominees.size();
  }

  /** Returns whether the post is a key post. */
  @Term(zh = "重点岗位", source = Source.ORGANISATION_DEPARTMENT)
  public @Nullable Boolean keyPost() {
    return post == null ? null : post.keyPost();
  }

  /** Returns the kind of key post, a code of the pack. */
  @Term(zh = "岗位类别", codes = "岗位类别")
  public @Nullable String postCategory() {
    return post == null ? null : post.category();
  }

  /** Returns how many members of the party organisation should attend. */
  @Term(zh = "应到人数", unit = Unit.COUNT)
  public @Nullable Integer membersDue() {
    return discussion == null ? null : discussion.membersDue();
  }

  /** Returns how many members were present. */
  @Term(zh = "到会人数", unit = Unit.COUNT)
  public @Nullable Integer membersPresent() {
    return discussion == null ? null : discussion.membersPresent();
  }

  /** Returns how many members were in favour. */
  @Term(zh = "同意人数", unit = Unit.COUNT)
  public @Nullable Integer inFavour() {
    return discussion == null ? null : discussion.inFavour();
  }

  /** Returns whether at least two thirds, exactly two thirds included, of the members due were present. */
  @Term(zh = "到会达三分之二", source = Source.DERIVED, from = {"应到人数", "到会人数"})
  public @Nullable Boolean quorumMet() {
    Integer due = membersDue();
    Integer present = membersPresent();
    return due == null || present == null ? null : 3L * present >= 2L * due;
  }

  /** Returns whether more than half, exactly half excluded, of the members due were in favour. */
  @Term(zh = "同意超过应到半数", source = Source.DERIVED, from = {"应到人数", "同意人数"})
  public @Nullable Boolean majorityMet() {
    Integer due = membersDue();
    Integer favour = inFavour();
    return due == null || favour == null ? null : 2L * favour > due;
  }

  /** Returns whether every member who had to withdraw did so. */
  @Term(zh = "应回避人员已回避")
  public @Nullable Boolean withdrawalsObserved() {
    return discussion == null ? null : discussion.withdrawalsObserved();
  }

  /** Returns whether views differed widely. */
  @Term(zh = "意见分歧较大")
  public @Nullable Boolean viewsDifferedWidely() {
    return discussion == null ? null : discussion.viewsDifferedWidely();
  }

  /** Returns this application as it is judged on a day. */
  public Application on(LocalDate day) {
    return new Application(id, unit, post, vacancies, proposal, discussion, nominees, day);
  }
}
