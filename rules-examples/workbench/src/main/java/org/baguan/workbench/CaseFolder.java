package org.baguan.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baguan.examples.rugao.City;

/** The case files of a folder, on disk or in a jar: those under cases, inspections and tracking. */
final class CaseFolder implements AutoCloseable {

  private static final List<String> KINDS = List.of("cases", "inspections", "tracking");

  private final Path root;
  private final Optional<City> archive;

  private CaseFolder(Path root, Optional<City> archive) {
    this.root = root;
    this.archive = archive;
  }

  /** Opens the city's example. */
  static CaseFolder city() {
    City city = City.open();
    return new CaseFolder(city.root(), Optional.of(city));
  }

  /** Opens a folder laid out as the city's is, or one that holds the case files themselves. */
  static CaseFolder of(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CannotRun("no.folder", folder);
    }
    return new CaseFolder(folder, Optional.empty());
  }

  /** Returns the case files, kind by kind and by name. */
  List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    boolean laidOut = KINDS.stream().anyMatch(k -> Files.isDirectory(root.resolve(k)));
    for (String kind : laidOut ? KINDS : List.of("")) {
      Path folder = root.resolve(kind);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> found = Files.list(folder)) {
          found.filter(CaseFolder::isCase).sorted().forEach(files::add);
        }
      }
    }
    if (files.isEmpty()) {
      throw new CannotRun("no.cases", root);
    }
    return files;
  }

  private static boolean isCase(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") && !name.equals("pool.yaml");
  }

  @Override
  public void close() throws IOException {
    if (archive.isPresent()) {
      archive.get().close();
    }
  }
}
