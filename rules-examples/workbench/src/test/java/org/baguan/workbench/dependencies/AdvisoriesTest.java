package org.baguan.workbench.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No module depends on a version of which docs/advisories.csv knows a weakness, tests included. */
class AdvisoriesTest {

  private static final List<String> BUILT_BEFORE = List.of("rules-model", "rules-core", "rules-examples/rugao", "rules-examples/workbench");

  /** Not there where a part of the build runs alone. */
  private static final String BENCHMARKS = "rules-examples/benchmarks";

  @Test
  void no_module_depends_on_a_version_with_a_known_weakness() {
    List<Dependency> resolved = new ArrayList<>();
    for (String module : BUILT_BEFORE) {
      resolved.addAll(Dependency.of(module).orElseThrow(() -> new AssertionError("build all modules: " + module + " has no target/dependencies.txt")));
    }
    Dependency.of(BENCHMARKS).ifPresent(resolved::addAll);

    assertThat(resolved).as("what Maven resolved").hasSizeGreaterThan(100);
    assertThat(found(resolved)).isEmpty();
  }

  @Test
  void an_affected_version_is_told_with_its_advisory() {
    assertThat(found(List.of(jar("org.apache.commons:commons-lang3", "3.16.0")))).singleElement().asString().contains("CVE-2025-48924", "commons-lang3:3.16.0");
    assertThat(found(List.of(jar("org.apache.commons:commons-lang3", "3.18.0")))).isEmpty();
  }

  @Test
  void versions_are_numbers_and_not_texts() {
    // As a text 1.28.0 stands before 1.9, and 1.26.0-rc1 after 1.26.0.
    Advisory before = new Advisory("a:b", "[1.3,1.26.0)", "X", "", "", true);

    assertThat(before.concerns(jar("a:b", "1.9"))).isTrue();
    assertThat(before.concerns(jar("a:b", "1.25.0"))).isTrue();
    assertThat(before.concerns(jar("a:b", "1.26.0-rc1"))).isTrue();
    assertThat(before.concerns(jar("a:b", "1.26.0"))).isFalse();
    assertThat(before.concerns(jar("a:b", "1.28.0"))).isFalse();
    assertThat(before.concerns(jar("a:b", "1.2"))).isFalse();
    assertThat(before.concerns(jar("a:c", "1.9"))).isFalse();
  }

  @Test
  void every_line_of_the_list_names_a_range_and_a_source() {
    for (Advisory advisory : Advisory.all()) {
      assertThat(advisory.concerns(jar(advisory.artifact(), "999999"))).as("open at the top: %s", advisory).isFalse();
      assertThat(advisory.id()).matches("(CVE-\\d{4}-\\d+|GHSA(-[0-9a-z]{4}){3})");
      assertThat(advisory.source()).as(advisory.toString()).startsWith("https://");
    }
  }

  @Test
  void a_line_of_the_dependency_plugin_is_read_whole() {
    assertThat(Dependency.read("   org.ow2.asm:asm:jar:9.11.1:compile:/r/asm-9.11.1.jar -- module org.objectweb.asm"))
        .contains(new Dependency("org.ow2.asm:asm", "9.11.1", false, Path.of("/r/asm-9.11.1.jar")));
    assertThat(Dependency.read("   org.apache.poi:poi:jar:5.5.1:compile:/r/poi-5.5.1.jar (optional) -- module org.apache.poi.poi"))
        .contains(new Dependency("org.apache.poi:poi", "5.5.1", false, Path.of("/r/poi-5.5.1.jar")));
    assertThat(Dependency.read("The following files have been resolved:")).isEqualTo(Optional.empty());
  }

  private static List<String> found(List<Dependency> resolved) {
    List<Advisory> advisories = Advisory.all();
    return resolved.stream()
        .flatMap(dependency -> advisories.stream().filter(advisory -> advisory.concerns(dependency)).map(advisory -> dependency + ": " + advisory))
        .distinct()
        .toList();
  }

  private static Dependency jar(String artifact, String version) {
    return new Dependency(artifact, version, false, Path.of(""));
  }
}
