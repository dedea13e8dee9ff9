package org.baguan.rules.mutant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baguan.rules.language.Rule;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.scenario.Origin;
import org.baguan.rules.scenario.Result;
import org.baguan.rules.scenario.Scenario;
import org.baguan.rules.scenario.Scenarios;
import org.baguan.rules.scenario.Trial;
import org.junit.jupiter.api.Test;

/** Of the reference pack without any scenario, every mutant survives; the rows that are suggested for them kill them all. */
class SuggestedRowsTest {

  private static final RulePack PACK = RulePack.open(Path.of("packs/key-posts"));
  private static final Scenarios NONE = Scenarios.of(without(PACK)).byEvaluator();

  private static final MutationReport OF_NONE = Mutants.of(NONE).run(() -> {});
  private static final Scenarios ALL_CONFIRMED = confirmed(rows(OF_NONE));

  private static RulePack without(RulePack pack) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    pack.names().forEach(name -> files.put(name, pack.bytes(name)));
    return RulePack.of(files);
  }

  private static Set<Suggested> rows(MutationReport report) {
    Set<Suggested> rows = new LinkedHashSet<>();
    report.survivors().forEach(survivor -> survivor.missing().ifPresent(rows::add));
    return rows;
  }

  /** Returns the pack with suggested rows as its scenarios, as a person who confirms them all leaves them. */
  private static Scenarios confirmed(Set<Suggested> rows) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    PACK.names().forEach(name -> files.put(name, PACK.bytes(name)));
    rows.stream().collect(Collectors.groupingBy(row -> row.file() + row.step(), LinkedHashMap::new, Collectors.toList())).values().forEach(ofFile -> {
      String name = ofFile.get(0).file().replace(".csv", "-" + ofFile.get(0).step().word() + ".csv");
      String text = Suggested.text(ofFile).replaceAll("(?m),建议$", ",\"" + Origin.CONFIRMED.zh() + "\"");
      files.put(name, text.getBytes(UTF_8));
    });
    return Scenarios.of(RulePack.of(files)).byEvaluator();
  }

  @Test
  void every_row_reads_back_passes_once_confirmed_and_kills_its_mutant() {
    MutationReport before = OF_NONE;
    assertThat(before.killed()).isEmpty();
    assertThat(before.survivors()).filteredOn(survivor -> survivor.missing().isEmpty()).isEmpty();
    Scenarios scenarios = ALL_CONFIRMED;
    assertThat(scenarios.problems()).isEmpty();
    assertThat(scenarios.all()).hasSameSizeAs(rows(before));
    assertThat(scenarios.all()).extracting(Scenario::origin).containsOnly(Origin.CONFIRMED);
    assertThat(scenarios.all().stream().map(scenarios::run).filter(result -> !result.passed()).map(Result::toString)).isEmpty();
    MutationReport after = Mutants.of(scenarios).run(() -> {});
    assertThat(after.survivors()).isEmpty();
    assertThat(after.killed()).hasSameSizeAs(before.survivors());
    assertThat(after.equivalent()).hasSameSizeAs(before.equivalent());
  }

  @Test
  void a_row_kills_the_very_mutant_for_which_it_was_suggested() {
    MutationReport report = OF_NONE;
    Scenarios scenarios = ALL_CONFIRMED;
    Map<List<Object>, List<Trial>> trials =
        scenarios.all().stream().map(scenarios::trial).collect(Collectors.groupingBy(trial -> List.of(trial.scenario().step(), trial.scenario().basis())));

    for (Survivor survivor : report.survivors()) {
      Suggested row = survivor.missing().orElseThrow();
      Mutant mutant = survivor.mutant();
      List<Rule> touched = mutant.touched(NONE.pack().tree());

      assertThat(trials.get(List.of(row.step(), row.basis())))
          .as(mutant.place() + " " + mutant.zh())
          .anyMatch(trial -> trial.scenario().name().startsWith(row.name()) && trial.notices(touched, mutant::instead, mutant.amounts(NONE.pack().tree()), () -> mutant.in(NONE.pack().tree())));
    }
  }

  @Test
  void a_row_that_nobody_has_confirmed_kills_nothing_and_fails() {
    MutationReport report = OF_NONE;
    Map<String, byte[]> files = new LinkedHashMap<>();
    PACK.names().forEach(name -> files.put(name, PACK.bytes(name)));
    Suggested row = rows(report).iterator().next();
    files.put(row.file(), Suggested.text(List.of(row)).getBytes(UTF_8));

    Scenarios scenarios = Scenarios.of(RulePack.of(files)).byEvaluator();

    assertThat(scenarios.all()).hasSize(1);
    assertThat(scenarios.run(scenarios.all().get(0)).passed()).isFalse();
    assertThat(scenarios.run(scenarios.all().get(0)).differences()).isEmpty();
    assertThat(Mutants.of(scenarios).run(() -> {}).killed()).isEmpty();
  }
}
