package org.baguan.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of a rule pack, nothing interpreted. Files of other kinds than csv, xlsx, drl and yaml are left out, and so are
 * those in folders of the pack, but for its scenarios: these are kept beside the rules, and are no part of what the pack
 * decides or of its digest. Immutable.
 */
public final class RulePack {

  private static final int MOST_FILES = 500;
  private static final long LARGEST_FILE = 8L << 20;
  private static final long LARGEST_PACK = 32L << 20;
  private static final List<String> READ = List.of(".csv", ".xlsx", ".drl", ".yaml");

  /** The folder of a pack that holds its scenarios. */
  public static final String SCENARIOS = "scenarios/";

  /** Tables of kinds that are not read: who puts one here believes that it is. */
  private static final List<String> PASSED_OVER = List.of(".xls", ".xlsm", ".xlsb", ".et", ".ods", ".numbers", ".tsv", ".yml");

  private final SortedMap<String, byte[]> files;
  private final SortedMap<String, byte[]> scenarios;
  private final List<String> passedOver;

  private RulePack(SortedMap<String, byte[]> all, List<String> passedOver) {
    SortedMap<String, byte[]> rules = new TreeMap<>(all);
    rules.keySet().removeIf(name -> name.startsWith(SCENARIOS));
    SortedMap<String, byte[]> beside = new TreeMap<>(all);
    beside.keySet().removeAll(rules.keySet());
    this.files = Collections.unmodifiableSortedMap(rules);
    this.scenarios = Collections.unmodifiableSortedMap(beside);
    this.passedOver = List.copyOf(passedOver);
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

  /** Returns a pack of files by name. */
  public static RulePack of(Map<String, byte[]> files) {
    return new RulePack(new TreeMap<>(files), List.of());
  }

  /**
   * Reads a zip.
   *
   * @throws UnreadablePackException if it is larger than accepted, or holds no file that a pack reads
   */
  public static RulePack ofZip(InputStream in) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<String> passedOver = new ArrayList<>();
    long[] room = {LARGEST_PACK};
    try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        passed(entry.getName(), passedOver);
        if (!entry.isDirectory() && (read(entry.getName()) || isScenario(entry.getName()))) {
          add(files, entry.getName(), zip.readNBytes((int) Math.min(LARGEST_FILE, room[0]) + 1), room);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new UnreadablePackException("规则包不是有效的 zip 文件（not a valid zip）", e);
    }
    if (files.keySet().stream().allMatch(RulePack::isScenario)) {
      throw new UnreadablePackException("规则包里没有规则文件（no rule file in the pack）");
    }
    return new RulePack(files, passedOver);
  }

  private static RulePack ofFolder(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<String> passedOver = new ArrayList<>();
    long[] room = {LARGEST_PACK};
    for (Path path : files(folder)) {
      String name = path.getFileName().toString();
      passed(name, passedOver);
      if (read(name)) {
        add(files, name, path, room);
      }
    }
    if (Files.isDirectory(folder.resolve(SCENARIOS))) {
      for (Path path : files(folder.resolve(SCENARIOS))) {
        String name = SCENARIOS + path.getFileName();
        if (isScenario(name)) {
          add(files, name, path, room);
        }
      }
    }
    return new RulePack(files, passedOver);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void add(SortedMap<String, byte[]> files, String name, Path path, long[] room) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      add(files, name, in.readNBytes((int) Math.min(LARGEST_FILE, room[0]) + 1), room);
    }
  }

  private static boolean isScenario(String name) {
    return name.startsWith(SCENARIOS) && !name.endsWith(".drl") && read(name.substring(SCENARIOS.length()));
  }

  /** Returns whether a file is read: of a kind that is, in the pack's own folder, and no lock of a spreadsheet program. */
  private static boolean read(String name) {
    return READ.stream().anyMatch(name::endsWith) && ownFile(name);
  }

  private static boolean ownFile(String name) {
    return name.indexOf('/') < 0 && name.indexOf('\\') < 0 && !name.startsWith("~$") && !name.startsWith(".");
  }

  private static void passed(String name, List<String> passedOver) {
    if (PASSED_OVER.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith) && ownFile(name)) {
      passedOver.add(name);
    }
  }

  private static void add(SortedMap<String, byte[]> files, String name, byte[] bytes, long[] room) {
    room[0] -= bytes.length;
    if (bytes.length > LARGEST_FILE || room[0] < 0 || files.size() >= MOST_FILES) {
      throw new UnreadablePackException(
          "规则包过大：每个文件至多 8 MB，全部至多 32 MB、500 个文件（the pack is larger than accepted）：" + name);
    }
    files.put(name, bytes);
  }

  /** Returns the names of files that look like tables of rules and are of kinds that are not read, sorted. */
  public List<String> passedOver() {
    return passedOver;
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
