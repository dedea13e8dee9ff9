package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.baguan.examples.rugao.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line refuses, and what it does where it does not. */
class RefusalsTest {

  private static final Packs PACKS = new RealPacks();
  private static final Path REFERENCE = Path.of("..", "..", "rules-core", "packs", "key-posts");

  private static final String BAD_CASE = """
      case: RG-99
      title: 绝密题目
      unit: U-01
      asOf: 2025-02-30
      nonsense: 绝密甲
      entries:
        - date: 2025-03-99
          kind: submitted
          application: {id: A-1, unit: U-01, vacancies: 绝密乙, nominees: [{person: P-001, move: 绝密丙}]}
        - {date: 2025-03-05, kind: 绝密丁}
        - date: 2025-03-06
          kind: factsSupplied
          officials:
            - id: P-001
              career: {level: 绝密戊, workingSince: 绝密己, grassrootsMonths: 绝密庚}
              adjustedTenure: 绝密辛
              attributes: {财务工作年限: 绝密壬}
        - {date: 2025-03-20, kind: replied, reply: {person: P-001, department: 绝密癸, focus: 涉法涉诉问题, finding: 绝密子}}
      """;

  @TempDir
  private Path folder;

  @Test
  void every_problem_of_a_case_is_told_with_place_and_path_and_no_value_of_it() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.yaml"), BAD_CASE);

    Ran ran = Ran.on(PACKS, "decide", "key-posts", file.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("案件文件有问题，不能研判：\n").doesNotContain("绝密", "02-30", "03-99", "Exception", "\tat ");
    assertThat(ran.err().lines().filter(l -> l.startsWith(file.toString())).map(l -> l.substring(file.toString().length() + 1)))
        .satisfiesExactly(
            l -> assertThat(l).startsWith("4:7  ").contains("asOf"),
            l -> assertThat(l).startsWith("5:1  "),
            l -> assertThat(l).startsWith("7:11  ").contains("entries[0].date"),
            l -> assertThat(l).startsWith("9:51  ").contains("entries[0].application.vacancies"),
            l -> assertThat(l).startsWith("9:89  ").contains("entries[0].application.nominees[0].move"),
            l -> assertThat(l).startsWith("10:30  ").contains("entries[1].kind"),
            l -> assertThat(l).startsWith("15:25  ").contains("entries[2].officials[0].career.level"),
            l -> assertThat(l).startsWith("15:44  ").contains("entries[2].officials[0].career.workingSince"),
            l -> assertThat(l).startsWith("15:67  ").contains("entries[2].officials[0].career.grassrootsMonths"),
            l -> assertThat(l).startsWith("16:9  ").contains("entries[2].officials[0]"),
            l -> assertThat(l).startsWith("17:30  ").contains("entries[2].officials[0].attributes.财务工作年限"),
            l -> assertThat(l).startsWith("18:74  ").contains("entries[3].reply.department"),
            l -> assertThat(l).startsWith("18:103  ").contains("entries[3].reply.finding"));
  }

  @Test
  void problems_are_told_in_english_where_that_is_asked() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.yaml"), BAD_CASE);

    Ran ran = Ran.on(PACKS, "decide", "key-posts", file.toString(), "--lang", "en");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("The case file does not fit").doesNotContain("没有这一天", "绝密").contains("4:7  no-such-date  asOf: ");
  }

  @Test
  void demo_tells_the_problems_of_every_file_and_decides_none() throws IOException {
    Files.writeString(folder.resolve("one.yaml"), BAD_CASE);
    Files.writeString(folder.resolve("two.yaml"), "case: [");
    Files.writeString(folder.resolve("three.yaml"), "");

    Ran ran = Ran.on(PACKS, "demo", "--cases", folder.toString(), "--out", folder.resolve("out").toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("one.yaml:4:7", "two.yaml:", "three.yaml:").doesNotContain("绝密", "Exception", "\tat ");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_pack_that_does_not_verify_is_told_by_check_and_decides_nothing() throws IOException {
    Path pack = pack();
    spoil(pack.resolve("tracking.csv"), "跟踪对象,", "跟踪的对象,");
    Path html = folder.resolve("case.html");

    Ran check = Ran.on(PACKS, "check", pack.toString());
    Ran decide = Ran.on(PACKS, "decide", pack.toString(), caseFile("RG-01.yaml"), "--html", html.toString());

    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.out()).contains("tracking.csv!", "错误：");
    assertThat(decide.exit()).isEqualTo(2);
    assertThat(decide.out()).isEmpty();
    assertThat(decide.err()).startsWith("规则包有错误，不能研判：\n").contains("tracking.csv!").doesNotContain("Exception", "\tat ");
    assertThat(html).doesNotExist();
  }

  @Test
  void the_reference_pack_verifies_without_errors() throws Exception {
    Ran check = Ran.on(PACKS, "check", pack().toString(), "--json");

    assertThat(check.exit()).isZero();
    assertThat(check.json().get("errors").asInt()).isZero();
  }

  @Test
  void what_is_no_pack_or_no_case_exits_2() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    for (List<String> args : List.of(
        List.of("check", folder.resolve("none").toString()),
        List.of("decide", folder.resolve("none").toString(), caseFile("RG-01.yaml")),
        List.of("decide", "key-posts", folder.resolve("none.yaml").toString()),
        List.of("demo", "--cases", folder.resolve("none").toString()),
        List.of("demo", "--cases", empty.toString()))) {
      Ran ran = Ran.on(PACKS, args.toArray(new String[0]));

      assertThat(ran.exit()).as("%s", args).isEqualTo(2);
      assertThat(ran.out()).as("%s", args).isEmpty();
      assertThat(ran.err()).as("%s", args).isNotBlank().doesNotContain("Exception", "\tat ", "没有料到");
    }
  }

  @Test
  void missing_arguments_exit_2_and_are_named() {
    assertThat(Ran.on(PACKS, "decide")).isEqualTo(new Ran(2, "", "缺少参数：PACK\n用 baguan decide --help 查看说明。\n"));
    assertThat(Ran.on(PACKS, "decide", "key-posts").err()).startsWith("缺少参数：CASE\n");
    assertThat(Ran.on(PACKS, "check", "--lang", "en").err()).startsWith("Missing: PACK\n");
    assertThat(Ran.on(PACKS, "check", "--lang", "en").exit()).isEqualTo(2);
    assertThat(Ran.on(PACKS).exit()).isEqualTo(2);
  }

  @Test
  void a_case_without_a_date_needs_one_on_the_command_line() throws IOException {
    String text = Files.readString(Path.of(caseFile("RG-05.yaml"))).replaceFirst("(?m)^asOf:.*\\R", "");
    Path undated = Files.writeString(folder.resolve("RG-05.yaml"), text);

    Ran without = Ran.on(PACKS, "decide", "key-posts", undated.toString());
    Ran with = Ran.on(PACKS, "decide", "key-posts", undated.toString(), "--as-of", "2025-08-01");

    assertThat(without.exit()).isEqualTo(2);
    assertThat(without.out()).isEmpty();
    assertThat(without.err()).contains("RG-05.yaml", "--as-of");
    assertThat(with.exit()).isZero();
    assertThat(with.out()).contains("下一步：待回复", "审计：经济责任审计结果（P-012）");
  }

  @Test
  void decide_writes_a_page_and_json_and_speaks_english() throws Exception {
    Path html = folder.resolve("case.html");

    Ran page = Ran.on(PACKS, "decide", "key-posts", caseFile("RG-02.yaml"), "--html", html.toString(), "--lang", "en");
    Ran json = Ran.on(PACKS, "decide", "key-posts", caseFile("RG-02.yaml"), "--json");

    assertThat(page.exit()).isZero();
    assertThat(page.out()).contains("P-004", html.toString());
    assertThat(page.out().lines().skip(1)).anyMatch(l -> l.contains("start procedure"));
    assertThat(Files.readString(html)).contains("<html lang=\"en\">", "start procedure", "法院建议暂缓使用");
    assertThat(json.exit()).isZero();
    assertThat(json.json().get("next").get("kind").asText()).isEqualTo("startProcedure");
    assertThat(json.json().get("next").get("persons").get(0).asText()).isEqualTo("P-004");
  }

  @Test
  void a_pool_of_hundreds_does_not_fill_the_terminal() throws IOException {
    Ran ran = Ran.on(PACKS, "decide", "key-posts", caseFile("RG-03.yaml"));

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("300 人参加研判：", "另有 290 人未列出");
    assertThat(ran.out().lines()).hasSizeLessThan(80);
  }

  private String caseFile(String name) throws IOException {
    Path target = Files.createDirectories(folder.resolve("cases"));
    try (City city = City.open();
        Stream<Path> files = Files.walk(city.root().resolve("cases"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = target.resolve(city.root().resolve("cases").relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.write(to, Files.readAllBytes(file));
      }
    }
    return target.resolve(name).toString();
  }

  private Path pack() throws IOException {
    Path target = folder.resolve("pack");
    try (Stream<Path> files = Files.walk(REFERENCE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = target.resolve(REFERENCE.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return target;
  }

  private static void spoil(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
