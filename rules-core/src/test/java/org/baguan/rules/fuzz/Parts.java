package org.baguan.rules.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** The parts of a zip, to be edited and packed again: a bit changed in the zip itself would stop at its check sum. */
final class Parts {

  /** Names that climb, that are there twice, or that say another kind of file. */
  private static final List<String> NAMES =
      List.of("../x.csv", "/x.csv", "a/b.csv", "..\\x.csv", "C:x.csv", "", ".csv", ".drl", "~$x.csv", "pack.yaml", "PACK.YAML", "x.xls", "x.yml", "scenarios/", "scenarios/.yaml", "scenarios/x.yaml",
          "scenarios/a/b.yaml", "scenarios/../x.yaml", "\0.csv", "规则.csv", "𠮷.drl", "x\n.csv", "xl/vbaProject.bin", "xl/workbook.xml", "[Content_Types].xml", "_rels/.rels", "xl/sharedStrings.xml", "xl/externalLinks/a.xml", "x".repeat(300) + ".csv");

  private final List<Part> parts = new ArrayList<>();

  record Part(String name, byte[] bytes) {}

  static Parts of(byte[] zip) {
    Parts parts = new Parts();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.parts.add(new Part(entry.getName(), in.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  static Parts of(Map<String, byte[]> files) {
    Parts parts = new Parts();
    files.forEach((name, bytes) -> parts.parts.add(new Part(name, bytes)));
    return parts;
  }

  List<Part> all() {
    return parts;
  }

  void replace(int at, byte[] bytes) {
    parts.set(at, new Part(parts.get(at).name(), bytes));
  }

  /** Renames a part, doubles it under a name, exchanges two, takes one out, or empties it. */
  void rearrange(Recipe recipe) {
    if (parts.isEmpty()) {
      return;
    }
    int at = recipe.below(parts.size());
    int other = recipe.below(parts.size());
    switch (recipe.below(6)) {
      case 0 -> parts.set(at, new Part(recipe.of(NAMES), parts.get(at).bytes()));
      case 1 -> parts.add(new Part(recipe.of(NAMES), parts.get(at).bytes()));
      case 2 -> parts.add(parts.get(at));
      case 3 -> parts.set(at, new Part(parts.get(at).name(), parts.get(other).bytes()));
      case 4 -> parts.remove(at);
      default -> parts.set(at, new Part(parts.get(at).name(), new byte[0]));
    }
  }

  /** Returns the zip; commons-compress, since the JDK's writer refuses a name given twice. */
  byte[] zipped() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      for (Part part : parts) {
        ZipArchiveEntry entry = new ZipArchiveEntry(part.name());
        entry.setTime(0L);
        zip.putArchiveEntry(entry);
        zip.write(part.bytes());
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
