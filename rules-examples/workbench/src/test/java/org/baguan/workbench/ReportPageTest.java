package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.NextStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportPageTest {

  private static final Words ZH = Words.in(Words.Language.zh);

  @Test
  void the_report_holds_every_figure_with_its_meaning() {
    String page = page(ZH, SampleCases.all());

    Figures figures = Figures.of(SampleCases.all());
    assertThat(page).contains(
        figure("posts", figures.posts().size()), figure("units", figures.units().size()),
        figure("inspectedUnits", figures.inspectedUnits().size()), figure("tracked", 4),
        figure("proceeding", figures.proceeding().size()), figure("awaiting", figures.awaiting().size()),
        figure("undetermined", figures.undetermined().size()), figure("returned", figures.returned().size()),
        figure("halted", figures.halted().size()), figure("deferred", figures.deferred().size()),
        figure("fromPool", figures.fromPool().size()));
  }

  @ParameterizedTest
  @EnumSource
  void the_report_opens_offline_without_script(Words.Language language) throws Exception {
    String page = page(Words.in(language), SampleCases.all());

    Files.writeString(Path.of("target", "sample-" + language + ".html"), page);
    assertThat(page).doesNotContain("http:", "https:", "<script", "@import", "src=");
  }

  @Test
  void every_link_has_its_target() {
    String page = page(ZH, SampleCases.all());

    List<String> targets = java.util.regex.Pattern.compile("href=\"#([^\"]+)\"").matcher(page).results().map(m -> m.group(1)).distinct().toList();
    assertThat(targets).hasSize(11).allSatisfy(t -> assertThat(page).contains("id=\"" + t + "\""));
  }

  @Test
  void what_comes_from_files_is_escaped() {
    String evil = "<script>alert('x')</script>&\"";
    var defects = new Compliance.Returned(List.of(SampleCases.reason(evil, evil, evil, evil, evil, Mark.D)), List.of());
    CaseHistory history = SampleCases.history(evil, evil, evil, SampleCases.progress(evil, SampleCases.JUNE,
        new NextStep.ReturnApplication(defects), true, new CaseProgress.Checked(SampleCases.MARCH, 1, defects)));

    String page = new ReportPage(ZH, evil, List.of(history, SampleCases.proceeding())).render();

    assertThat(page).doesNotContain("<script", "alert('x')").contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;");
  }

  @Test
  void a_reason_is_told_with_basis_rule_and_what_is_not_verified() {
    String page = page(ZH, List.of(SampleCases.missingFacts()));

    assertThat(page).contains("任乡科级副职 1 年 4 个月，不满 2 年", "依据：公务员职务、职级与级别管理办法（规则 Q-30）", "<em class=\"flag\">待核实</em>",
        "缺 处分情况、批准日期");
  }

  @Test
  void awaited_answers_are_named_and_human_decisions_are_told() {
    String page = page(ZH, SampleCases.all());

    assertThat(page).contains("法院：涉法涉诉问题（P-004、P-005）", "选用第二名", "2025-05-12，研判会议 决定", "用到了示例或待核实的规则");
  }

  @Test
  void the_english_report_keeps_reasons_as_the_pack_wrote_them() {
    String page = page(Words.in(Words.Language.en), SampleCases.all());

    assertThat(page).contains("<html lang=\"en\">", "Where each case is on its way", "应到 9 人，实到 5 人");
  }

  @Test
  void both_languages_say_the_same_things() {
    assertThat(Words.in(Words.Language.en).bundle().keySet()).isEqualTo(ZH.bundle().keySet());
  }

  @Test
  void every_element_that_is_opened_is_closed_in_order() throws Exception {
    String page = page(ZH, SampleCases.all()).replace("<!doctype html>", "").replaceAll("<(meta|br|col)([^>]*)>", "<$1$2/>");

    var builder = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var document = builder.parse(new org.xml.sax.InputSource(new java.io.StringReader(page)));
    assertThat(document.getElementsByTagName("section").getLength()).isGreaterThan(9);
  }

  private static String page(Words words, List<CaseHistory> cases) {
    return new ReportPage(words, SampleCases.PACK, cases).render();
  }

  private static String figure(String key, int number) {
    return Stream.of("<div class=\"figure " + key + "\"><p class=\"number\">" + number + "</p>", "<p class=\"name\">" + ZH.say("figure." + key) + "</p>",
        "<p class=\"meaning\">" + ZH.say("meaning." + key) + "</p>").reduce("", String::concat);
  }
}
