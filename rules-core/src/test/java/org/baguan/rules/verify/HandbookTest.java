package org.baguan.rules.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.pack.RulePack;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The handbook's blocks together are a pack, its list of ways to write a cell is read as it stands, its appendix is complete. */
class HandbookTest {

  private static final Path HANDBOOK = Path.of("../docs/规则编写手册.md");
  private static final Pattern BLOCK = Pattern.compile("^```(yaml|csv|drl)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern CELL = Pattern.compile("^\\| (\\S+) \\| `([^`]+)` \\| [^|]+ \\|$", Pattern.MULTILINE);

  @Test
  void the_blocks_of_the_handbook_are_a_pack_without_an_error() throws IOException {
    SortedMap<String, byte[]> pack = blocks();

    assertThat(pack).hasSizeGreaterThan(10).containsKey("pack.yaml");
    assertThat(errors(pack)).isEmpty();
  }

  @Test
  void every_block_with_rules_is_read_into_rules() throws IOException {
    SortedMap<String, byte[]> pack = blocks();

    List<String> read =
        Verifier.verify(RulePack.of(pack)).orThrow().tree().rules().stream().map(rule -> rule.place().file()).distinct().toList();

    assertThat(read)
        .containsAll(pack.keySet().stream().filter(name -> name.endsWith(".drl") || holdsRules(pack.get(name))).toList());
  }

  @TestFactory
  Stream<DynamicTest> every_way_to_write_a_cell_is_read() throws IOException {
    List<String[]> cells = cells();

    assertThat(cells).hasSizeGreaterThan(25);
    return cells.stream()
        .map(cell -> DynamicTest.dynamicTest(cell[0] + " " + cell[1], () -> assertThat(problemsWith(cell)).isEmpty()));
  }

  @Test
  void the_appendix_names_every_term_list_and_code_of_the_model() throws IOException {
    String handbook = Files.readString(HANDBOOK);
    String appendix = handbook.substring(handbook.indexOf("## 附录"));
    List<FactType> subjects = Stream.of(Step.values()).map(Vocabulary.ofModel()::subject).toList();
    Stream<FactType> types =
        Stream.concat(subjects.stream(), subjects.stream().flatMap(type -> type.lists().stream().map(ListTerm::member)));

    List<Term> terms = types.flatMap(type -> type.terms().stream()).toList();

    assertThat(terms).allSatisfy(term -> assertThat(appendix).contains(term.label() + "（"));
    assertThat(subjects.stream().flatMap(type -> type.lists().stream())).allSatisfy(list -> assertThat(appendix).contains("“" + list.label() + "”："));
    assertThat(terms.stream().filter(term -> term.type() instanceof Type.Code).flatMap(term -> ((Type.Code) term.type()).codes().stream()))
        .allSatisfy(code -> assertThat(appendix).contains(code.zh()));
  }

  @Test
  void a_cell_that_cannot_be_read_is_seen() throws IOException {
    assertThat(problemsWith(new String[] {"学历", "本料"})).extracting(Problem::code).containsExactly("unknown-value");
  }

  private static List<Problem> problemsWith(String[] cell) throws IOException {
    SortedMap<String, byte[]> pack = blocks();
    String table =
        """
        表种,资格条件
        命中,全部
        适用日期,研判基准日

        编号,名称,任用方式,%s,结论,理由,依据,核实,生效,失效
        CELL-1,单元格的一种写法,提拔,%s,不符合,单元格的一种写法,条例,A,2024-01-01,
        """;
    pack.put("cell.csv", table.formatted(cell[0], cell[1]).getBytes(UTF_8));
    return errors(pack);
  }

  private static List<Problem> errors(Map<String, byte[]> pack) {
    return Verifier.verify(RulePack.of(pack)).problems().stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .toList();
  }

  private static boolean holdsRules(byte[] file) {
    String text = new String(file, UTF_8);
    return text.startsWith("表种,") && Stream.of("数额", "评分方案", "审查部门", "不存在的情形").noneMatch(kind -> text.startsWith("表种," + kind + "\n"));
  }

  private static SortedMap<String, byte[]> blocks() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Matcher block = BLOCK.matcher(Files.readString(HANDBOOK));
    while (block.find()) {
      String name = block.group(1).equals("yaml") ? "pack.yaml" : "block-%02d.%s".formatted(files.size(), block.group(1));
      files.put(name, block.group(2).getBytes(UTF_8));
    }
    return files;
  }

  private static List<String[]> cells() throws IOException {
    List<String[]> cells = new ArrayList<>();
    Matcher row = CELL.matcher(Files.readString(HANDBOOK));
    while (row.find()) {
      cells.add(new String[] {row.group(1), row.group(2)});
    }
    return cells;
  }
}
