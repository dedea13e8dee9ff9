package org.baguan.workbench.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What somebody gets who depends on rules-core and on nothing else, as the city's example does. */
class EmbedderTest {

  /** MVEL interprets at run time; the classic engine and XStream widen what a rule file could reach. Their packages, wherever they are packed. */
  private static final List<String> REFUSED = List.of("org/mvel2/", "org/drools/mvel/expr/", "com/thoughtworks/xstream/");

  private static final List<String> REFUSED_ARTIFACTS = List.of("org.drools:drools-mvel", "org.drools:drools-engine-classic", "org.mvel:mvel2", "com.thoughtworks.xstream:xstream");

  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\| ([0-9,]+) \\|.*");
  private static final Pattern TOTAL = Pattern.compile("\\| (\\d+) jars \\| \\| ([0-9,]+) \\|.*");

  private static List<Dependency> embedded() {
    List<Dependency> all = Dependency.of("rules-examples/rugao").orElseThrow(() -> new AssertionError("build all modules: rugao has no target/dependencies.txt"));
    return all.stream().filter(dependency -> !dependency.test() && dependency.foreign()).toList();
  }

  @Test
  void no_interpreter_and_no_serializer_comes_with_the_library() {
    assertThat(refused(embedded())).isEmpty();
  }

  @Test
  void an_interpreter_is_told_by_its_name_and_by_what_it_packs() throws IOException {
    Path packed = Files.createTempFile("innocent", ".jar");
    try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(packed))) {
      zip.putNextEntry(new java.util.zip.ZipEntry("org/mvel2/MVEL.class"));
    }
    List<Dependency> planted = List.of(new Dependency("org.drools:drools-engine-classic", "10.2.0", false, Path.of("none.jar")), new Dependency("a:innocent", "1", false, packed));

    assertThat(refused(planted)).hasSize(2);
    Files.delete(packed);
  }

  @Test
  void the_page_of_dependencies_lists_what_is_resolved_with_its_size() {
    List<String> listed = new ArrayList<>();
    String total = "";
    for (String line : page()) {
      Matcher row = ROW.matcher(line);
      Matcher sum = TOTAL.matcher(line);
      if (row.matches()) {
        listed.add(row.group(1) + " " + row.group(2).strip() + " " + row.group(3));
      } else if (sum.matches()) {
        total = sum.group(1) + " " + sum.group(2);
      }
    }

    assertThat(listed).containsExactlyInAnyOrderElementsOf(embedded().stream().map(d -> d.artifact() + " " + d.version() + " " + kilobytes(size(d))).toList());
    assertThat(total).isEqualTo(embedded().size() + " " + kilobytes(embedded().stream().mapToLong(EmbedderTest::size).sum()));
  }

  private static List<String> refused(List<Dependency> dependencies) {
    return dependencies.stream().filter(d -> REFUSED_ARTIFACTS.contains(d.artifact()) || packs(d.file())).map(Dependency::toString).toList();
  }

  private static boolean packs(Path jar) {
    if (!Files.isRegularFile(jar)) {
      return false;
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().anyMatch(entry -> REFUSED.stream().anyMatch(entry.getName()::startsWith));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> page() {
    try {
      return Files.readAllLines(Dependency.ROOT.resolve("docs/dependencies.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Dependency dependency) {
    try {
      return Files.size(dependency.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String kilobytes(long bytes) {
    return String.format(java.util.Locale.ROOT, "%,d", Math.round(bytes / 1000.0));
  }
}
