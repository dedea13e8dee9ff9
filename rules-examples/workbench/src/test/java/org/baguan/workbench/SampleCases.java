package org.baguan.workbench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Aspect;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Finding;
import org.baguan.rules.model.Findings;
import org.baguan.rules.model.HumanDecision;
import org.baguan.rules.model.InquiryResult;
import org.baguan.rules.model.Inspection;
import org.baguan.rules.model.InspectionKind;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.Match;
import org.baguan.rules.model.NextStep;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.ReviewConclusion;
import org.baguan.rules.model.Score;
import org.baguan.rules.model.Tracking;
import org.baguan.rules.model.TrackedKind;
import org.baguan.rules.model.Undetermined;

/** Hand-made cases and their progress, one of every kind. Persons and units are synthetic. */
final class SampleCases {

  static final String PACK = "key-posts 2026.1.0 (sha256 3f9c…a17e)";
  static final LocalDate MARCH = LocalDate.of(2025, 3, 3);
  static final LocalDate MAY = LocalDate.of(2025, 5, 12);
  static final LocalDate JUNE = LocalDate.of(2025, 6, 30);

  private static final String[] ITEMS = {"岗位资历", "专业背景", "年度考核", "廉政风险防控", "沟通协调", "群众评议"};
  private static final int[] WEIGHTS = {20, 20, 20, 15, 15, 10};

  private SampleCases() {}

  /** Returns one case of every kind, and the inspections of 72 units. */
  static List<CaseHistory> all() {
    return List.of(
        proceeding(), awaitingReplies(), halted(), missingFacts(), fromPool(), returned(), tracked(), rebuttable(), overridden(),
        inspections());
  }

  static CaseHistory proceeding() {
    Assessment assessment = assessment(eligible("P-001", 1, 92, 88, 90, 85, 90, 84), eligible("P-002", 2, 80, 85, 90, 78, 80, 88),
        ineligible("P-003", reason("D-06", "处分影响期未满", "不符合", "党内警告的影响期至 2025-09-14 止，研判基准日在期内", "条例 24(六)", Mark.A)));
    CaseProgress before = progress("RG-01", MAY, new NextStep.AwaitReplies(await(List.of("P-001"), List.of(3))), true,
        checked(), new CaseProgress.Assessed(MAY, 1, assessment), new CaseProgress.Chosen(MAY, 1, List.of("P-001")),
        new CaseProgress.Reviewed(MAY, 1, await(List.of("P-001"), List.of(3))));
    CaseProgress after = progress("RG-01", JUNE, start("P-001"), true,
        checked(), new CaseProgress.Assessed(MAY, 1, assessment), new CaseProgress.Chosen(MAY, 1, List.of("P-001")),
        new CaseProgress.Reviewed(JUNE, 1, new ReviewConclusion.Proceed(inquiries(List.of("P-001"), List.of(), -1), List.of(normal()))));
    return history("RG-01", "U-01", "财务科科长", before, after);
  }

  static CaseHistory awaitingReplies() {
    Assessment assessment = assessment(eligible("P-004", 1, 88, 90, 90, 82, 76, 80), eligible("P-005", 2, 84, 80, 80, 86, 80, 84));
    CaseProgress first = progress("RG-02", MARCH, new NextStep.ReturnApplication(defective()), true,
        new CaseProgress.Checked(MARCH, 1, defective()));
    CaseProgress last = progress("RG-02", JUNE, new NextStep.AwaitReplies(await(List.of("P-004", "P-005"), List.of(3, 5))), true,
        new CaseProgress.Checked(MARCH, 1, defective()), checked(), new CaseProgress.Assessed(MAY, 1, assessment),
        new CaseProgress.Chosen(MAY, 1, List.of("P-004", "P-005")),
        new CaseProgress.Reviewed(JUNE, 1, await(List.of("P-004", "P-005"), List.of(3, 5))));
    return history("RG-02", "U-01", "人事科科长", first, last);
  }

  static CaseHistory halted() {
    Assessment one = assessment(eligible("P-009", 1, 94, 90, 92, 88, 85, 90), eligible("P-010", 2, 85, 88, 90, 80, 80, 82),
        eligible("P-011", 3, 80, 78, 85, 80, 75, 80));
    Assessment two = assessment(eligible("P-010", 1, 85, 88, 90, 80, 80, 82), eligible("P-011", 2, 80, 78, 85, 80, 75, 80));
    ReviewConclusion halt = new ReviewConclusion.Halt(inquiries(List.of("P-009"), List.of(), 3),
        List.of(reason("L-02", "有暂缓使用的答复", "终止", "法院答复办理中，暂缓使用 P-009", "实施办法（示例）", Mark.D)),
        List.of("P-009"), List.of(), List.of());
    CaseProgress first = progress("RG-03", MAY, new NextStep.AwaitReplies(await(List.of("P-009"), List.of(3))), true,
        checked(), new CaseProgress.Assessed(MAY, 1, one), new CaseProgress.Chosen(MAY, 1, List.of("P-009")),
        new CaseProgress.Reviewed(MAY, 1, await(List.of("P-009"), List.of(3))));
    CaseProgress last = progress("RG-03", JUNE, new NextStep.AwaitSelection(Optional.of("P-010"), false), true,
        checked(), new CaseProgress.Assessed(MAY, 1, one), new CaseProgress.Chosen(MAY, 1, List.of("P-009")),
        new CaseProgress.Reviewed(MAY, 1, halt), new CaseProgress.Assessed(JUNE, 2, two));
    return history("RG-03", "U-02", "工程建设科科长", first, last);
  }

  static CaseHistory missingFacts() {
    Undetermined open = new Undetermined("D-06", "处分影响期未满", "不符合", List.of("处分情况", "批准日期"), "条例 24(六)", Mark.A, "eligibility.csv!E9");
    CandidateAssessment undetermined = new CandidateAssessment("P-013",
        new Eligibility.Open(new Findings(List.of(), List.of(), List.of(), List.of(), List.of(open), List.of())), List.of(),
        score(new int[] {84, 80, -1, 82, 78, 80}), match(80), Optional.empty());
    Assessment assessment = assessment(ineligible("P-012", reason("Q-30", "任副职不满二年", "不符合", "任乡科级副职 1 年 4 个月，不满 2 年", "公务员职务、职级与级别管理办法", Mark.C)),
        undetermined);
    return history("RG-04", "U-02", "招标采购科科长", progress("RG-04", JUNE,
        new NextStep.SupplyFacts(List.of("P-013"), List.of(open)), true, checked(), new CaseProgress.Assessed(JUNE, 1, assessment)));
  }

  static CaseHistory fromPool() {
    Reason young = reason("Q-30", "任副职不满二年", "不符合", "任乡科级副职 11 个月，不满 2 年", "公务员职务、职级与级别管理办法", Mark.C);
    Reason graded = reason("D-03", "上年度考核基本称职以下", "不符合", "2024 年度考核为基本称职", "条例 24(三)", Mark.A);
    List<CandidateAssessment> pool = new ArrayList<>();
    IntStream.rangeClosed(1, 14).forEach(i -> pool.add(eligible("K-%03d".formatted(i), i, 95 - i, 92 - i, 90, 88 - i / 2, 86, 80 + i % 5)));
    return history("RG-05", "U-03", "行政审批科科长", progress("RG-05", JUNE, new NextStep.AwaitSelection(Optional.of("K-001"), true), true,
        checked(), new CaseProgress.Assessed(MAY, 1, assessment(ineligible("P-014", young), ineligible("P-015", graded, young))),
        new CaseProgress.PoolSearched(MAY, 1, assessment(pool.toArray(new CandidateAssessment[0])))));
  }

  static CaseHistory returned() {
    return history("RG-06", "U-04", "资产管理科科长", progress("RG-06", JUNE, new NextStep.ReturnApplication(defective()), true,
        new CaseProgress.Checked(MARCH, 1, defective())));
  }

  static CaseHistory tracked() {
    Tracking tracking = new Tracking("P-017", TrackedKind.OFFICIAL,
        List.of(reason("T-01", "履职评价突出", "后备人选", "履职评价为突出，列入科级干部后备人选", "实施办法（示例）", Mark.D)), List.of());
    CaseProgress last = new CaseProgress("RG-07", JUNE, PACK,
        List.of(checked(), new CaseProgress.Assessed(MARCH, 1, assessment(eligible("P-017", 1, 90, 90, 92, 88, 90, 91), eligible("P-018", 1, 90, 90, 92, 88, 90, 91))),
            new CaseProgress.Chosen(MARCH, 1, List.of("P-017")),
            new CaseProgress.Reviewed(MAY, 1, new ReviewConclusion.Proceed(inquiries(List.of("P-017"), List.of(), -1), List.of(normal())))),
        new NextStep.Track(List.of(tracking)), List.of(tracking), List.of(), true);
    return history("RG-07", "U-04", "审计科科长", last);
  }

  static CaseHistory rebuttable() {
    Reason college = reason("Q-04a", "学历低于大专", "须说明", "学历为中专，一般应当具有大专以上", "条例 8(四)", Mark.B);
    CandidateAssessment justify = new CandidateAssessment("P-019",
        new Eligibility.Justify(new Findings(List.of(), List.of(college), List.of(), List.of(), List.of(), List.of())), List.of(),
        score(new int[] {82, 70, 88, 84, 86, 90}), match(84), Optional.of(1));
    return history("RG-08", "U-05", "拆迁安置科科长", progress("RG-08", JUNE, new NextStep.Justify(List.of("P-019")), false,
        checked(), new CaseProgress.Assessed(JUNE, 1, assessment(justify, eligible("P-020", 2, 80, 78, 80, 70, 74, 76)))));
  }

  static CaseHistory overridden() {
    CaseProgress last = new CaseProgress("RG-09", JUNE, PACK,
        List.of(checked(), new CaseProgress.Assessed(MAY, 1, assessment(eligible("P-021", 1, 90, 86, 88, 84, 82, 85), eligible("P-022", 2, 88, 84, 86, 84, 80, 84))),
            new CaseProgress.Chosen(MAY, 1, List.of("P-022")),
            new CaseProgress.Reviewed(JUNE, 1, new ReviewConclusion.Proceed(inquiries(List.of("P-022"), List.of(), -1), List.of(normal())))),
        start("P-022"), List.of(),
        List.of(new HumanDecision(MAY, "P-022", "选用第二名", "岗位需要熟悉征地业务的人选，会议讨论一致", "研判会议")), true);
    return history("RG-09", "U-05", "土地收储科科长", last);
  }

  /** Returns a tracking case: 72 units inspected, three of them conspicuous, one open. */
  static CaseHistory inspections() {
    List<Entry> entries = new ArrayList<>();
    List<Tracking> tracking = new ArrayList<>();
    for (int i = 1; i <= 72; i++) {
      String unit = "U-%02d".formatted(i);
      entries.add(new Entry.Inspected(MAY, new Inspection(unit, InspectionKind.QUARTERLY, MAY, i != 31, new BigDecimal("96.5"))));
      tracking.add(unit(unit, i));
    }
    CaseFile file = new CaseFile("JC-2025", "示例：季度党建督查", "U-00", Optional.of(JUNE), entries);
    CaseProgress last = new CaseProgress("JC-2025", JUNE, PACK, List.of(), new NextStep.Track(tracking), tracking, List.of(), true);
    return new CaseHistory(new CaseInHand("inspections/JC-2025.yaml", file, List.of()), List.of(last));
  }

  static Reason reason(String rule, String title, String conclusion, String text, String basis, Mark mark) {
    return new Reason(rule, title, conclusion, text, basis, mark, "eligibility.csv!A1");
  }

  static CaseHistory history(String id, String unit, String post, CaseProgress... seen) {
    Application application = new Application("A-" + id, unit,
        new Post("G-" + id, post, unit, "管钱", Level.TOWNSHIP_PRINCIPAL, null, true, null, null, null, null), 1, "方案", null, List.of(), null);
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry.Submitted(seen[0].asOf(), application));
    for (int i = 1; i < seen.length; i++) {
      entries.add(new Entry.Recommended(seen[i].asOf(), "民主推荐"));
    }
    CaseFile file = new CaseFile(id, "示例：" + post, unit, Optional.of(seen[seen.length - 1].asOf()), entries);
    return new CaseHistory(new CaseInHand("cases/" + id + ".yaml", file, List.of()), List.of(seen));
  }

  static CaseProgress progress(String id, LocalDate asOf, NextStep next, boolean provisional, CaseProgress.Stage... stages) {
    return new CaseProgress(id, asOf, PACK, List.of(stages), next, List.of(), List.of(), provisional);
  }

  private static Tracking unit(String unit, int i) {
    Reason reminder = reason("T-03", "选任程序不规范", "函询提醒", "季度党建督查发现选任程序不规范", "实施办法（示例）", Mark.D);
    Reason referral = reason("T-04", "有具体问题线索", "移交", "具体线索 L-7 未了结，移交纪委监委", "实施办法（示例）", Mark.D);
    Undetermined open = new Undetermined("T-05", "满意率偏低", "函询提醒", List.of("民主测评满意率"), "实施办法（示例）", Mark.D, "tracking.csv!A5");
    return new Tracking(unit, TrackedKind.UNIT,
        i == 12 || i == 31 ? List.of(reminder) : i == 45 ? List.of(referral) : List.of(), i == 58 ? List.of(open) : List.of());
  }

  private static NextStep start(String person) {
    return new NextStep.StartProcedure(List.of(person), List.of("按规定履行考察、讨论决定、任前公示程序（条例 第五至七章）"));
  }

  private static CaseProgress.Checked checked() {
    return new CaseProgress.Checked(MARCH, 1, new Compliance.Accepted());
  }

  private static Compliance.Returned defective() {
    return new Compliance.Returned(
        List.of(reason("H-05", "建议人选不多于空缺数", "退回", "建议人选 1 名，空缺 1 个，不足差额", "实施办法（示例）", Mark.D),
            reason("H-07", "到会人数不足三分之二", "退回", "应到 9 人，实到 5 人", "条例 34", Mark.B)), List.of());
  }

  private static Reason normal() {
    return reason("L-01", "各部门均已答复且无异常", "启动", "各部门均已答复，未发现异常", "实施办法（示例）", Mark.D);
  }

  private static ReviewConclusion.Await await(List<String> persons, List<Integer> missing) {
    List<InquiryResult> inquiries = inquiries(persons, missing, -1);
    return new ReviewConclusion.Await(inquiries, List.of(), inquiries.stream().filter(i -> i.finding().isEmpty())
        .map(i -> i.person() + " " + i.department() + " " + i.focus()).toList());
  }

  private static List<InquiryResult> inquiries(List<String> persons, List<Integer> missing, int abnormal) {
    String[][] desks = {{"组织部门", "政治素质表现"}, {"组织部门", "个人档案信息"}, {"纪委监委", "受处理处分情况"}, {"法院", "涉法涉诉问题"},
        {"公安", "涉法涉诉问题"}, {"检察院", "涉法涉诉问题"}, {"审计", "经济责任审计结果"}, {"信访", "涉访举报"}};
    List<InquiryResult> results = new ArrayList<>();
    for (String person : persons) {
      for (int i = 0; i < desks.length; i++) {
        boolean open = missing.contains(i);
        List<Reason> reasons = i == abnormal
            ? List.of(reason("L-11", "涉诉办理中", "暂缓", "法院答复：作为当事人涉诉，办理中", "实施办法（示例）", Mark.D))
            : List.of();
        results.add(new InquiryResult(person, desks[i][0], desks[i][1],
            open ? Optional.empty() : Optional.of(i == abnormal ? Finding.IN_PROGRESS : Finding.NOTHING_FOUND),
            open ? Optional.empty() : Optional.of(MAY), open ? "待回复" : i == abnormal ? "暂缓" : "无影响", reasons, List.of()));
      }
    }
    return results;
  }

  private static Assessment assessment(CandidateAssessment... candidates) {
    Optional<String> leader = candidates.length > 1 && candidates[0].place().equals(candidates[1].place())
        ? Optional.empty()
        : Optional.of(candidates[0]).filter(c -> c.place().isPresent()).map(CandidateAssessment::person);
    return new Assessment(MAY, "管钱", List.of(candidates), leader, leader.isEmpty() && candidates[0].place().isPresent()
        ? Optional.of("总分并列，由会议研究确定。") : Optional.empty());
  }

  private static CandidateAssessment eligible(String person, int place, int... points) {
    return new CandidateAssessment(person,
        new Eligibility.Eligible(new Findings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of())), List.of(),
        score(points), match(points[0]), Optional.of(place));
  }

  private static CandidateAssessment ineligible(String person, Reason... obstacles) {
    return new CandidateAssessment(person,
        new Eligibility.Ineligible(new Findings(List.of(obstacles), List.of(), List.of(), List.of(), List.of(), List.of())), List.of(),
        score(new int[] {78, 74, 80, 56, 70, 75}), match(72), Optional.empty());
  }

  private static Match match(int points) {
    BigDecimal total = BigDecimal.valueOf(points);
    return new Match(Map.of(Aspect.POLITICAL_QUALITY, total), Optional.of(total), Optional.of(points >= 85 ? "高" : points >= 75 ? "较高" : "一般"));
  }

  private static Score score(int[] points) {
    List<ItemScore> items = new ArrayList<>();
    BigDecimal lowest = BigDecimal.ZERO;
    BigDecimal highest = BigDecimal.ZERO;
    for (int i = 0; i < ITEMS.length; i++) {
      BigDecimal weight = BigDecimal.valueOf(WEIGHTS[i]);
      boolean open = points[i] < 0;
      BigDecimal low = BigDecimal.valueOf(Math.max(0, points[i]));
      BigDecimal high = open ? BigDecimal.valueOf(100) : low;
      items.add(new ItemScore(ITEMS[i], i < 2 ? "岗位性质" : i < 4 ? "具体职能" : "素质要求", weight,
          i == 3 ? Optional.of(BigDecimal.valueOf(60)) : Optional.empty(), open ? Optional.empty() : Optional.of(low), low, high,
          open ? Optional.empty() : Optional.of(reason("S-" + i, ITEMS[i], "得分", ITEMS[i] + "得 " + low, "岗位评分方案（示例）", Mark.D)),
          open ? List.of(new Undetermined("S-" + i, ITEMS[i], "得分", List.of("2024 年度考核结果"), "岗位评分方案（示例）", Mark.D, "scoring.csv!B4")) : List.of()));
      lowest = lowest.add(low.multiply(weight).movePointLeft(2));
      highest = highest.add(high.multiply(weight).movePointLeft(2));
    }
    return new Score(items, lowest.setScale(2, RoundingMode.HALF_UP), highest.setScale(2, RoundingMode.HALF_UP));
  }
}
