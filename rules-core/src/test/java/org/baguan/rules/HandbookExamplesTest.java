package org.baguan.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Facts;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.ReviewConclusion;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.Verifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked changes of the handbook, made to the reference pack as they stand there: no error, and each row of 核对 comes out so. */
class HandbookExamplesTest {

  private static final Path HANDBOOK = Path.of("../docs/规则编写手册.md");
  private static final Path PACK = Path.of("packs/key-posts");
  private static final Pattern EXAMPLE = Pattern.compile("^### (例.　[^\n]+)\n(.*?)(?=^###? )", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern DIFF = Pattern.compile("^```diff\n([^\n]+)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern CHECKED = Pattern.compile("^\\| (\\S+) \\| (\\S.*?) \\| (成立|不成立|待定) \\|$", Pattern.MULTILINE);
  private static final Pattern MONTHS = Pattern.compile("(?:(\\d+)年)?(?:(\\d+)个月)?");

  private record Example(String title, String text) {

    Map<String, byte[]> changed() throws java.io.IOException {
      Map<String, byte[]> files = pack();
      for (MatchResult diff : matches(DIFF, text)) {
        String name = diff.group(1);
        String before = files.containsKey(name) ? new String(files.get(name), UTF_8) : "";
        files.put(name, apply(before, diff.group(2)).getBytes(UTF_8));
      }
      return files;
    }

    private static String apply(String text, String diff) {
      StringBuilder before = new StringBuilder();
      StringBuilder after = new StringBuilder();
      diff.lines().forEach(line -> {
        String rest = line.substring(1) + "\n";
        before.append(line.charAt(0) == '+' ? "" : rest);
        after.append(line.charAt(0) == '-' ? "" : rest);
      });
      assertThat(text).as("the reference pack has the lines before the change").contains(before);
      return before.isEmpty() ? text + after : text.replace(before, after);
    }
  }

  @TestFactory
  Stream<DynamicTest> every_example_is_a_pack_without_an_error() throws Exception {
    assertThat(examples()).hasSize(6);
    return examples().stream().map(example -> DynamicTest.dynamicTest(example.title(), () -> {
      List<Problem> problems = Verifier.verify(RulePack.of(example.changed())).problems();

      assertThat(problems).filteredOn(p -> p.severity() == Problem.Severity.ERROR).isEmpty();
    }));
  }

  @TestFactory
  Stream<DynamicTest> every_row_of_facts_comes_out_as_the_handbook_says() throws Exception {
    List<DynamicTest> rows = new ArrayList<>();
    for (Example example : examples()) {
      RuleTree tree = Verifier.verify(RulePack.of(example.changed())).orThrow().tree();
      for (MatchResult row : matches(CHECKED, example.text())) {
        rows.add(DynamicTest.dynamicTest(example.title() + " " + row.group(2), () -> assertThat(outcome(tree, row.group(1), row.group(2))).isEqualTo(row.group(3))));
      }
    }
    assertThat(rows).hasSizeGreaterThan(12);
    return rows.stream();
  }

  @Test
  void of_every_example_with_facts_some_row_comes_out_otherwise_without_the_change() throws Exception {
    RuleTree before = Verifier.verify(RulePack.of(pack())).orThrow().tree();

    for (Example example : examples()) {
      List<MatchResult> rows = matches(CHECKED, example.text());
      assertThat(rows.isEmpty() || rows.stream().anyMatch(row -> !outcome(before, row.group(1), row.group(2)).equals(row.group(3)))).as(example.title()).isTrue();
    }
  }

  @Test
  void the_added_department_is_awaited_from_the_day_on_which_it_is_asked() throws Exception {
    DecisionService service = DecisionService.of(RulePack.of(examples().get(2).changed()));

    assertThat(missing(service, LocalDate.of(2026, 12, 31))).isNotEmpty().noneMatch(m -> m.contains("市场监管"));
    assertThat(missing(service, LocalDate.of(2027, 1, 1))).anyMatch(m -> m.contains("市场监管") && m.contains("经商办企业情况"));
  }

  private static List<String> missing(DecisionService service, LocalDate asOf) {
    return ((ReviewConclusion.Await) service.review(Official.of("P-1"), List.of(), asOf)).missing();
  }

  /** Returns what the rules of an id, whatever their version, come to on facts that the handbook writes as 项 值；项 值. */
  private static String outcome(RuleTree tree, String id, String written) {
    List<Rule> versions = tree.rules().stream().filter(rule -> rule.id().equals(id)).toList();
    Evaluator evaluator = new Evaluator(tree.amounts(), facts(written));
    List<Truth> truths = versions.stream().map(rule -> evaluator.evaluate(rule, rule)).toList();
    return truths.contains(Truth.TRUE) ? "成立" : truths.contains(Truth.UNKNOWN) ? "待定" : "不成立";
  }

  private static Facts facts(String written) {
    Map<String, String> values = new HashMap<>();
    for (String one : written.split("；")) {
      values.put(one.substring(0, one.indexOf(' ')), one.substring(one.indexOf(' ') + 1));
    }
    return new Facts() {
      @Override
      public @Nullable Object value(Term term, Object of) {
        String text = values.get(term.label());
        return text == null ? null : read(text, term.type());
      }

      @Override
      public @Nullable List<?> members(ListTerm list, Object of) {
        return null;
      }
    };
  }

  private static Object read(String text, Type type) {
    if (type instanceof Type.Day) {
      return LocalDate.parse(text);
    }
    if (type instanceof Type.Code code) {
      return code.code(text).orElseThrow().value();
    }
    Matcher months = MONTHS.matcher(text);
    assertThat(months.matches()).as(text).isTrue();
    return 12 * number(months.group(1)) + number(months.group(2));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static List<Example> examples() throws java.io.IOException {
    return matches(EXAMPLE, Files.readString(HANDBOOK)).stream().map(m -> new Example(m.group(1), m.group(2))).toList();
  }

  private static List<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }

  private static Map<String, byte[]> pack() {
    Map<String, byte[]> files = new TreeMap<>();
    RulePack pack = RulePack.open(PACK);
    pack.names().forEach(name -> files.put(name, pack.bytes(name)));
    return files;
  }
}
