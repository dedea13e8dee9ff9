package org.baguan.rules.verify.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files such as a stranger may hand in, each in a pack of its own. Payloads are harmless. */
final class Strangers {

  private static final String PACK = "id: sample\nversion: \"1\"\ntitle: {zh: 样例规则包}\nlanguages: [zh]\n";
  private static final String SHEET = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
  private static final String DTD = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>";

  private final Path folder;
  private final Map<String, String> expected = new LinkedHashMap<>();

  private Strangers(Path folder) {
    this.folder = folder;
  }

  /** Writes all packs below a folder; returns the code that is to be told of each. */
  static Map<String, String> write(Path folder) throws IOException {
    Strangers strangers = new Strangers(folder);
    strangers.noise();
    strangers.workbooks();
    strangers.sizes();
    return strangers.expected;
  }

  private interface Filling {
    void fill(OutputStream out) throws IOException;
  }

  private void file(String pack, String name, String code, Filling filling) throws IOException {
    Path at = Files.createDirectories(folder.resolve(pack));
    Files.writeString(at.resolve("pack.yaml"), PACK);
    try (OutputStream out = Files.newOutputStream(at.resolve(name))) {
      filling.fill(out);
    }
    expected.put(pack, code);
  }

  private void noise() throws IOException {
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    file("noise-xlsx", "a.xlsx", "not-a-workbook", out -> out.write(noise));
    file("noise-csv", "a.csv", "not-utf8", out -> out.write(noise));
    file("noise-drl", "a.drl", "not-utf8", out -> out.write(noise));
    file("noise-yaml", "pack.yaml", "not-utf8", out -> out.write(noise));
  }

  private void workbooks() throws IOException {
    workbook("macros", "macros", part("xl/vbaProject.bin", "x"));
    workbook("external-link", "external-link", part("xl/externalLinks/externalLink1.xml", "<a/>"));
    for (String name : new String[] {"xl/sharedStrings.xml", "xl/comments1.xml", "docProps/app.xml"}) {
      workbook("dtd-" + name.replaceAll("\\W", "-"), "unsafe-xml", part(name, DTD));
    }
    file("dtd-in-sheet", "a.xlsx", "unsafe-xml", out -> zip(out, Map.of("xl/worksheets/sheet1.xml", o -> o.write(DTD.getBytes(UTF_8)))));
    workbook("connections", "external-link", part("xl/connections.xml", "<a/>"));
    workbook("linked-object", "external-link", part("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject\" Target=\"file:///a.doc\" TargetMode=\"External\"/></Relationships>"));
    workbook("macro-enabled", "macros", part("[Content_Types].xml", "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"));
    workbook("sheet-without-part", "not-a-workbook", part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"));
    workbook("backwards", "not-a-workbook", part("xl/worksheets/sheet1.xml", SHEET + "<row r=\"5\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row></sheetData></worksheet>"));
    workbook("climbing", "damaged-workbook", part("../../evil.xml", "<a/>"));
    file("truncated", "a.xlsx", "not-a-workbook", out -> {
      java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
      zip(whole, Map.of());
      out.write(whole.toByteArray(), 0, whole.size() / 2);
    });
    file("encrypted", "a.xlsx", "encrypted", out -> {
      out.write(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
      out.write(new byte[50_000]);
    });
    file("document", "a.xlsx", "not-a-workbook", out -> {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        entry(zip, "word/document.xml", o -> o.write("<a/>".getBytes(UTF_8)));
      }
    });
    file("empty", "a.xlsx", "not-a-workbook", out -> {});
  }

  private void sizes() throws IOException {
    workbook("zip-bomb", "too-large", Map.of("xl/media/a.xml", out -> spaces(out, 300 << 20)));
    Map<String, Filling> many = new LinkedHashMap<>();
    for (int i = 0; i < 2_000; i++) {
      many.put("xl/a" + i + ".xml", out -> out.write("<a/>".getBytes(UTF_8)));
    }
    workbook("many-parts", "too-large", many);
    file("million-rows-xlsx", "a.xlsx", "too-large", out -> zip(out, Map.of("xl/worksheets/sheet1.xml", o -> rows(o, 1_000_000))));
    file("many-columns", "a.xlsx", "too-large", out -> zip(out, Map.of("xl/worksheets/sheet1.xml", o -> columns(o, 16_384, 200))));
    file("large-cell-xlsx", "a.xlsx", "too-large", out -> zip(out, Map.of("xl/worksheets/sheet1.xml", o -> {
      o.write((SHEET + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>").getBytes(UTF_8));
      o.write("a".repeat(1 << 20).getBytes(UTF_8));
      o.write("</t></is></c></row></sheetData></worksheet>".getBytes(UTF_8));
    })));
    workbook("huge-number", "shown-otherwise", part("xl/worksheets/sheet1.xml", SHEET + "<row><c><v>1E999999999</v></c></row></sheetData></worksheet>"));
    file("large-texts", "a.xlsx", "sheet-not-read", out -> zip(out, Map.of("xl/sharedStrings.xml", o -> texts(o, 400_000))));
    file("large-cell-csv", "a.csv", "too-large", out -> out.write(("表种,资格条件\n" + "a".repeat(1 << 20) + "\n").getBytes(UTF_8)));
    file("million-rows-csv", "a.csv", "too-large", out -> {
      out.write("表种,资格条件\n".getBytes(UTF_8));
      byte[] row = "1,2\n".getBytes(UTF_8);
      for (int i = 0; i < 1_000_000; i++) {
        out.write(row);
      }
    });
    file("deep-yaml", "pack.yaml", "not-yaml", out -> out.write("[".repeat(50_000).getBytes(UTF_8)));
  }

  private static Map<String, Filling> part(String name, String text) {
    return Map.of(name, out -> out.write(text.getBytes(UTF_8)));
  }

  private void workbook(String pack, String code, Map<String, Filling> parts) throws IOException {
    file(pack, "a.xlsx", code, out -> zip(out, parts));
  }

  /** A workbook of one sheet with one cell, and further parts, or others in their place. */
  private static void zip(OutputStream out, Map<String, Filling> more) throws IOException {
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    Map<String, Filling> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types + "worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + types + "sharedStrings+xml\"/></Types>"));
    parts.put("_rels/.rels", text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
    parts.put("xl/workbook.xml", text("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + office + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
    parts.put("xl/_rels/workbook.xml.rels", text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + office + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
    parts.put("xl/worksheets/sheet1.xml", text(SHEET + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>"));
    parts.put("xl/sharedStrings.xml", text("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>a</t></si></sst>"));
    parts.putAll(more);
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, Filling> part : parts.entrySet()) {
        entry(zip, part.getKey(), part.getValue());
      }
    }
  }

  private static Filling text(String text) {
    return out -> out.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text.replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "")).getBytes(UTF_8));
  }

  private static void entry(ZipOutputStream zip, String name, Filling filling) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    filling.fill(zip);
    zip.closeEntry();
  }

  private static void spaces(OutputStream out, long bytes) throws IOException {
    byte[] block = " ".repeat(1 << 16).getBytes(UTF_8);
    for (long left = bytes; left > 0; left -= block.length) {
      out.write(block);
    }
  }

  private static void rows(OutputStream out, int rows) throws IOException {
    out.write(SHEET.getBytes(UTF_8));
    byte[] row = "<row><c><v>1</v></c></row>".getBytes(UTF_8);
    for (int i = 0; i < rows; i++) {
      out.write(row);
    }
    out.write("</sheetData></worksheet>".getBytes(UTF_8));
  }

  private static void columns(OutputStream out, int columns, int rows) throws IOException {
    out.write(SHEET.getBytes(UTF_8));
    for (int row = 0; row < rows; row++) {
      out.write("<row>".getBytes(UTF_8));
      for (int column = 0; column < columns / rows; column++) {
        out.write("<c><v>1</v></c>".getBytes(UTF_8));
      }
      for (int column = 0; row == 0 && column < columns; column++) {
        out.write("<c><v>1</v></c>".getBytes(UTF_8));
      }
      out.write("</row>".getBytes(UTF_8));
    }
    out.write("</sheetData></worksheet>".getBytes(UTF_8));
  }

  private static void texts(OutputStream out, int texts) throws IOException {
    out.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">".getBytes(UTF_8));
    for (int i = 0; i < texts; i++) {
      out.write(("<si><t>" + i + "a".repeat(80) + "</t></si>").getBytes(UTF_8));
    }
    out.write("</sst>".getBytes(UTF_8));
  }
}
