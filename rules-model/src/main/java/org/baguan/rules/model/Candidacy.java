package org.baguan.rules.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person for one post on one day. Subject of eligibility and of post-fit scoring. */
@Label(zh = "候选")
public record Candidacy(
    Official official,
    Nomination nomination,
    Post post,
    @Term(zh = "研判基准日", source = Source.DERIVED) LocalDate asOf,
    @Term(zh = "折算任职年限", unit = Unit.MONTHS, source = Source.DERIVED, changeable = true, from = {"任职资格起算日", "年度考核"}) @Nullable Integer adjustedTenure) implements Attributed {


  /** Returns the term 「现职级」. */
  @Term(zh = "现职级")
  public @Nullable Level currentLevel() {
    return official.career() == null ? null : official.career().level();
  }

  /** Returns the term 「任现职级日期」. */
  @Term(zh = "任现职级日期")
  public @Nullable LocalDate levelSince() {
    return official.career() == null ? null : official.career().levelSince();
  }

  /** Returns the whole months at the present level. */
  @Term(zh = "任现职级年限", unit = Unit.MONTHS, source = Source.DERIVED, changeable = true, from = "任现职级日期")
  public @Nullable Integer tenure() {
    return WholeMonths.between(levelSince(), asOf);
  }

  /** Returns the whole months at the present level, all posts at that level joined end to end (Q&amp;A no. 14). */
  @Term(zh = "同职级累计任职年限", unit = Unit.MONTHS, source = Source.DERIVED, changeable = true, from = {"现职级", "任职经历"})
  public @Nullable Integer cumulativeTenure() {
    Level level = currentLevel();
    List<PostHeld> posts = official.postsHeld();
    return level == null || posts == null ? null : Tenures.joined(posts, level, asOf);
  }

  /** Returns the term 「现公务员职级」. */
  @Term(zh = "现公务员职级")
  public @Nullable Rank currentRank() {
    return official.career() == null ? null : official.career().rank();
  }

  /** Returns the level of the post. */
  @Term(zh = "拟任职级")
  public @Nullable Level targetLevel() {
    return post.level();
  }

  /** Returns the level next below that of the post; null for the lowest. */
  @Term(zh = "拟任职级的下一级", source = Source.DERIVED, from = "拟任职级")
  public @Nullable Level levelBelowTarget() {
    Level target = post.level();
    return target == null || target.ordinal() == 0 ? null : Level.values()[target.ordinal() - 1];
  }

  /** Returns how many levels the move skips; none for a move to the same, the next, or a lower level. */
  @Term(zh = "越级数", unit = Unit.COUNT, source = Source.DERIVED, from = {"拟任职级", "现职级"})
  public @Nullable Integer levelsSkipped() {
    Level target = post.level();
    Level current = currentLevel();
    return target == null || current == null
        ? null
        : Integer.valueOf(Math.max(0, target.ordinal() - current.ordinal() - 1));
  }

  /** Returns the rank aimed at. */
  @Term(zh = "拟晋升公务员职级")
  public @Nullable Rank targetRank() {
    return post.rank();
  }

  /** Returns the kind of key post, a code of the pack. */
  @Term(zh = "岗位类别", codes = "岗位类别")
  public @Nullable String postCategory() {
    return post.category();
  }

  /** Returns whether the post is a leading post. */
  @Term(zh = "领导职务")
  public @Nullable Boolean leadingPost() {
    return post.leadingPost();
  }

  /** Returns whether the post is a special one for 条例 24(五). */
  @Term(zh = "特殊岗位")
  public @Nullable Boolean specialPost() {
    return post.specialPost();
  }

  /** Returns whether the post asks for an economic responsibility audit. */
  @Term(zh = "须经济责任审计")
  public @Nullable Boolean auditRequired() {
    return post.auditRequired();
  }

  /** Returns what party post the post is. */
  @Term(zh = "党内职务")
  public @Nullable PartyPost partyPost() {
    return post.partyPost();
  }

  /** Returns the kind of transaction. */
  @Term(zh = "任用方式")
  public @Nullable Move move() {
    return nomination.move();
  }

  /** Returns whether the promotion is accelerated. */
  @Term(zh = "破格")
  public @Nullable Boolean accelerated() {
    return nomination.accelerated();
  }

  /** Returns the conditions that the nomination asks to waive. */
  @Term(zh = "破格事项", atMost = 10)
  public @Nullable List<Waiver> waivers() {
    return nomination.waivers();
  }

  /** Returns whether the public notice says that the promotion is accelerated, and why. */
  @Term(zh = "公示说明破格", changeable = true)
  public @Nullable Boolean noticeTellsAcceleration() {
    return nomination.noticeTellsAcceleration();
  }

  /** Returns the day from which the tenure counts that a rank promotion asks for. */
  @Term(zh = "任职资格起算日")
  public @Nullable LocalDate qualifyingSince() {
    return nomination.qualifyingSince();
  }

  /** Returns the whole months of service. */
  @Term(zh = "工龄", unit = Unit.MONTHS, source = Source.DERIVED, changeable = true, from = "参加工作日期")
  public @Nullable Integer service() {
    return WholeMonths.between(workingSince(), asOf);
  }

  /** Returns the whole months of party membership. */
  @Term(zh = "党龄", unit = Unit.MONTHS, source = Source.DERIVED, changeable = true, from = "入党日期")
  public @Nullable Integer partyMembership() {
    return WholeMonths.between(partySince(), asOf);
  }

  /** Returns the whole months since the last promotion. */
  @Term(zh = "距上次提拔", unit = Unit.MONTHS, source = Source.DERIVED, changeable = true, from = "上次提拔日期")
  public @Nullable Integer sinceLastPromotion() {
    return WholeMonths.between(lastPromotedOn(), asOf);
  }

  /** Returns the term 「参加工作日期」. */
  @Term(zh = "参加工作日期")
  public @Nullable LocalDate workingSince() {
    return official.career() == null ? null : official.career().workingSince();
  }

  /** Returns the term 「基层工作经历」. */
  @Term(zh = "基层工作经历", unit = Unit.MONTHS, changeable = true)
  public @Nullable Integer grassroots() {
    return official.career() == null ? null : official.career().grassrootsMonths();
  }

  /** Returns the term 「学历」. */
  @Term(zh = "学历", changeable = true)
  public @Nullable Education education() {
    return official.career() == null ? null : official.career().education();
  }

  /** Returns the term 「入党日期」. */
  @Term(zh = "入党日期")
  public @Nullable LocalDate partySince() {
    return official.career() == null ? null : official.career().partySince();
  }

  /** Returns the term 「培训达到要求」. */
  @Term(zh = "培训达到要求", changeable = true)
  public @Nullable Boolean trainingDone() {
    return official.career() == null ? null : official.career().trainingDone();
  }

  /** Returns the term 「身体条件能正常履职」. */
  @Term(zh = "身体条件能正常履职")
  public @Nullable Boolean fitForWork() {
    return official.career() == null ? null : official.career().fitForWork();
  }

  /** Returns the term 「试用期内」. */
  @Term(zh = "试用期内", changeable = true)
  public @Nullable Boolean onProbation() {
    return official.career() == null ? null : official.career().onProbation();
  }

  /** Returns the term 「上次提拔日期」. */
  @Term(zh = "上次提拔日期")
  public @Nullable LocalDate lastPromotedOn() {
    return official.career() == null ? null : official.career().lastPromotedOn();
  }

  /** Returns the term 「上次提拔系破格缩短年限」. */
  @Term(zh = "上次提拔系破格缩短年限")
  public @Nullable Boolean lastPromotionAcceleratedInTenure() {
    return official.career() == null ? null : official.career().lastPromotionAcceleratedInTenure();
  }

  /** Returns the term 「有配偶」. */
  @Term(zh = "有配偶")
  public @Nullable Boolean hasSpouse() {
    return official.family() == null ? null : official.family().hasSpouse();
  }

  /** Returns the term 「配偶移居国（境）外」. */
  @Term(zh = "配偶移居国（境）外")
  public @Nullable Boolean spouseEmigrated() {
    return official.family() == null ? null : official.family().spouseEmigrated();
  }

  /** Returns the term 「子女」. */
  @Term(zh = "子女", atMost = 20)
  public @Nullable List<Child> children() {
    return official.family() == null ? null : official.family().children();
  }

  /** Returns the term 「违反政治纪律和政治规矩」. */
  @Term(zh = "违反政治纪律和政治规矩", source = Source.ORGANISATION_DEPARTMENT)
  public @Nullable Boolean politicalBreach() {
    return official.conduct() == null ? null : official.conduct().politicalBreach();
  }

  /** Returns the term 「群众公认度不高」. */
  @Term(zh = "群众公认度不高", source = Source.ORGANISATION_DEPARTMENT)
  public @Nullable Boolean lowRecognition() {
    return official.conduct() == null ? null : official.conduct().lowRecognition();
  }

  /** Returns the term 「拉票或非组织活动」. */
  @Term(zh = "拉票或非组织活动", source = Source.ORGANISATION_DEPARTMENT)
  public @Nullable Boolean canvassing() {
    return official.conduct() == null ? null : official.conduct().canvassing();
  }

  /** Returns the term 「其他不宜提拔的情形」. */
  @Term(zh = "其他不宜提拔的情形", source = Source.ORGANISATION_DEPARTMENT)
  public @Nullable Boolean otherwiseUnfit() {
    return official.conduct() == null ? null : official.conduct().otherwiseUnfit();
  }

  /** Returns the term 「其他不宜提拔的事由」. */
  @Term(zh = "其他不宜提拔的事由", source = Source.ORGANISATION_DEPARTMENT)
  public @Nullable String otherwiseUnfitReason() {
    return official.conduct() == null ? null : official.conduct().otherwiseUnfitReason();
  }

  /** Returns the term 「被立案调查」. */
  @Term(zh = "被立案调查", source = Source.ORGANISATION_DEPARTMENT)
  public @Nullable Boolean underInvestigation() {
    return official.conduct() == null ? null : official.conduct().underInvestigation();
  }

  /** Returns the term 「个人档案已审核」. */
  @Term(zh = "个人档案已审核", source = Source.ORGANISATION_DEPARTMENT, changeable = true)
  public @Nullable Boolean fileAudited() {
    return official.evidence() == null ? null : official.evidence().fileAudited();
  }

  /** Returns the term 「个人有关事项报告已核实」. */
  @Term(zh = "个人有关事项报告已核实", source = Source.ORGANISATION_DEPARTMENT, changeable = true)
  public @Nullable Boolean reportVerified() {
    return official.evidence() == null ? null : official.evidence().reportVerified();
  }

  /** Returns the term 「纪检监察意见」. */
  @Term(zh = "纪检监察意见", source = Source.ORGANISATION_DEPARTMENT, changeable = true)
  public @Nullable List<DisciplineOpinion> disciplineOpinions() {
    return official.evidence() == null ? null : official.evidence().disciplineOpinions();
  }

  /** Returns the term 「信访举报」. */
  @Term(zh = "信访举报", source = Source.ORGANISATION_DEPARTMENT, changeable = true)
  public @Nullable List<Petition> petitions() {
    return official.evidence() == null ? null : official.evidence().petitions();
  }

  /** Returns the term 「经济责任审计已完成」. */
  @Term(zh = "经济责任审计已完成", source = Source.ORGANISATION_DEPARTMENT, changeable = true)
  public @Nullable Boolean auditDone() {
    return official.evidence() == null ? null : official.evidence().auditDone();
  }

  /** Returns the term 「书记已签字」. */
  @Term(zh = "书记已签字", source = Source.ORGANISATION_DEPARTMENT, changeable = true)
  public @Nullable Boolean signedBySecretary() {
    return official.evidence() == null ? null : official.evidence().signedBySecretary();
  }

  /** Returns the term 「纪委书记已签字」. */
  @Term(zh = "纪委书记已签字", source = Source.ORGANISATION_DEPARTMENT, changeable = true)
  public @Nullable Boolean signedByDisciplineSecretary() {
    return official.evidence() == null ? null : official.evidence().signedByDisciplineSecretary();
  }

  /** Returns how many different discipline inspection bodies gave an opinion. */
  @Term(zh = "出具意见的纪检监察机关数", unit = Unit.COUNT, source = Source.DERIVED, changeable = true, from = "纪检监察意见")
  public @Nullable Integer disciplineBodies() {
    List<DisciplineOpinion> opinions = disciplineOpinions();
    if (opinions == null) {
      return null;
    }
    Set<String> bodies = new HashSet<>();
    for (DisciplineOpinion opinion : opinions) {
      if (opinion.body() == null) {
        return null;
      }
      bodies.add(opinion.body());
    }
    return bodies.size();
  }

  /** Returns the posts that the person held. */
  @Term(zh = "任职经历")
  public @Nullable List<PostHeld> postsHeld() {
    return official.postsHeld();
  }

  /** Returns the annual appraisals. */
  @Term(zh = "年度考核", atMost = 60)
  public @Nullable List<Appraisal> appraisals() {
    return official.appraisals();
  }

  /** Returns the sanctions and measures, with their periods where these were determined. */
  @Term(zh = "处理处分", atMost = 50, source = Source.REVIEWING_DEPARTMENT)
  public @Nullable List<Measure> measures() {
    return official.measures();
  }

  /**
   * Returns the grade of the annual appraisal of the year before the as-of date; null when it is not
   * there, when two of that year contradict each other, or when an appraisal's year is not supplied.
   */
  @Term(zh = "上年度考核等次", source = Source.DERIVED, from = "年度考核")
  public @Nullable AppraisalGrade lastAppraisal() {
    List<Appraisal> all = official.appraisals();
    if (all == null) {
      return null;
    }
    int lastYear = asOf.getYear() - 1;
    boolean found = false;
    boolean contradicted = false;
    AppraisalGrade grade = null;
    for (Appraisal appraisal : all) {
      if (appraisal.year() == null) {
        return null;
      }
      if (appraisal.year() == lastYear) {
        contradicted |= found && appraisal.grade() != grade;
        grade = appraisal.grade();
        found = true;
      }
    }
    return contradicted ? null : grade;
  }

  @Override
  public Map<String, Object> attributes() {
    return official.attributes();
  }

  @Override
  public @Nullable String code(String name) {
    return "岗位类别".equals(name) ? post.category() : Attributed.super.code(name);
  }

  /** Returns this candidacy with the measures as their periods were determined. */
  public Candidacy withMeasures(@Nullable List<Measure> measures) {
    return new Candidacy(official.withMeasures(measures), nomination, post, asOf, adjustedTenure);
  }

  /** Returns this candidacy with the converted tenure, in months; null when it is undetermined. */
  public Candidacy withAdjustedTenure(@Nullable Integer months) {
    return new Candidacy(official, nomination, post, asOf, months);
  }
}
