package org.baguan.rules.pack;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baguan.rules.language.Problem;

/**
 * The files of a rule pack, nothing interpreted. Files of other kinds than csv, xlsx, drl and yaml are left out, and so are
 * those in folders of the pack, but for its scenarios: these are kept beside the rules, and are no part of what the pack
 * decides or of its digest. Immutable.
 */
public final class RulePack {

  /** The folder of a pack that holds its scenarios. */
  public static final String SCENARIOS = "scenarios/";

  /** Files below this are not looked at: the pack's own, those of its folders, and one level more. */
  private static final int DEEPEST_FOLDER = 3;

  private final SortedMap<String, byte[]> files;
  private final SortedMap<String, byte[]> scenarios;
  private final List<Problem> problems;

  private RulePack(PackFiles read) {
    SortedMap<String, byte[]> all = read.taken();
    SortedMap<String, byte[]> rules = new TreeMap<>(all);
    rules.keySet().removeIf(name -> name.startsWith(SCENARIOS));
    SortedMap<String, byte[]> beside = new TreeMap<>(all);
    beside.keySet().removeAll(rules.keySet());
    this.files = Collections.unmodifiableSortedMap(rules);
    this.scenarios = Collections.unmodifiableSortedMap(beside);
    this.problems = read.names().problems();
  }

  /**
   * Reads a folder, or a zip of one.
   *
   * @throws UnreadablePackException if it cannot be read, or is larger than accepted
   */
  public static RulePack open(Path path) {
    try {
      if (Files.isDirectory(path)) {
        return ofFolder(path);
      }
      if (Files.isRegularFile(path)) {
        try (InputStream in = Files.newInputStream(path)) {
          return ofZip(in);
        }
      }
    } catch (IOException e) {
      throw new UnreadablePackException("规则包读不出来（the pack cannot be read）：" + path.getFileName(), e);
    }
    throw new UnreadablePackException("没有这个规则包（there is no such pack）：" + path.getFileName());
  }

  /**
   * Returns a pack of files by name.
   *
   * @throws UnreadablePackException if it is larger than accepted
   */
  public static RulePack of(Map<String, byte[]> files) {
    PackFiles taken = new PackFiles();
    try {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        taken.take(file.getKey(), new ByteArrayInputStream(file.getValue()), false);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new RulePack(taken);
  }

  /**
   * Reads a zip.
   *
   * @throws UnreadablePackException if it is damaged, larger than accepted, or holds no file that a pack reads
   */
  public static RulePack ofZip(InputStream in) throws IOException {
    PackFiles files = new PackFiles();
    PackZip.read(in, files);
    if (files.names().problems().isEmpty() && files.taken().keySet().stream().allMatch(PackNames::isScenarios)) {
      throw new UnreadablePackException("规则包里没有规则文件（no rule file in the pack）");
    }
    return new RulePack(files);
  }

  private static RulePack ofFolder(Path folder) throws IOException {
    PackFiles files = new PackFiles();
    List<String> names;
    try (Stream<Path> paths = Files.walk(folder, DEEPEST_FOLDER)) {
      names =
          paths
              .filter(Files::isRegularFile)
              .map(path -> folder.relativize(path).toString().replace(File.separatorChar, '/'))
              .filter(name -> !name.contains("/.") && !name.startsWith("."))
              .sorted(Comparator.comparing((String name) -> name.chars().filter(c -> c == '/').count()).thenComparing(name -> name))
              .limit(PackZip.MOST_ENTRIES)
              .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (String name : names) {
      if (files.admits(name)) {
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
          files.add(name, in);
        }
      }
    }
    return new RulePack(files);
  }

  /** Returns what is told of the names of files: of those that mislead, and of those that are not read and look as though they were. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns the names of the files with scenarios, each beginning with {@value #SCENARIOS}, sorted. */
  public List<String> scenarios() {
    return List.copyOf(scenarios.keySet());
  }

  /** Returns the names of the rules' files, sorted. */
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** Returns whether there is a file of a name. */
  public boolean has(String name) {
    return files.containsKey(name);
  }

  /** Returns a copy of the bytes of a file, of rules or of scenarios. */
  public byte[] bytes(String name) {
    byte[] bytes = files.containsKey(name) ? files.get(name) : scenarios.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("no such file in the pack: " + name);
    }
    return bytes.clone();
  }

  /** Returns the SHA-256 over each rules' file's name, length and bytes, in the order of the names, in hexadecimal. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, bytes) -> {
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the files as a zip, always the same bytes for the same files. */
  public void writeTo(OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      SortedMap<String, byte[]> all = new TreeMap<>(files);
      all.putAll(scenarios);
      for (Map.Entry<String, byte[]> file : all.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(0L);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    }
  }
}
