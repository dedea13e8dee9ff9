package org.baguan.rules.screen;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.PartyPost;
import org.baguan.rules.model.Post;

/** Makes synthetic officials for the reference pack, none of whom is a real person: the n-th is always the same. */
public final class SyntheticPool {

  /** The day as of which they are screened. */
  public static final LocalDate AS_OF = LocalDate.of(2025, 4, 18);

  private static final String BODIES = "[{\"body\": \"派驻纪检监察组\", \"givenOn\": \"2025-02-24\"}, {\"body\": \"市纪委监委\", \"givenOn\": \"2025-02-24\"}]";
  private static final String[] EDUCATION = {"大专", "本科", "本科", "本科", "硕士"};
  private static final String[] QUALIFICATION = {"无证书", "初级", "中级", "高级"};

  private SyntheticPool() {}

  /** Returns the post for which they are screened. */
  public static Post post() {
    return new Post("K-01", "财务科科长", "U-01", "管钱", Level.TOWNSHIP_PRINCIPAL, null, true, true, false, true, PartyPost.NONE);
  }

  /** Returns the n-th official: cells by column. */
  static Map<String, String> official(int number) {
    SplittableRandom random = new SplittableRandom(number);
    Map<String, String> row = new LinkedHashMap<>();
    row.put("人员编号", String.format("S-%07d", number));
    row.put("现职级", random.nextInt(12) == 0 ? "科员" : "副科");
    String since = day(random, 2012, 2023);
    row.put("任现职级日期", since);
    row.put("现公务员职级", "三级主任科员");
    row.put("参加工作日期", day(random, 1998, 2010));
    row.put("基层工作经历", Integer.toString(random.nextInt(0, 90)));
    row.put("学历", EDUCATION[random.nextInt(EDUCATION.length)]);
    row.put("入党日期", day(random, 1999, 2015));
    row.put("培训达到要求", random.nextInt(20) == 0 ? "否" : "是");
    row.put("身体条件能正常履职", "是");
    row.put("试用期内", "否");
    row.put("上次提拔日期", since);
    row.put("上次提拔系破格缩短年限", "否");
    row.put("有配偶", "是");
    row.put("配偶移居国（境）外", "否");
    row.put("子女", random.nextInt(3) == 0 ? "[]" : "[{\"emigrated\": false}]");
    for (String breach : List.of("违反政治纪律和政治规矩", "群众公认度不高", "拉票或非组织活动", "其他不宜提拔的情形")) {
      row.put(breach, "否");
    }
    row.put("被立案调查", random.nextInt(50) == 0 ? "是" : "否");
    row.put("个人档案已审核", "是");
    row.put("个人有关事项报告已核实", "是");
    row.put("纪检监察意见", BODIES);
    row.put("信访举报", "[]");
    row.put("经济责任审计已完成", "是");
    row.put("书记已签字", "是");
    row.put("纪委书记已签字", "是");
    row.put(
        "任职经历",
        "[{\"title\": \"会计\", \"level\": \"科员\", \"from\": \"2009-08-01\", \"until\": \"" + since + "\", \"current\": false, \"grassroots\": true, \"secondment\": false, \"countsTwice\": false}, "
            + "{\"title\": \"副科长\", \"level\": \"副科\", \"from\": \"" + since + "\", \"current\": true, \"grassroots\": false, \"secondment\": false, \"countsTwice\": false}]");
    row.put("年度考核", appraisals(random));
    row.put("处理处分", "[]");
    row.put("人事工作年限", Integer.toString(random.nextInt(0, 100)));
    row.put("财务工作年限", Integer.toString(random.nextInt(0, 200)));
    row.put("项目管理年限", Integer.toString(random.nextInt(0, 60)));
    row.put("专业资格", QUALIFICATION[random.nextInt(QUALIFICATION.length)]);
    row.put("近三年优秀次数", Integer.toString(random.nextInt(0, 4)));
    row.put("测试成绩", random.nextInt(50, 100) + (random.nextBoolean() ? ".5" : ""));
    if (random.nextInt(8) == 0) {
      List<String> columns = new ArrayList<>(row.keySet());
      row.put(columns.get(1 + random.nextInt(columns.size() - 1)), "");
    }
    return row;
  }

  private static String appraisals(SplittableRandom random) {
    List<String> years = new ArrayList<>();
    for (int year = 2020; year < 2025; year++) {
      years.add("{\"year\": " + year + ", \"grade\": \"" + (random.nextInt(6) == 0 ? "优秀" : "称职") + "\"}");
    }
    return "[" + String.join(", ", years) + "]";
  }

  private static String day(SplittableRandom random, int from, int to) {
    return LocalDate.of(from, 1, 1).plusDays(random.nextInt(0, (to - from) * 365)).toString();
  }

  /** Returns the first line of a table. */
  static String header() {
    return String.join(",", official(1).keySet());
  }

  /** Returns the row of the n-th official. */
  static String row(int number) {
    List<String> cells = new ArrayList<>();
    official(number).values().forEach(cell -> cells.add(cell.contains("\"") || cell.contains(",") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell));
    return String.join(",", cells);
  }

  /** Writes the first so many officials as a table. */
  public static Path write(Path file, int count) {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(header() + "\n");
      for (int i = 1; i <= count; i++) {
        out.write(row(i) + "\n");
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
