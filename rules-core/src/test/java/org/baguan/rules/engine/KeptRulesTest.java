package org.baguan.rules.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.Set;
import java.util.stream.Stream;
import org.baguan.rules.DecisionService;
import org.baguan.rules.engine.DrlPrinter.Form;
import org.baguan.rules.kept.KeptFolder;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.Appraisal;
import org.baguan.rules.model.JointReview;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is compiled is counted: the seam says which DRL packages the compiler was given. */
class KeptRulesTest {

  private static final List<String> ALL = List.of("baguan.outcome.certain", "baguan.outcome.possible", "baguan.review.certain", "baguan.review.possible", "baguan.tenure.certain", "baguan.tenure.possible");

  @TempDir private Path dir;

  private final List<String> compiled = new ArrayList<>();

  private static Map<String, byte[]> files() {
    RulePack pack = DecisionService.keyPostsFiles();
    Map<String, byte[]> files = new TreeMap<>();
    pack.names().forEach(name -> files.put(name, pack.bytes(name)));
    return files;
  }

  /** One rule of each of three steps of the reference pack, after a change to one of its files. */
  private static RuleTree tree(String file, String from, String to) {
    Map<String, byte[]> files = files();
    String text = new String(files.get(file), UTF_8);
    assertThat(text).contains(from);
    files.put(file, text.replace(from, to).getBytes(UTF_8));
    RuleTree tree = Verifier.verify(RulePack.of(files)).read().orElseThrow();
    return tree.withRules(tree.rules().stream().filter(rule -> Set.of("O-1", "R-1", "TN-01").contains(rule.id())).toList());
  }

  private static RuleTree tree() {
    return tree("pack.yaml", "id: key-posts", "id: key-posts");
  }

  private RuleBase load(RuleTree tree) {
    compiled.clear();
    KeptRules kept =
        new KeptRules(KeptFolder.at(dir.resolve("kept")), sources -> {
          sources.stream().map(source -> source.path().substring(0, source.path().lastIndexOf('/')).replace('/', '.')).distinct().forEach(compiled::add);
          return DrlCompiler.compile(sources);
        });
    return kept.load(DroolsEngine.print(tree));
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(dir.resolve("kept"))) {
      return files.sorted().toList();
    }
  }

  /** Each step's rules that may hold when nothing is known of the subject. */
  private static List<String> fired(RuleBase base) {
    Appraisal appraisal = new Appraisal(null, null, null, null);
    JointReview review = new JointReview("P-1", null, null, null);
    return Stream.of(base.fire(DrlPrinter.packageOf(Step.TENURE, Form.POSSIBLE), List.of(appraisal)), base.fire(DrlPrinter.packageOf(Step.OUTCOME, Form.POSSIBLE), List.of(review)))
        .flatMap(List::stream)
        .map(Firing::rule)
        .toList();
  }

  @Test
  void a_second_start_compiles_nothing_and_fires_the_same() throws IOException {
    RuleBase first = load(tree());
    assertThat(compiled).containsExactlyElementsOf(ALL);
    assertThat(kept()).hasSize(6);

    RuleBase second = load(tree());

    assertThat(compiled).isEmpty();
    assertThat(second.packages()).isEqualTo(first.packages());
    assertThat(fired(second)).isEqualTo(fired(first)).containsExactly("TN-01@2019-06-01", "O-1@2024-01-01");
  }

  @Test
  void one_changed_cell_compiles_its_step_alone() {
    load(tree());
    load(tree("outcome.csv", "1以上,不限", "2以上,不限"));

    assertThat(compiled).containsExactly("baguan.outcome.certain", "baguan.outcome.possible");

    load(tree());
    assertThat(compiled).as("going back").isEmpty();
  }

  @Test
  void one_changed_amount_compiles_the_steps_that_read_it_alone() {
    load(tree());
    load(tree("amounts.csv", "答复有效期,6,", "答复有效期,7,"));

    assertThat(compiled).containsExactly("baguan.review.certain", "baguan.review.possible");
  }

  @Test
  void a_new_version_title_reason_or_basis_compiles_nothing() {
    load(tree());

    load(tree("pack.yaml", "version: 2026.1.0", "version: 2026.1.1"));
    assertThat(compiled).isEmpty();
    load(tree("review.csv", "实施办法（待核实）", "实施办法第九条（待核实）"));
    assertThat(compiled).isEmpty();
  }

  @Test
  void a_byte_turned_anywhere_has_that_package_compiled_again_and_kept_anew() throws IOException {
    RuleBase first = load(tree());
    Path file = kept().get(3);
    byte[] whole = Files.readAllBytes(file);

    for (int at : new int[] {3, 50, 100, whole.length / 2, whole.length - 1}) {
      byte[] turned = whole.clone();
      turned[at] ^= 4;
      Files.write(file, turned);

      RuleBase again = load(tree());

      assertThat(compiled).as("byte " + at).hasSize(1);
      assertThat(fired(again)).isEqualTo(fired(first));
      assertThat(Files.readAllBytes(file)).hasSizeGreaterThan(1000).isNotEqualTo(turned);
      load(tree());
      assertThat(compiled).isEmpty();
    }
  }

  @Test
  void what_somebody_kept_that_is_no_rule_is_refused_by_the_wall_and_all_is_compiled_again() {
    RuleTree tree = tree();
    load(tree);
    List<DrlSource> outcome = DroolsEngine.print(tree).stream().filter(source -> source.path().startsWith("baguan/outcome/certain/")).sorted(Comparator.comparing(DrlSource::path)).toList();
    List<DrlSource> hostile = outcome.stream().map(source -> new DrlSource(source.path(), source.text().replace("then\n", "then\n    System.exit(1);\n"))).toList();
    assertThat(hostile).isNotEqualTo(outcome);

    KeptFolder folder = KeptFolder.at(dir.resolve("kept"));
    folder.keep(KeptRules.in(folder).key(outcome), KeptClasses.bytes(Unwalled.compile(hostile)));
    load(tree);

    assertThat(compiled).containsExactlyElementsOf(ALL);
    load(tree);
    assertThat(compiled).isEmpty();
  }
}
