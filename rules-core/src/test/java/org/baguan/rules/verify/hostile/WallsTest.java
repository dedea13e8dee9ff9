package org.baguan.rules.verify.hostile;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baguan.rules.engine.CompiledRules;
import org.baguan.rules.engine.DrlSource;
import org.baguan.rules.engine.Unwalled;
import org.baguan.rules.engine.wall.ClassScan;
import org.baguan.rules.engine.wall.PermittedClasses;
import org.baguan.rules.engine.wall.PrintedWords;
import org.baguan.rules.verify.hostile.HostileRules.Raw;
import org.baguan.rules.verify.hostile.PlainDrools.Fate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The hostile rules past the reader: each wall is given them alone, with no other wall before or behind it. What they do where
 * there is none stands in plain-drools.txt. One in {@value #SAMPLE} is compiled here; all by {@code -Dbaguan.hostile=whole}.
 */
class WallsTest {

  private static final int SAMPLE = 8;
  private static final boolean WHOLE = "whole".equals(System.getProperty("baguan.hostile"));
  private static final Path FATES = HostileRules.FOLDER.resolve("plain-drools.txt");
  private static final String INNOCENT = "rule \"H-01 示例规则\"\nwhen\n    $c : Candidacy( specialPost == false )\nthen\n    insert( Firing.of( \"H-01\", $c ) );\nend\n";

  @TestFactory
  Stream<DynamicTest> some_run_their_code_where_no_wall_stands() throws IOException {
    Map<String, Fate> fates = fates();
    return compiled(HostileRules.drl()).map(raw -> DynamicTest.dynamicTest(raw.name(), () -> assertThat(PlainDrools.fate(raw.text())).isEqualTo(fates.get(raw.name()))));
  }

  /** Writes what becomes of each anew, with {@code -Dbaguan.rewrite=true}. */
  @Test
  void what_becomes_of_each_is_written_down() throws IOException {
    if (Boolean.getBoolean("baguan.rewrite")) {
      Files.write(FATES, HostileRules.drl().stream().map(raw -> raw.name() + " " + PlainDrools.fate(raw.text())).toList());
    }

    assertThat(FATES).isNotEmptyFile();
  }

  @Test
  void most_of_those_that_carry_a_payload_are_live() throws IOException {
    Map<String, Fate> fates = fates();
    List<Raw> loaded = HostileRules.drl().stream().filter(raw -> raw.text().contains(HostileRules.PROPERTY) || raw.text().contains("Planted")).toList();

    assertThat(fates.keySet()).containsExactlyElementsOf(HostileRules.drl().stream().map(Raw::name).toList());
    assertThat(loaded.stream().filter(raw -> ran(fates.get(raw.name()))).count()).isGreaterThan(110).isGreaterThan(loaded.size() / 2);
  }

  @TestFactory
  Stream<DynamicTest> the_words_refuse_each_that_runs() throws IOException {
    return live().map(raw -> DynamicTest.dynamicTest(raw.name(), () -> {
      assertThat(PrintedWords.refusals("raw.drl", raw.text())).isNotEmpty();
      assertThat(PrintedWords.refusals("raw.drl", asThoughPrinted(raw.text()))).isNotEmpty();
    }));
  }

  @Test
  void the_words_let_through_what_is_printed_and_nothing_more() {
    assertThat(PrintedWords.refusals("raw.drl", asThoughPrinted("package keyposts.eligibility\nimport org.baguan.rules.model.*\n\n" + INNOCENT))).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> out_of_sight_of_classes_none_runs() throws IOException {
    ClassLoader all = WallsTest.class.getClassLoader();
    return compiled(live().toList()).map(raw -> DynamicTest.dynamicTest(raw.name(), () -> {
      Fate fate = PlainDrools.fate(
          () -> Unwalled.compile(List.of(new DrlSource("raw.drl", asThoughPrinted(raw.text()))), PermittedClasses.toCompile(all)),
          rules -> Unwalled.load(rules, PermittedClasses.toRun(all)));

      assertThat(fate).isEqualTo(Fate.REFUSED);
    }));
  }

  @TestFactory
  Stream<DynamicTest> the_scan_of_bytecode_refuses_each_that_runs_when_loaded() throws IOException {
    Map<String, Fate> fates = fates();
    return compiled(live().toList()).filter(raw -> fates.get(raw.name()) == Fate.RAN).map(raw -> DynamicTest.dynamicTest(raw.name(), () -> {
      CompiledRules rules = Unwalled.compile(asThoughPrinted(raw.text()));

      assertThat(PlainDrools.fate(() -> rules, Unwalled::load)).isEqualTo(Fate.RAN);
      assertThat(ClassScan.refusals(rules.classes())).isNotEmpty();
    }));
  }

  @Test
  void an_innocent_rule_passes_sight_and_scan() {
    ClassLoader all = WallsTest.class.getClassLoader();
    String drl = asThoughPrinted("package keyposts.eligibility\nimport org.baguan.rules.model.*\n\n" + INNOCENT);

    CompiledRules rules = Unwalled.compile(List.of(new DrlSource("raw.drl", drl)), PermittedClasses.toCompile(all));

    assertThat(ClassScan.refusals(rules.classes())).isEmpty();
    assertThat(PlainDrools.fate(() -> rules, compiled -> Unwalled.load(compiled, PermittedClasses.toRun(all)))).isEqualTo(Fate.NOTHING_RAN);
  }

  /** Returns a text as though a fault of the printer had let the hostile part slip into one that it prints. */
  private static String asThoughPrinted(String text) {
    return text.replace("package keyposts.eligibility\n", "package baguan.eligibility.certain\n")
        .replace("import org.baguan.rules.model.*\n", "import org.baguan.rules.model.*\nimport org.baguan.rules.engine.Firing\n")
        .replace("    @basis(\"条例8(四)\") @mark(\"A\") @from(\"2024-01-01\")\n", "")
        .replace("specialPost == false", "specialPost != null && specialPost == false")
        .replace("insert( Obstacle.of( $c, \"示例\" ) );", "insert( Firing.of( \"H-01\", $c ) );");
  }

  private static Stream<Raw> live() throws IOException {
    Map<String, Fate> fates = fates();
    return HostileRules.drl().stream().filter(raw -> ran(fates.get(raw.name())));
  }

  private static boolean ran(Fate fate) {
    return fate == Fate.RAN || fate == Fate.RAN_WHILE_BUILT;
  }

  /** Returns one in so many, and all whose code runs while Drools builds: these are fewest and worst. */
  private static Stream<Raw> compiled(List<Raw> rules) throws IOException {
    Map<String, Fate> fates = fates();
    return IntStream.range(0, rules.size()).filter(at -> WHOLE || at % SAMPLE == 0 || fates.get(rules.get(at).name()) == Fate.RAN_WHILE_BUILT).mapToObj(rules::get);
  }

  private static Map<String, Fate> fates() throws IOException {
    return Files.readAllLines(FATES).stream().map(line -> line.split(" ")).collect(toMap(parts -> parts[0], parts -> Fate.valueOf(parts[1]), (a, b) -> a, TreeMap::new));
  }
}
