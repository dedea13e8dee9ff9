package org.baguan.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baguan.rules.cases.CaseReading;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.record.DecisionRecord;
import org.baguan.rules.record.Recorder;
import org.baguan.rules.trust.PackSignature;
import org.baguan.rules.trust.SigningKey;

/** A small pack in any number of versions: every rule that fires, in four steps, says of which version it is. */
final class VersionedPack {

  private static final Map<String, String> FILES =
      Map.of(
          "pack.yaml",
          """
          id: small
          version: "@"
          title: {zh: 小规则包}
          codes:
            岗位类别: [管人, 管钱]
          """,
          "eligibility.csv",
          """
          表种,资格条件
          命中,全部
          适用日期,研判基准日

          编号,名称,学历,结论,理由,依据,核实,生效,失效
          Q-1,有学历,大专以上,后续义务,按第@版办,示例,D,2020-01-01,
          """,
          "schemes.csv",
          """
          表种,评分方案

          岗位类别,项目,维度,权重,最低分,依据,核实,生效,失效
          管人,学历,素质要求,100,无,示例,D,2020-01-01,
          管钱,学历,素质要求,100,无,示例,D,2020-01-01,
          """,
          "scoring.csv",
          """
          表种,适岗评分
          命中,全部
          适用日期,研判基准日

          编号,名称,项目,学历,得分,理由,依据,核实,生效,失效
          M-1,学历够,学历,大专以上,100,按第@版办,示例,D,2020-01-01,
          """,
          "departments.csv",
          """
          表种,审查部门

          部门,审查重点,允许答不涉及,依据,核实,生效,失效
          法院,涉法涉诉问题,否,示例,D,2020-01-01,
          """,
          "review.csv",
          """
          表种,联合审查
          命中,全部
          适用日期,研判基准日

          编号,名称,答复类别,结论,理由,依据,核实,生效,失效
          R-1,无影响,未发现问题,无影响,按第@版办,示例,D,2020-01-01,
          """,
          "outcome.csv",
          """
          表种,联审结论
          命中,全部
          适用日期,研判基准日

          编号,名称,异常数,待回复数,结论,理由,依据,核实,生效,失效
          O-1,没有异常,0,0,启动后续程序,按第@版办,示例,D,2020-01-01,
          """);

  private static final Map<String, String> BARE =
      Map.of(
          "pack.yaml", "id: small\nversion: '@'\ntitle: {zh: 小规则包}\n",
          "amounts.csv", "表种,数额\n\n名称,数值,单位,依据,核实,生效,失效\n年限,@,年,示例,D,2020-01-01,\n",
          "periods.csv", "表种,影响期\n命中,全部\n适用日期,研判基准日\n\n编号,名称,种类,影响期,起算,叠加,依据,核实,生效,失效\n");

  private static final String CASE =
      """
      case: C-1
      title: 示例（虚构）
      unit: U
      asOf: 2025-06-30
      entries:
        - {date: 2025-06-01, kind: submitted, application: {id: A, unit: U, post: {id: K-1, category: 管钱, level: 正科}, vacancies: 1, nominees: [{person: P-1, move: 提拔, accelerated: 否, waivers: []}]}}
        - {date: 2025-06-02, kind: factsSupplied, officials: [{id: P-1, career: {level: 副科, levelSince: 2020-01-01, education: 本科}, measures: [], appraisals: []}]}
        - {date: 2025-06-10, kind: recommended, note: 会议推荐}
        - {date: 2025-06-11, kind: selected, persons: [P-1]}
        - {date: 2025-06-20, kind: replied, reply: {person: P-1, department: 法院, focus: 涉法涉诉问题, finding: 未发现问题}}
      """;

  private static final Pattern SAID = Pattern.compile("按第(\\d+)版办");

  private VersionedPack() {}

  static Map<String, byte[]> files(int version) {
    return of(FILES, version);
  }

  /** Returns a version without rules, which is compiled in no time. */
  static Map<String, byte[]> bare(int version) {
    return of(BARE, version);
  }

  private static Map<String, byte[]> of(Map<String, String> texts, int version) {
    Map<String, byte[]> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, text.replace("@", String.valueOf(version)).getBytes(UTF_8)));
    return files;
  }

  /** Returns a version with a conclusion that is not permitted. */
  static Map<String, byte[]> faulty(int version) {
    Map<String, byte[]> files = files(version);
    files.put("eligibility.csv", new String(files.get("eligibility.csv"), UTF_8).replace("后续义务", "后续义物").getBytes(UTF_8));
    return files;
  }

  static Map<String, byte[]> signed(Map<String, byte[]> files, SigningKey key) {
    Map<String, byte[]> signed = new TreeMap<>(files);
    signed.put("pack.sig", PackSignature.of(RulePack.of(files), key).text().getBytes(UTF_8));
    return signed;
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new java.util.zip.ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Puts a file in the place of another at one stroke. */
  static void replace(Path file, byte[] bytes) throws IOException {
    Path draft = Files.write(file.resolveSibling(file.getFileName() + ".draft"), bytes);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Writes files into a folder one after the other, as copying does. */
  static void write(Path folder, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  static CaseFile caseFile(DecisionService service) {
    return service.caseReader().read("case.yaml", CASE.getBytes(UTF_8)).fold(CaseReading.Read::caseFile, refused -> {
      throw new IllegalStateException(refused.problems().toString());
    });
  }

  static DecisionRecord decide(Recorder recorder, CaseFile caseFile) {
    return recorder.record(caseFile, java.util.List.of(), caseFile.asOf().orElseThrow(), Optional.empty());
  }

  /** Returns the versions that a record names: as the pack that decided, and in each reason. */
  static Set<String> versionsIn(DecisionRecord record) {
    Set<String> said = SAID.matcher(record.json()).results().map((MatchResult m) -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    said.add(record.pack().version());
    return said;
  }

  /** Returns how often a record says of which version a reason is. */
  static long timesSaid(DecisionRecord record) {
    return SAID.matcher(record.json()).results().count();
  }
}
