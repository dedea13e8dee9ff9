package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole explanations of each kind of outcome, in both languages, compared to the character. {@code -Dbaguan.rewrite=true}
 * writes what is expected anew; read it, then run without.
 */
class GoldenExplanationsTest {

  private static final Path EXPECTED = Path.of("src/test/resources/golden");
  private static final Packs PACKS = new RealPacks();

  @TempDir
  static Path folder;

  @BeforeAll
  static void unpack() {
    CityFiles.into(folder);
  }

  /** Name, case file, as-of date, and candidate where it is about one. */
  private static Map<String, List<String>> explained() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("eligible", List.of("cases/RG-02.yaml", "2025-05-23", "P-004"));
    all.put("justify", List.of("cases/RG-03.yaml", "2025-05-12", "P-125"));
    all.put("undetermined-reply", List.of("cases/RG-03.yaml", "2025-05-12", "P-108"));
    all.put("undetermined-appraisal", List.of("cases/RG-07.yaml", "2025-09-26", "P-016"));
    all.put("ineligible-tenure", List.of("cases/RG-03.yaml", "2025-05-12", "P-006"));
    all.put("ineligible-period", List.of("cases/RG-03.yaml", "2025-05-12", "P-007"));
    all.put("ineligible-appraisal", List.of("cases/RG-03.yaml", "2025-05-12", "P-008"));
    all.put("ineligible-minimum", List.of("cases/RG-03.yaml", "2025-05-12", "P-104"));
    all.put("ineligible-many", List.of("cases/RG-03.yaml", "2025-05-12", "P-143"));
    all.put("case-returned", List.of("cases/RG-04.yaml", "2025-04-20"));
    all.put("case-awaiting", List.of("cases/RG-06.yaml", "2025-09-15"));
    all.put("case-halted", List.of("cases/RG-02.yaml", "2025-04-16"));
    all.put("case-proceeding", List.of("cases/RG-02.yaml", "2025-05-23"));
    all.put("tracked-reserve-and-adjustment", List.of("tracking/TR-U-01.yaml", "2025-12-31"));
    all.put("tracked-reminder-and-referral", List.of("tracking/TR-U-02.yaml", "2025-12-31"));
    return all;
  }

  @TestFactory
  Stream<DynamicTest> every_explanation_reads_as_expected_in_both_languages() {
    return explained().entrySet().stream()
        .flatMap(e -> Stream.of("zh", "en").map(lang -> DynamicTest.dynamicTest(e.getKey() + "." + lang, () -> compare(e.getKey(), lang, e.getValue()))));
  }

  private static void compare(String name, String lang, List<String> what) throws IOException {
    List<String> args = new ArrayList<>(List.of("explain", "key-posts", folder.resolve(what.get(0)).toString(), "--as-of", what.get(1), "--lang", lang));
    if (what.size() > 2) {
      args.addAll(List.of("--candidate", what.get(2)));
    }
    Path expected = EXPECTED.resolve(name + "." + lang + ".txt");
    Ran ran = Ran.on(PACKS, args.toArray(new String[0]));
    // The digest changes with every edit of the pack; what is explained does not.
    String said = ran.out().replaceFirst("\\([0-9a-f]{12}\\)", "(…)");
    if (Boolean.getBoolean("baguan.rewrite")) {
      Files.writeString(expected, said);
    }

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(said).isEqualTo(Files.readString(expected));
  }
}
