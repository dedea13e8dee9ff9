package org.baguan.examples.rugao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes the city-wide pool: 300 invented officials, the same to the byte every time. Depends on
 * nothing, so that {@code java PoolGenerator.java pool.yaml} runs it.
 *
 * <p>A key that is left out is a fact that nobody supplied; an empty list says that there is none.
 */
final class PoolGenerator {

  private static final int SIZE = 300;
  private static final int FIRST_ID = 101;
  private static final List<String> EXPERIENCES = List.of("人事工作年限", "财务工作年限", "项目管理年限");
  private static final LocalDate CUT_OFF = LocalDate.of(2025, 3, 31);

  /** Its algorithm is specified, unlike that of other generators. */
  private final Random random = new Random(20250331L);

  private final StringBuilder out = new StringBuilder();

  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), yaml());
  }

  /** Returns the text of the pool file. */
  static String yaml() {
    PoolGenerator generator = new PoolGenerator();
    generator.write();
    return generator.out.toString();
  }

  private void write() {
    line("# 示例干部库：300 名干部全部由程序随机生成，人物均为虚构，不对应任何真实的人。");
    line("# 事实截至 %s。某一项没有写，表示尚未提供；写作 []，表示没有。", CUT_OFF);
    line("# 测试成绩为年初全市中层干部集中测试（示例），科员自愿参加。");
    line("officials:");
    for (int i = 0; i < SIZE; i++) {
      official("P-" + (FIRST_ID + i));
    }
  }

  private void official(String id) {
    String level = pick("科员", "科员", "科员", "科员", "副科", "副科", "副科", "副科", "正科", "正科");
    LocalDate workingSince = LocalDate.of(between(1996, 2010), 8, 1);
    LocalDate clerkSince = workingSince.plusYears(1);
    LocalDate deputySince = day(between(clerkSince.getYear() + 6, 2024));
    LocalDate principalSince = day(Math.min(2024, deputySince.getYear() + between(3, 6)));
    boolean principal = level.equals("正科") && principalSince.isAfter(deputySince.plusYears(2));
    boolean deputy = principal || !level.equals("科员");
    LocalDate levelSince = principal ? principalSince : deputy ? deputySince : clerkSince;

    line("");
    line("  - id: %s", id);
    career(principal ? "正科" : deputy ? "副科" : "科员", levelSince, workingSince, deputy);
    family();
    conduct();
    evidence();
    if (!chance(2)) {
      postsHeld(clerkSince, deputy ? deputySince : null, principal ? principalSince : null);
    }
    int outstanding = appraisals(deputy);
    measures(id);
    attributes(CUT_OFF.getYear() - workingSince.getYear(), deputy, outstanding);
  }

  private void career(String level, LocalDate levelSince, LocalDate workingSince, boolean deputy) {
    String rank =
        switch (level) {
          case "正科" -> pick("一级主任科员", "二级主任科员");
          case "副科" -> pick("三级主任科员", "三级主任科员", "四级主任科员");
          default -> pick("一级科员", "一级科员", "四级主任科员", "二级科员");
        };
    List<String> career = new ArrayList<>();
    put(career, "level", level);
    put(career, "levelSince", levelSince);
    put(career, "rank", rank);
    put(career, "workingSince", workingSince);
    put(career, "grassrootsMonths", months(between(0, 10) * 12 + pick(0, 0, 4, 6, 9)));
    // Supplied for everybody of deputy level or above: an unknown education makes a total a range.
    if (deputy || !chance(5)) {
      put(career, "education", pick("高中", "大专", "大专", "本科", "本科", "本科", "本科", "本科", "硕士", "博士"));
    }
    put(career, "partySince", day(Math.min(2022, workingSince.getYear() + between(-2, 8))));
    put(career, "trainingDone", yes(90));
    put(career, "fitForWork", yes(99));
    put(career, "onProbation", levelSince.isAfter(CUT_OFF.minusYears(1)) ? "是" : "否");
    put(career, "lastPromotedOn", levelSince);
    put(career, "lastPromotionAcceleratedInTenure", yes(2));
    line("    career: {%s}", String.join(", ", career));
  }

  private void family() {
    boolean spouse = !chance(12);
    List<String> children = new ArrayList<>();
    for (int i = pick(0, 1, 1, 1, 2); i > 0; i--) {
      children.add("{emigrated: " + yes(2) + "}");
    }
    List<String> family = new ArrayList<>();
    put(family, "hasSpouse", spouse ? "是" : "否");
    put(family, "spouseEmigrated", spouse ? yes(1) : "否");
    put(family, "children", "[" + String.join(", ", children) + "]");
    line("    family: {%s}", String.join(", ", family));
  }

  private void conduct() {
    boolean otherwiseUnfit = chance(1);
    List<String> conduct = new ArrayList<>();
    put(conduct, "politicalBreach", yes(1));
    put(conduct, "lowRecognition", yes(4));
    put(conduct, "canvassing", yes(1));
    put(conduct, "otherwiseUnfit", otherwiseUnfit ? "是" : "否");
    if (otherwiseUnfit) {
      put(conduct, "otherwiseUnfitReason", "示例事由");
    }
    if (!chance(3)) {
      put(conduct, "underInvestigation", yes(1));
    }
    line("    conduct: {%s}", String.join(", ", conduct));
  }

  private void evidence() {
    String opinions = "{body: 派驻纪检监察组, givenOn: " + dayOf2025() + "}";
    if (!chance(10)) {
      opinions += ", {body: 市纪委监委, givenOn: " + dayOf2025() + "}";
    }
    List<String> evidence = new ArrayList<>();
    put(evidence, "fileAudited", yes(96));
    put(evidence, "reportVerified", yes(92));
    put(evidence, "disciplineOpinions", "[" + opinions + "]");
    put(evidence, "petitions", "[" + petition() + "]");
    put(evidence, "auditDone", yes(75));
    put(evidence, "signedBySecretary", yes(95));
    put(evidence, "signedByDisciplineSecretary", yes(93));
    line("    evidence: {%s}", String.join(", ", evidence));
  }

  private String petition() {
    return chance(8)
        ? "{receivedOn: " + day(between(2022, 2024)) + ", concrete: " + yes(50) + ", verified: " + yes(80) + "}"
        : "";
  }

  private void postsHeld(LocalDate clerkSince, LocalDate deputySince, LocalDate principalSince) {
    String present = principalSince != null ? "正科" : deputySince != null ? "副科" : "科员";
    line("    postsHeld:");
    post("科员", clerkSince, deputySince, present);
    if (deputySince != null) {
      post("副科", deputySince, principalSince, present);
    }
    if (principalSince != null) {
      post("正科", principalSince, null, present);
    }
  }

  private void post(String level, LocalDate from, LocalDate until, String present) {
    String title =
        switch (level) {
          case "正科" -> pick("科长", "主任", "镇人大副主席");
          case "副科" -> pick("副科长", "副主任", "副镇长");
          default -> pick("办事员", "会计", "项目管理员", "组织干事");
        };
    List<String> post = new ArrayList<>();
    put(post, "title", title);
    put(post, "level", level);
    put(post, "from", from);
    if (until != null) {
      put(post, "until", until);
    }
    put(post, "current", level.equals(present) ? "是" : "否");
    put(post, "grassroots", yes(40));
    put(post, "secondment", "否");
    put(post, "countsTwice", yes(8));
    line("      - {%s}", String.join(", ", post));
  }

  /** Returns how often the last three years' grade was the best. */
  private int appraisals(boolean deputy) {
    List<String> appraisals = new ArrayList<>();
    int outstanding = 0;
    for (int year = 2020; year <= 2024; year++) {
      // Last year's is what rules ask for; somewhere it has not been reported yet.
      if (year == 2024 && !deputy && chance(8)) {
        continue;
      }
      String grade = chance(20) ? "优秀" : chance(4) ? pick("基本称职", "不定等次", "不称职") : "称职";
      outstanding += year > 2021 && grade.equals("优秀") ? 1 : 0;
      appraisals.add("{year: " + year + ", grade: " + grade + "}");
    }
    line("    appraisals: [%s]", String.join(", ", appraisals));
    return outstanding;
  }

  private void measures(String id) {
    if (chance(2)) {
      return;
    }
    if (!chance(10)) {
      line("    measures: []");
      return;
    }
    String[] kind =
        pick(
            new String[] {"党纪", "警告"},
            new String[] {"党纪", "严重警告"},
            new String[] {"政务", "警告"},
            new String[] {"政务", "记过"},
            new String[] {"诫勉", "诫勉"});
    LocalDate decided = day(between(2018, 2024));
    List<String> measure = new ArrayList<>();
    put(measure, "id", id.replace("P", "M") + "-1");
    put(measure, "system", kind[0]);
    put(measure, "kind", kind[1]);
    put(measure, "decidedOn", decided);
    put(measure, "approvedOn", decided);
    put(measure, "actsEndedOn", decided.minusMonths(between(3, 12)));
    put(measure, "bySupervisor", "否");
    put(measure, "management", "是");
    // Whether it still affects use is for people to say, and not everywhere have they said so.
    if (!chance(10)) {
      put(measure, "stillAffectsUse", yes(15));
    }
    line("    measures:");
    line("      - {%s}", String.join(", ", measure));
  }

  private void attributes(int yearsOfService, boolean deputy, int outstanding) {
    List<String> attributes = new ArrayList<>();
    for (String name : EXPERIENCES) {
      put(attributes, name, months(12 * Math.min(yearsOfService, pick(0, 0, 1, 2, 3, 5, 8))));
    }
    put(attributes, "专业资格", pick("无证书", "无证书", "初级", "中级", "中级", "高级"));
    put(attributes, "近三年优秀次数", outstanding);
    // The yearly test is for deputies and above; some of the others sat it as well.
    if (deputy || chance(30)) {
      put(attributes, "测试成绩", between(52, 97) + pick(".0", ".5"));
    }
    line("    attributes: {%s}", String.join(", ", attributes));
  }

  private LocalDate day(int year) {
    return LocalDate.of(year, between(1, 12), between(1, 28));
  }

  private LocalDate dayOf2025() {
    return LocalDate.of(2025, between(1, 3), between(1, 28));
  }

  /** Returns a whole number between two, both included. */
  private int between(int first, int last) {
    return first + random.nextInt(Math.max(1, last - first + 1));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String yes(int percent) {
    return chance(percent) ? "是" : "否";
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String months(int months) {
    int years = months / 12;
    int rest = months % 12;
    return (years > 0 || rest == 0 ? years + "年" : "") + (rest > 0 ? rest + "个月" : "");
  }

  private static void put(List<String> fields, String key, Object value) {
    fields.add(key + ": " + value);
  }

  private void line(String pattern, Object... values) {
    out.append(values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values)).append('\n');
  }
}
