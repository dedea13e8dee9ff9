package org.baguan.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.baguan.examples.rugao.City;

/** The city's example as files: it stands in a jar, and the command line takes files. */
final class CityFiles {

  private CityFiles() {}

  /** Copies the example into a folder. */
  static Path into(Path folder) {
    try (City city = City.open();
        Stream<Path> files = Files.walk(city.root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(city.root().relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
