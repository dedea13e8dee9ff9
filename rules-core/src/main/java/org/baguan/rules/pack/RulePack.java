package org.baguan.rules.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baguan.rules.language.Problem;

/**
 * The files of a rule pack, nothing interpreted. What it decides by are the csv, xlsx, drl and yaml files of its own folder; its
 * scenarios are kept beside them, and are no part of what it decides or of its digest. Of all other files, in folders of the pack
 * too, names and digests are kept, so that a signature can cover them; only what systems leave in folders ({@code .git}, {@code
 * ~$…}, {@code Thumbs.db}) is none of the pack's. Immutable, and so safe to share between threads.
 */
public final class RulePack {

  /** The folder of a pack that holds its scenarios. */
  public static final String SCENARIOS = "scenarios/";

  /** The file of a pack that holds its signature. */
  public static final String SIGNATURE = "pack.sig";

  private final SortedMap<String, byte[]> files;
  private final SortedMap<String, byte[]> scenarios;
  private final SortedMap<String, String> digests;
  private final List<String> uncovered;
  private final List<Problem> problems;
  private final Optional<byte[]> signature;

  private RulePack(PackFiles read) {
    SortedMap<String, byte[]> rules = new TreeMap<>(read.taken());
    rules.keySet().removeIf(name -> name.startsWith(SCENARIOS));
    SortedMap<String, byte[]> beside = new TreeMap<>(read.taken());
    beside.keySet().removeAll(rules.keySet());
    this.files = Collections.unmodifiableSortedMap(rules);
    this.scenarios = Collections.unmodifiableSortedMap(beside);
    this.digests = Collections.unmodifiableSortedMap(read.digests());
    this.uncovered = List.copyOf(read.uncovered());
    this.problems = read.names().problems();
    this.signature = read.signature();
  }

  /**
   * Reads a folder, or a zip of one.
   *
   * @throws UnreadablePackException if it cannot be read, or is larger than accepted
   */
  public static RulePack open(Path path) {
    try {
      if (Files.isDirectory(path)) {
        PackFiles files = new PackFiles();
        PackFolder.read(path, files);
        return new RulePack(files);
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
   * Returns a pack of files by name, as they would stand in its folder.
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
   * @throws UnreadablePackException if it is no zip or not a whole one, is larger than accepted, or holds no file that a pack reads
   * @throws IOException if the stream cannot be read
   */
  public static RulePack ofZip(InputStream in) throws IOException {
    PackFiles files = new PackFiles();
    PackZip.read(in, files);
    if (files.names().problems().isEmpty() && files.taken().keySet().stream().allMatch(PackNames::isScenarios)) {
      throw new UnreadablePackException("规则包里没有规则文件（no rule file in the pack）");
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
    MessageDigest digest = digest();
    files.forEach(
        (name, bytes) -> {
          digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the SHA-256 of every file but its signature, read or not, by name, in hexadecimal. */
  public SortedMap<String, String> digests() {
    return digests;
  }

  /** Returns the names of files that are not read, and are too large or too many for a digest or could not be looked into, sorted. */
  public List<String> uncovered() {
    return uncovered;
  }

  /** Returns the bytes of its signature; empty when it has none. */
  public Optional<byte[]> signature() {
    return signature.map(byte[]::clone);
  }

  /** Returns the SHA-256 over the names and digests of all files, its signature and what is not read among them, in hexadecimal. */
  public String wholeSha256() {
    StringBuilder all = new StringBuilder();
    digests.forEach((name, digest) -> all.append(digest).append("  ").append(name).append('\n'));
    uncovered.forEach(name -> all.append("-  ").append(name).append('\n'));
    signature.ifPresent(bytes -> all.append(sha256(bytes)).append("  ").append(SIGNATURE).append('\n'));
    return sha256(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the files that are read as a zip, always the same bytes for the same files; its signature, which covers others too, is left out. */
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
