package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baguan.examples.rugao.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The city's whole case, decided by the reference pack. */
class CityDemoTest {

  private static final Packs PACKS = new RealPacks();
  private static final List<String> COUNTED = List.of("units", "posts", "returned", "proceeding", "halted", "awaiting", "undetermined",
      "fromPool", "inspectedUnits");

  @TempDir
  private Path folder;

  @Test
  void the_city_has_the_figures_of_the_published_account() throws Exception {
    JsonNode figures = Ran.on(PACKS, "demo", "--json").json();

    assertThat(figures.get("units").asInt()).isEqualTo(5);
    assertThat(figures.get("posts").asInt()).isEqualTo(9);
    assertThat(figures.get("deferred").toString()).isEqualTo("[\"P-003\"]");
    assertThat(figures.get("inspectedUnits").asInt()).isEqualTo(72);
    assertThat(COUNTED).allSatisfy(key -> assertThat(figures.get(key).asInt()).as(key).isPositive());
    assertThat(TrackingOutcome.told()).allSatisfy(o -> assertThat(figures.get("tracked").get(o.key()).asInt()).as(o.key()).isPositive());
    assertThat(figures.get("cases")).hasSize(17);
  }

  @Test
  void what_passes_counts_only_where_a_month_end_saw_it() throws Exception {
    JsonNode figures = Ran.on(PACKS, "demo", "--json").json();

    assertThat(figures.get("undetermined").asInt()).isEqualTo(1);
    assertThat(figures.get("awaiting").asInt()).isLessThan(figures.get("posts").asInt());
  }

  @ParameterizedTest
  @EnumSource
  void every_figure_is_explained_in_the_report_with_what_is_behind_it(Words.Language language) throws IOException {
    Words words = Words.in(language);

    Ran ran = Ran.on(PACKS, "demo", "--out", folder.toString(), "--lang", language.name());

    String page = Files.readString(folder.resolve("index.html"));
    Figures figures = Figures.of(histories().toList());
    assertThat(ran.exit()).isZero();
    assertThat(page).contains(
        explained(words, "units", figures.units()), explained(words, "posts", figures.posts()),
        explained(words, "returned", figures.returned()), explained(words, "proceeding", figures.proceeding()),
        explained(words, "halted", figures.halted()), explained(words, "deferred", figures.deferred()),
        explained(words, "awaiting", figures.awaiting()), explained(words, "undetermined", figures.undetermined()),
        explained(words, "fromPool", figures.fromPool()), explained(words, "inspectedUnits", figures.inspectedUnits()));
    assertThat(TrackingOutcome.told()).allSatisfy(o ->
        assertThat(page).contains(words.say("tracked." + o.key()) + " <b>" + figures.tracked().get(o).size() + "</b>"));
    assertThat(page).contains(language == Words.Language.zh ? "每月末及研判基准日" : "a month end or on the as-of date");
  }

  @Test
  void a_person_reads_each_reason_once() throws IOException {
    Ran.on(PACKS, "demo", "--out", folder.toString());

    String page = Files.readString(folder.resolve("index.html"));
    assertThat(page).contains("12 项答复均为“未发现问题”", "300 人参加研判：", "另有 290 人未列出（");
    assertThat(page.split("民主推荐结果一年内有效", -1)).hasSize(2);
  }

  @Test
  void the_summary_fits_a_screen_and_no_line_is_cut() {
    List<String> lines = Ran.on(PACKS, "demo").out().lines().toList();

    assertThat(lines).hasSizeLessThanOrEqualTo(40);
    assertThat(lines).allSatisfy(l -> assertThat(DisplayWidth.of(l)).isLessThanOrEqualTo(100));
    assertThat(lines).noneMatch(l -> l.contains("…"));
  }

  @ParameterizedTest
  @MethodSource
  void without_a_case_file_the_figures_are_those_of_the_others(String removed) throws IOException {
    Path left = copy(folder);
    Files.delete(left.resolve(removed));

    JsonNode figures = Ran.on(PACKS, "demo", "--cases", left.toString(), "--json").json();

    Set<String> ids = histories().map(CaseHistory::id).collect(Collectors.toCollection(TreeSet::new));
    figures.get("cases").forEach(c -> ids.remove(c.get("case").asText()));
    assertThat(ids).hasSize(1);
    List<Figures> parts = histories().filter(c -> !ids.contains(c.id())).map(c -> Figures.of(List.of(c))).toList();
    assertThat(figures.get("units").asInt()).isEqualTo(union(parts, Figures::units).size());
    assertThat(figures.get("posts").asInt()).isEqualTo(union(parts, Figures::posts).size());
    assertThat(figures.get("returned").asInt()).isEqualTo(union(parts, Figures::returned).size());
    assertThat(figures.get("proceeding").asInt()).isEqualTo(union(parts, Figures::proceeding).size());
    assertThat(figures.get("halted").asInt()).isEqualTo(union(parts, Figures::halted).size());
    assertThat(figures.get("awaiting").asInt()).isEqualTo(union(parts, Figures::awaiting).size());
    assertThat(figures.get("undetermined").asInt()).isEqualTo(union(parts, Figures::undetermined).size());
    assertThat(figures.get("fromPool").asInt()).isEqualTo(union(parts, Figures::fromPool).size());
    assertThat(figures.get("inspectedUnits").asInt()).isEqualTo(union(parts, Figures::inspectedUnits).size());
    assertThat(figures.get("deferred")).extracting(JsonNode::asText).containsExactlyElementsOf(union(parts, Figures::deferred));
    TrackingOutcome.told().forEach(o ->
        assertThat(figures.get("tracked").get(o.key()).asInt()).as(o.key()).isEqualTo(union(parts, f -> f.tracked().get(o)).size()));
    int standing = 0;
    for (JsonNode count : figures.get("now")) {
      standing += count.asInt();
    }
    assertThat(standing).isEqualTo(16);
  }

  @Test
  void each_part_of_the_city_is_seen_in_the_figure_it_is_there_for() throws IOException {
    assertThat(changed("cases/RG-01.yaml")).contains("posts").doesNotContain("units", "inspectedUnits");
    assertThat(changed("cases/RG-02.yaml")).contains("posts", "halted", "deferred");
    assertThat(changed("cases/RG-03.yaml")).contains("units", "posts", "fromPool");
    assertThat(changed("cases/RG-04.yaml")).contains("posts", "returned");
    assertThat(changed("cases/RG-07.yaml")).contains("posts", "undetermined");
    assertThat(changed("inspections/2025-special.yaml")).contains("inspectedUnits").doesNotContain("units", "posts");
    assertThat(changed("tracking/TR-U-01.yaml")).contains("tracked").doesNotContain("units", "posts", "inspectedUnits");
    assertThat(changed("tracking/TR-U-02.yaml")).contains("tracked").doesNotContain("units", "posts", "inspectedUnits");
  }

  static List<String> without_a_case_file_the_figures_are_those_of_the_others() {
    try (City city = City.open()) {
      return city.caseFiles().stream().map(f -> city.root().relativize(f).toString()).toList();
    }
  }

  private List<String> changed(String removed) throws IOException {
    Path left = copy(folder.resolve(removed.replace('/', '-')));
    JsonNode whole = Ran.on(PACKS, "demo", "--cases", left.toString(), "--json").json();
    Files.delete(left.resolve(removed));
    JsonNode without = Ran.on(PACKS, "demo", "--cases", left.toString(), "--json").json();
    return whole.properties().stream().map(java.util.Map.Entry::getKey).filter(k -> !whole.get(k).equals(without.get(k))).toList();
  }

  /** The cases one by one, each decided for itself. */
  private static Stream<CaseHistory> histories() {
    try (City city = City.open()) {
      return city.caseFiles().stream()
          .map(PACKS.reference()::read)
          .map(c -> CaseHistory.replay(c, PACKS.reference(), c.file().asOf().orElseThrow(), () -> {}))
          .toList().stream();
    }
  }

  private static Set<String> union(List<Figures> parts, Function<Figures, Collection<String>> figure) {
    return parts.stream().map(figure).flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String explained(Words words, String key, Collection<String> behind) {
    String which = behind.stream().findFirst().map(id -> "\">" + id + "</a>").orElse("");
    String figure = "<div class=\"figure " + key + "\"><p class=\"number\">" + behind.size() + "</p><p class=\"name\">"
        + words.say("figure." + key) + "</p><p class=\"meaning\">" + words.say("meaning." + key) + "</p><p class=\"which\">";
    return which.isEmpty() ? figure : figure + "<a href=\"#" + anchor(key, behind.iterator().next()) + which;
  }

  private static String anchor(String key, String id) {
    return key.equals("inspectedUnits") ? "tracking" : Html.anchor(switch (key) {
      case "units" -> "RG-01";
      case "posts" -> "RG-01";
      case "deferred" -> "RG-02";
      default -> id;
    });
  }

  private static Path copy(Path target) throws IOException {
    try (City city = City.open();
        Stream<Path> all = Files.walk(city.root())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path to = target.resolve(city.root().relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
      return target;
    }
  }
}
