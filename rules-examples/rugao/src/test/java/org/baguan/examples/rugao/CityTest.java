package org.baguan.examples.rugao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CityTest {

  @Test
  void the_nine_cases_come_first_then_the_inspections_then_the_tracking() {
    try (City city = City.open()) {
      List<String> names = city.caseFiles().stream().map(f -> city.root().relativize(f).toString()).toList();

      assertThat(names.subList(0, 9))
          .containsExactly(
              "cases/RG-01.yaml", "cases/RG-02.yaml", "cases/RG-03.yaml", "cases/RG-04.yaml", "cases/RG-05.yaml",
              "cases/RG-06.yaml", "cases/RG-07.yaml", "cases/RG-08.yaml", "cases/RG-09.yaml");
      assertThat(names.subList(9, names.size()).stream().map(n -> n.replaceAll("/.*", "")).distinct())
          .containsExactly("inspections", "tracking");
    }
  }

  @Test
  void every_file_says_that_its_persons_are_invented() throws IOException {
    try (City city = City.open();
        Stream<Path> all = Files.walk(city.root())) {
      List<Path> files = all.filter(f -> f.toString().endsWith(".yaml")).toList();

      assertThat(files).isNotEmpty();
      assertThat(files).allSatisfy(f -> assertThat(Files.readAllLines(f).get(0)).startsWith("#").contains("虚构"));
    }
  }

  @Test
  void a_city_in_a_jar_reads_like_one_in_a_folder_twice_over(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("城市 1.jar");
    pack(jar);
    URL index = URI.create("jar:" + jar.toUri() + "!/rugao/index.yaml").toURL();

    try (City inJar = City.at(index);
        City again = City.at(index);
        City inFolder = City.open()) {
      assertThat(contents(inJar)).isEqualTo(contents(inFolder)).isEqualTo(contents(again));
    }
  }

  private static List<String> contents(City city) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : city.caseFiles()) {
      texts.add(file.getFileName() + "\n" + Files.readString(file));
    }
    return texts;
  }

  private static void pack(Path jar) throws IOException {
    try (City city = City.open();
        Stream<Path> all = Files.walk(city.root());
        OutputStream bytes = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(bytes)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry("rugao/" + city.root().relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }
}
