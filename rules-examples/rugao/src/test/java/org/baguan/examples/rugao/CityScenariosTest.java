package org.baguan.examples.rugao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baguan.rules.DecisionService;
import org.baguan.rules.cases.CaseReading;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.Rank;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.scenario.CaseScenarios;
import org.baguan.rules.scenario.Origin;
import org.baguan.rules.scenario.Result;
import org.baguan.rules.scenario.Scenario;
import org.baguan.rules.scenario.Scenarios;
import org.junit.jupiter.api.Test;

/** Every case of the city becomes scenarios that read back, fail until a person confirms them, and pass then, by Drools too. */
final class CityScenariosTest {

  private static final DecisionService SERVICE = DecisionService.keyPosts();
  private static final Map<String, CaseReading.Read> READ = read();
  private static final Map<String, CaseScenarios.Made> MADE = made();
  private static final Set<String> WORDS = words();

  private static Map<String, CaseReading.Read> read() {
    Map<String, CaseReading.Read> read = new TreeMap<>();
    try (City city = City.open()) {
      for (Path file : city.caseFiles()) {
        read.put(file.getFileName().toString(), SERVICE.caseReader().read(file).fold(one -> one, refused -> {
          throw new IllegalStateException(file.toString());
        }));
      }
    }
    return read;
  }

  private static Map<String, CaseScenarios.Made> made() {
    Map<String, CaseScenarios.Made> made = new TreeMap<>();
    READ.forEach((name, read) -> {
      LocalDate asOf = read.caseFile().asOf().orElseThrow();
      made.put(name, SERVICE.asScenarios(read.caseFile(), read.officials(), asOf));
    });
    return made;
  }

  /** What stands in scenarios and may be a text of a case too: departments, ids of rules, ranks. */
  private static Set<String> words() {
    Set<String> words = new TreeSet<>();
    SERVICE.rules().departments().forEach(row -> words.add(row.department()));
    SERVICE.rules().rules().forEach(rule -> words.add(rule.id()));
    Arrays.stream(Rank.values()).map(Vocabulary::wordOf).forEach(words::add);
    return words;
  }

  private static Scenarios scenarios(String origin) {
    Map<String, byte[]> files = new TreeMap<>();
    RulePack pack = SERVICE.scenarios().files();
    pack.names().forEach(name -> files.put(name, pack.bytes(name)));
    MADE.forEach((name, made) -> files.put(RulePack.SCENARIOS + name, made.yaml().replace("来源: 建议", "来源: " + origin).getBytes(UTF_8)));
    return SERVICE.scenarios(RulePack.of(files));
  }

  @Test
  void of_every_subject_that_was_decided_there_is_a_scenario() {
    assertThat(MADE).hasSizeGreaterThan(10).allSatisfy((name, made) -> {
      assertThat(made.number()).as(name).isPositive();
      assertThat(made.leftOut()).as(name).isEmpty();
    });
    assertThat(scenarios("建议").all()).extracting(Scenario::step).contains(Step.values());
  }

  @Test
  void they_read_back_and_fail_until_a_person_confirms_them() {
    Scenarios suggested = scenarios(Origin.SUGGESTED.zh());

    assertThat(suggested.problems()).isEmpty();
    assertThat(suggested.all()).hasSize(MADE.values().stream().mapToInt(CaseScenarios.Made::number).sum());
    assertThat(suggested.all().stream().map(suggested::run)).allSatisfy(result -> assertThat(result.passed()).isFalse());
  }

  @Test
  void once_confirmed_all_pass() {
    Scenarios confirmed = scenarios(Origin.CONFIRMED.zh());

    assertThat(confirmed.all().stream().map(confirmed::run)).allSatisfy(result -> assertThat(result).extracting(Result::passed).as(() -> result.print(Locale.CHINESE)).isEqualTo(true));
  }

  @Test
  void no_id_name_unit_title_or_text_of_a_case_is_written() {
    Map<String, Set<String>> told = new LinkedHashMap<>();
    READ.forEach((name, read) -> {
      Set<String> texts = new TreeSet<>(List.of(read.caseFile().id(), read.caseFile().unit()));
      collect(read.caseFile(), texts);
      collect(read.officials(), texts);
      texts.removeIf(text -> WORDS.stream().anyMatch(word -> word.contains(text)));
      texts.removeIf(text -> !MADE.get(name).yaml().contains(text));
      told.put(name, texts);
    });

    assertThat(told).allSatisfy((name, texts) -> assertThat(texts).as(name).isEmpty());
    assertThat(MADE.get("RG-03.yaml").yaml()).contains("甲的资格条件：不符合", "干部人事调整建议方案: 〔略〕");
  }

  /** Collects every text of a record, whatever it says. */
  private static void collect(Object value, Set<String> texts) {
    if (value instanceof Collection<?> many) {
      many.forEach(one -> collect(one, texts));
    } else if (value instanceof String text && !text.isBlank()) {
      texts.add(text);
    } else if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        try {
          collect(component.getAccessor().invoke(record), texts);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
