package org.baguan.examples.rugao;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of the city's year, wherever the class path holds them: in a folder or in a jar. Close it
 * when the files are read; paths of a closed city cannot be read any more.
 *
 * <pre>{@code
 * try (City city = City.open()) {
 *   for (Path file : city.caseFiles()) { … }
 * }
 * }</pre>
 */
public final class City implements AutoCloseable {

  private static final String INDEX = "/rugao/index.yaml";
  private static final List<String> FOLDERS = List.of("cases", "inspections", "tracking");

  private final Path root;
  private final Closeable source;

  private City(Path root, Closeable source) {
    this.root = root;
    this.source = source;
  }

  /** Opens the city that stands on the class path beside this class. */
  public static City open() {
    URL index = City.class.getResource(INDEX);
    if (index == null) {
      throw new IllegalStateException("类路径上没有 " + INDEX);
    }
    return at(index);
  }

  /** Opens the city whose index stands at a place. */
  static City at(URL index) {
    try {
      if (index.openConnection() instanceof JarURLConnection jar) {
        FileSystem files = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()));
        return new City(files.getPath(INDEX).getParent(), files);
      }
      return new City(Path.of(index.toURI()).getParent(), () -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the folder that holds {@code index.yaml} and the folders of case files. */
  public Path root() {
    return root;
  }

  /** Returns the city-wide pool, beside the cases that name it: a case may name no file outside its folder. */
  public Path pool() {
    return root.resolve("cases").resolve("pool").resolve("pool.yaml");
  }

  /** Returns every case file: the cases, then the inspections, then the tracking, each by name. */
  public List<Path> caseFiles() {
    return FOLDERS.stream().flatMap(folder -> yamlFilesIn(root.resolve(folder)).stream()).toList();
  }

  private static List<Path> yamlFilesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
