package org.baguan.rules.verify.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips of packs such as a stranger may hand in: each a sound pack, but for one name or one byte. */
final class StrangeZips {

  /** A table of one rule that is as it should be. */
  static final String TABLE =
      """
      表种,资格条件
      命中,全部
      适用日期,研判基准日

      编号,名称,任用方式,学历,任现职级年限,结论,理由,依据,核实,生效,失效
      Q-01,学历不足,提拔,低于大专,不限,不符合,学历为{学历},条例8(四),A,2019-03-03,
      """;

  private final Path folder;
  private final List<String> names = new ArrayList<>();

  private StrangeZips(Path folder) {
    this.folder = folder;
  }

  /** Writes all zips into the folder zip below a folder; returns their kinds and names. */
  static List<String> write(Path below) throws IOException {
    StrangeZips zips = new StrangeZips(Files.createDirectories(below.resolve("zip")));
    zips.misleading();
    zips.passedOver();
    zips.damaged();
    zips.large();
    return zips.names;
  }

  private void misleading() throws IOException {
    with("climbing", "../evil.drl");
    with("climbing-within", "scenarios/../../evil.yaml");
    with("climbing-of-no-kind", "../../etc/cron.d/evil");
    with("absolute", "/evil.csv");
    with("drive", "C:/evil.csv");
    with("backslash", "..\\evil.csv");
    with("backslash-in-a-folder", "rules\\evil.csv");
    with("stream", "eligibility.csv:evil.drl");
    with("control-character", "evil\u0007.csv");
    with("newline", "evil\n.csv");
    with("bidirectional", "evil\u202Evsc.exe.csv");
    with("case", "Eligibility.csv");
    put("unicode-form", zip(List.of("eligibilit-e\u0301.csv", "eligibilit-\u00e9.csv")));
    twice();
  }

  private void passedOver() throws IOException {
    with("in-a-folder", "more/evil.drl");
    with("in-a-folder-of-scenarios", "scenarios/more/evil.yaml");
    with("rules-among-scenarios", "scenarios/evil.drl");
    with("upper-case", "EVIL.DRL");
    with("macro-workbook", "evil.xlsm");
    with("nested-zip", "evil.zip");
    with("jar", "evil.jar");
    with("class", "Evil.class");
    with("dsl", "evil.dsl");
    with("kie-module", "META-INF/evil.drl");
  }

  private void damaged() throws IOException {
    byte[] sound = zip(List.of("eligibility.csv"));
    byte[] checksum = sound.clone();
    checksum[sound.length / 3] ^= 1;
    put("wrong-checksum", checksum);
    put("cut-short", Arrays.copyOf(sound, sound.length / 2));
    put("without-directory", Arrays.copyOf(sound, indexOf(sound, "PK\1\2")));
    put("empty", new byte[0]);
    put("nothing-in-it", zip(List.of()));
    put("noise", "不是压缩包".getBytes(UTF_8));
    byte[] encrypted = sound.clone();
    encrypted[6] |= 1;
    put("encrypted", encrypted);
    byte[] unlisted = zip(List.of("eligibility.csv", "evil.csv"));
    int listed = lastIndexOf(unlisted, "evil.csv");
    System.arraycopy("good.csv".getBytes(UTF_8), 0, unlisted, listed, 8);
    put("listed-under-another-name", unlisted);
    put("no-rules", onlyScenarios());
  }

  private void large() throws IOException {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      many.add("rules-" + i + ".csv");
    }
    put("many-files", zip(many));
    for (int i = 0; i < 6_000; i++) {
      many.add("notes/" + i + ".txt");
    }
    put("many-entries", zip(many.subList(600, many.size())));
    put("bomb", bomb("evil.csv", 1));
    put("bomb-of-no-kind", bomb("evil.bin", 4));
  }

  private static byte[] bomb(String name, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      zip.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < 64 * times; i++) {
        zip.write(block);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] onlyScenarios() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      zip.putNextEntry(new ZipEntry("scenarios/a.yaml"));
      zip.write("a: b\n".getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  /** A pack with one more file, or two. */
  private void with(String name, String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of("eligibility.csv"));
    all.addAll(List.of(more));
    put(name, zip(all));
  }

  private void twice() throws IOException {
    byte[] bytes = zip(List.of("eligibility.csv", "eligibilit0.csv"));
    for (int at = indexOf(bytes, "eligibilit0"); at >= 0; at = indexOf(bytes, "eligibilit0")) {
      bytes[at + "eligibilit".length()] = 'y';
    }
    put("name-twice", bytes);
  }

  private static byte[] zip(List<String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      if (!files.isEmpty()) {
        zip.putNextEntry(new ZipEntry("pack.yaml"));
        zip.write("id: sample\nversion: \"1\"\ntitle: {zh: 样例规则包}\nlanguages: [zh]\n".getBytes(UTF_8));
      }
      for (String file : files) {
        zip.putNextEntry(new ZipEntry(file));
        zip.write((file.startsWith("eligibilit") ? TABLE : "System.setProperty( \"baguan.hostile\", \"zip\" );\n").getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private void put(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name + ".zip"), bytes);
    names.add("zip/" + name + ".zip");
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, ISO_8859_1).indexOf(text);
  }

  private static int lastIndexOf(byte[] bytes, String text) {
    return new String(bytes, ISO_8859_1).lastIndexOf(text);
  }
}
