package org.baguan.rules.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baguan.rules.pack.RulePack;

/** The files that fuzzing starts from: what the tests, the handbook's problems and the reference pack hold already. */
final class Seeds {

  static final Path RESOURCES = Path.of("src/test/resources");
  static final Path LANGUAGE = RESOURCES.resolve("packs/language");
  static final Path REFERENCE = Path.of("packs/key-posts");

  private Seeds() {}

  /** Returns packs that can be read quickly: the language's examples, one for each problem, and each table of the reference pack with what it needs. */
  static List<Map<String, byte[]>> packs() {
    List<Map<String, byte[]>> packs = new ArrayList<>();
    packs.add(pack(LANGUAGE));
    folders(RESOURCES.resolve("problems")).forEach(folder -> packs.add(pack(folder)));
    Map<String, byte[]> reference = pack(REFERENCE);
    for (String name : reference.keySet()) {
      boolean needed = List.of("pack.yaml", "amounts.csv", "departments.csv").contains(name);
      if (!needed && !name.startsWith(RulePack.SCENARIOS)) {
        Map<String, byte[]> one = new TreeMap<>(reference);
        one.keySet().removeIf(other -> !other.equals(name) && !List.of("pack.yaml", "amounts.csv", "departments.csv", "impossible.csv").contains(other));
        packs.add(one);
      }
    }
    packs.removeIf(pack -> !pack.containsKey("pack.yaml"));
    return packs;
  }

  /** Returns the files of a pack's folder, its scenarios too. */
  static Map<String, byte[]> pack(Path folder) {
    RulePack read = RulePack.open(folder);
    Map<String, byte[]> files = new TreeMap<>();
    read.names().forEach(name -> files.put(name, read.bytes(name)));
    read.scenarios().forEach(name -> files.put(name, read.bytes(name)));
    return files;
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      RulePack.of(files).writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Returns the files below a folder whose names end in one way, sorted. */
  static List<byte[]> files(Path folder, String end) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(end)).sorted().map(Seeds::bytes).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> folders(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
