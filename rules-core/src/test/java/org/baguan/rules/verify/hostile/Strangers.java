package org.baguan.rules.verify.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files such as a stranger may hand in, each in a pack of its own. Payloads are harmless. */
final class Strangers {

  private static final String PACK = "id: sample\nversion: \"1\"\ntitle: {zh: 样例规则包}\nlanguages: [zh]\n";
  private static final String SHEET = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
  private static final String DTD = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>";

  private final Path folder;
  private final List<String> names = new ArrayList<>();

  private Strangers(Path folder) {
    this.folder = folder;
  }

  /** Writes all packs below a folder, each in a folder of its kind; returns their kinds and names. */
  static List<String> write(Path folder) throws IOException {
    Strangers strangers = new Strangers(folder);
    strangers.texts();
    strangers.noise();
    strangers.workbooks();
    strangers.cells();
    strangers.names.addAll(StrangeZips.write(folder));
    strangers.sizes();
    return strangers.names;
  }

  /** Makes a pack of every file that stands in the resources. */
  private void texts() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(HostileRules.FOLDER)) {
      files = all.filter(file -> file.toString().matches(".*\\.(drl|csv|yaml)") && !file.startsWith(HostileRules.FOLDER.resolve("good"))).sorted().toList();
    }
    for (Path file : files) {
      String kind = HostileRules.FOLDER.relativize(file.getParent()).toString();
      String name = file.getFileName().toString();
      file(kind + "/" + name, name.endsWith(".yaml") ? "pack.yaml" : name, out -> out.write(Files.readAllBytes(file)));
    }
  }

  private interface Filling {
    void fill(OutputStream out) throws IOException;
  }

  private void file(String pack, String name, Filling filling) throws IOException {
    Path at = Files.createDirectories(folder.resolve(pack));
    Files.writeString(at.resolve("pack.yaml"), PACK);
    try (OutputStream out = Files.newOutputStream(at.resolve(name))) {
      filling.fill(out);
    }
    names.add(pack);
  }

  private void noise() throws IOException {
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    file("workbook/noise-xlsx", "a.xlsx", out -> out.write(noise));
    file("size/noise-csv", "a.csv", out -> out.write(noise));
    file("size/noise-drl", "a.drl", out -> out.write(noise));
    file("size/noise-yaml", "pack.yaml", out -> out.write(noise));
  }

  private void workbooks() throws IOException {
    workbook("macros", part("xl/vbaProject.bin", "x"));
    workbook("external-link", part("xl/externalLinks/externalLink1.xml", "<a/>"));
    for (String name : new String[] {"xl/sharedStrings.xml", "xl/comments1.xml", "docProps/app.xml"}) {
      workbook("dtd-" + name.replaceAll("\\W", "-"), part(name, DTD));
    }
    file("workbook/dtd-in-sheet", "a.xlsx", out -> zip(out, Map.of("xl/worksheets/sheet1.xml", o -> o.write(DTD.getBytes(UTF_8)))));
    workbook("connections", part("xl/connections.xml", "<a/>"));
    workbook("linked-object", part("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject\" Target=\"file:///a.doc\" TargetMode=\"External\"/></Relationships>"));
    workbook("macro-enabled", part("[Content_Types].xml", "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"));
    workbook("sheet-without-part", part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"));
    workbook("backwards", part("xl/worksheets/sheet1.xml", SHEET + "<row r=\"5\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row></sheetData></worksheet>"));
    workbook("climbing", part("../../evil.xml", "<a/>"));
    workbook("climbing-by-backslash", part("xl\\..\\..\\evil.xml", "<a/>"));
    workbook("absolute", part("/evil.xml", "<a/>"));
    workbook("part-twice", part("XL/Workbook.xml", "<a/>"));
    workbook("dynamic-data-exchange", part("xl/externalLinks/externalLink1.xml", "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><ddeLink ddeService=\"cmd\" ddeTopic=\"/C calc\"/></externalLink>"));
    workbook("active-x", part("xl/activeX/activeX1.bin", "x"));
    workbook("ribbon", part("customUI/customUI.xml", "<customUI onLoad=\"Evil\"/>"));
    workbook("macro-sheet", part("xl/macrosheets/sheet1.xml", "<a/>"));
    workbook("embedded", part("xl/embeddings/oleObject1.bin", "x"));
    workbook("nested-zip", part("xl/media/evil.zip", "PK"));
    workbook("entities", part("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><workbook>&c;</workbook>"));
    workbook("parameter-entities", part("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY % b SYSTEM \"http://example.invalid/a.dtd\"> %b;]><Types/>"));
    workbook("dtd-after-a-comment", part("xl/workbook.xml", "<?xml version=\"1.0\"?><!--" + " ".repeat(70_000) + "--><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><workbook>&b;</workbook>"));
    file("workbook/dtd-in-utf-16", "a.xlsx", out -> zip(out, Map.of("xl/workbook.xml", o -> o.write(DTD.replace("<?xml version=\"1.0\"?>", "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16BE\"?>").getBytes(java.nio.charset.StandardCharsets.UTF_16BE)))));
    workbook("cut-short", part("xl/workbook.xml", "<workbook"));
    workbook("sheet-outside", part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"../../../../etc/hostname\"/></Relationships>"));
    workbook("binary", part("xl/workbook.bin", "x"));
    file("workbook/wrong-checksum", "a.xlsx", out -> {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      zip(whole, Map.of("xl/media/a.txt", o -> o.write("checksum".repeat(50).getBytes(UTF_8))));
      byte[] bytes = whole.toByteArray();
      bytes[bytes.length / 3] ^= 1;
      out.write(bytes);
    });
    file("workbook/truncated", "a.xlsx", out -> {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      zip(whole, Map.of());
      out.write(whole.toByteArray(), 0, whole.size() / 2);
    });
    file("workbook/encrypted", "a.xlsx", out -> {
      out.write(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
      out.write(new byte[50_000]);
    });
    file("workbook/document", "a.xlsx", out -> {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        entry(zip, "word/document.xml", o -> o.write("<a/>".getBytes(UTF_8)));
      }
    });
    file("workbook/empty", "a.xlsx", out -> {});
  }

  private void cells() throws IOException {
    cell("formula", "<c r=\"D6\"><f>WEBSERVICE(\"http://example.invalid\")</f><v>低于大专</v></c>");
    cell("formula-of-text", "<c r=\"D6\" t=\"str\"><f>\"低于\"&amp;\"大专\"</f><v>低于大专</v></c>");
    cell("formula-of-a-range", "<c r=\"D6\"><f t=\"array\" ref=\"D6:D9\">A1</f><v>1</v></c>");
    cell("formula-as-text", "<c r=\"G6\" t=\"inlineStr\"><is><t>=cmd|' /C calc'!A0</t></is></c>");
    cell("code", "<c r=\"D6\" t=\"inlineStr\"><is><t>System.setProperty(&quot;baguan.hostile&quot;, &quot;cell&quot;)</t></is></c>");
    cell("header-with-code", "<c r=\"D5\" t=\"inlineStr\"><is><t>System.exit(0)</t></is></c>");
    cell("bidirectional", "<c r=\"G6\" t=\"inlineStr\"><is><t>_x202E_学历为{学历}</t></is></c>");
    cell("null-character", "<c r=\"G6\" t=\"inlineStr\"><is><t>_x0000_学历为{学历}</t></is></c>");
    cell("error", "<c r=\"D6\" t=\"e\"><v>#REF!</v></c>");
    cell("text-that-is-not-there", "<c r=\"D6\" t=\"s\"><v>-1</v></c>");
    cell("row-of-millions", "<c r=\"D1048577\" t=\"inlineStr\"><is><t>x</t></is></c>");
    cell("column-of-millions", "<c r=\"ZZZZ6\" t=\"inlineStr\"><is><t>x</t></is></c>");
    cell("style-that-is-not-there", "<c r=\"D6\" s=\"-1\"><v>1</v></c>");
    cell("struck-through", "<c r=\"D6\" t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>低于大专</t></r></is></c>");
    sheet("columns-hidden-by-billions", "<cols><col min=\"-2147483648\" max=\"1\" hidden=\"1\"/></cols>", "");
    cell("twice", "<c r=\"D6\" t=\"inlineStr\"><is><t>低于大专</t></is></c><c r=\"D6\" t=\"inlineStr\"><is><t>不限</t></is></c>");
    sheet("merged-everywhere", "", "<mergeCells><mergeCell ref=\"A5:XFD1048576\"/></mergeCells>");
    sheet("merged-nonsense", "", "<mergeCells><mergeCell ref=\"System.exit\"/></mergeCells>");
    workbook("rows-beyond-numbers", part("xl/worksheets/sheet1.xml", SHEET + "<row r=\"99999999999\"><c><v>1</v></c></row></sheetData></worksheet>"));
    workbook("row-2147483647", part("xl/worksheets/sheet1.xml", SHEET + "<row r=\"2147483647\"><c><v>1</v></c></row></sheetData></worksheet>"));
  }

  /** A sound table of one rule, but for one cell. */
  private void cell(String name, String cell) throws IOException {
    sheet("cell-" + name, "", "", cell);
  }

  private void sheet(String name, String before, String after) throws IOException {
    sheet(name, before, after, "");
  }

  private void sheet(String name, String before, String after, String other) throws IOException {
    StringBuilder sheet = new StringBuilder(SHEET.replace("<sheetData>", before + "<sheetData>"));
    int row = 0;
    for (String line : StrangeZips.TABLE.split("\n", -1)) {
      row++;
      sheet.append("<row r=\"").append(row).append("\">");
      String[] cells = line.split(",", -1);
      for (int at = 0; at < cells.length; at++) {
        String reference = (char) ('A' + at) + "" + row;
        sheet.append(other.contains("\"" + reference + "\"") ? other : cells[at].isEmpty() ? "" : "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + cells[at] + "</t></is></c>");
      }
      sheet.append(row == 6 && (other.contains("ZZZZ") || other.contains("1048577")) ? other : "").append("</row>");
    }
    workbook(name, part("xl/worksheets/sheet1.xml", sheet + "</sheetData>" + after + "</worksheet>"));
  }

  private void sizes() throws IOException {
    workbook("zip-bomb", Map.of("xl/media/a.xml", out -> spaces(out, 300 << 20)));
    Map<String, Filling> many = new LinkedHashMap<>();
    for (int i = 0; i < 2_000; i++) {
      many.put("xl/a" + i + ".xml", out -> out.write("<a/>".getBytes(UTF_8)));
    }
    workbook("many-parts", many);
    file("workbook/million-rows-xlsx", "a.xlsx", out -> zip(out, Map.of("xl/worksheets/sheet1.xml", o -> rows(o, 1_000_000))));
    file("workbook/many-columns", "a.xlsx", out -> zip(out, Map.of("xl/worksheets/sheet1.xml", o -> columns(o, 16_384, 200))));
    file("workbook/large-cell-xlsx", "a.xlsx", out -> zip(out, Map.of("xl/worksheets/sheet1.xml", o -> {
      o.write((SHEET + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>").getBytes(UTF_8));
      o.write("a".repeat(1 << 20).getBytes(UTF_8));
      o.write("</t></is></c></row></sheetData></worksheet>".getBytes(UTF_8));
    })));
    workbook("huge-number", part("xl/worksheets/sheet1.xml", SHEET + "<row><c><v>1E999999999</v></c></row></sheetData></worksheet>"));
    file("workbook/large-texts", "a.xlsx", out -> zip(out, Map.of("xl/sharedStrings.xml", o -> texts(o, 420_000))));
    file("workbook/million-styles", "a.xlsx", out -> zip(out, Map.of("xl/styles.xml", o -> styles(o, 1_000_000))));
    file("workbook/many-sheets", "a.xlsx", out -> zip(out, Map.of("xl/workbook.xml", o -> sheets(o, 5_000))));
    file("size/long-line-drl", "a.drl", out -> out.write(("package keyposts.eligibility\n// " + "长".repeat(2 << 20)).getBytes(UTF_8)));
    file("size/open-brackets-drl", "a.drl", out -> out.write(("package keyposts.eligibility\nimport org.baguan.rules.model.*\nrule \"H-01 x\" @basis(\"x\") @mark(\"A\") when $c : Candidacy( " + "(".repeat(1 << 20)).getBytes(UTF_8)));
    file("size/open-quotes-csv", "a.csv", out -> out.write((StrangeZips.TABLE + "\"" + "\"\"x".repeat(1 << 20)).getBytes(UTF_8)));
    file("size/columns-csv", "a.csv", out -> out.write(("表种,资格条件\n" + ",x".repeat(1 << 20)).getBytes(UTF_8)));
    file("size/many-keys-yaml", "pack.yaml", out -> out.write(("id: x\nversion: x\ncodes: {a: [" + "b,".repeat(600_000) + "]}\n").getBytes(UTF_8)));
    file("size/large-cell-csv", "a.csv", out -> out.write(("表种,资格条件\n" + "a".repeat(1 << 20) + "\n").getBytes(UTF_8)));
    file("size/million-rows-csv", "a.csv", out -> {
      out.write("表种,资格条件\n".getBytes(UTF_8));
      byte[] row = "1,2\n".getBytes(UTF_8);
      for (int i = 0; i < 1_000_000; i++) {
        out.write(row);
      }
    });
    file("size/deep-yaml", "pack.yaml", out -> out.write("[".repeat(50_000).getBytes(UTF_8)));
  }

  private static Map<String, Filling> part(String name, String text) {
    return Map.of(name, out -> out.write(text.getBytes(UTF_8)));
  }

  private void workbook(String pack, Map<String, Filling> parts) throws IOException {
    file("workbook/" + pack, "a.xlsx", out -> zip(out, parts));
  }

  /** A workbook of one sheet with one cell, and further parts, or others in their place. */
  private static void zip(OutputStream out, Map<String, Filling> more) throws IOException {
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    Map<String, Filling> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types + "worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + types + "sharedStrings+xml\"/>" + (more.containsKey("xl/styles.xml") ? "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + types + "styles+xml\"/>" : "") + "</Types>"));
    parts.put("_rels/.rels", text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
    parts.put("xl/workbook.xml", text("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + office + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
    parts.put("xl/_rels/workbook.xml.rels", text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + office + "/sharedStrings\" Target=\"sharedStrings.xml\"/>" + (more.containsKey("xl/styles.xml") ? "<Relationship Id=\"r3\" Type=\"" + office + "/styles\" Target=\"styles.xml\"/>" : "") + "</Relationships>"));
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

  private static void styles(OutputStream out, int styles) throws IOException {
    out.write("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs>".getBytes(UTF_8));
    byte[] style = "<xf numFmtId=\"0\"/>".getBytes(UTF_8);
    for (int i = 0; i < styles; i++) {
      out.write(style);
    }
    out.write("</cellXfs></styleSheet>".getBytes(UTF_8));
  }

  private static void sheets(OutputStream out, int sheets) throws IOException {
    StringBuilder text = new StringBuilder("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
    for (int i = 0; i < sheets; i++) {
      text.append("<sheet name=\"a").append(i).append("\" sheetId=\"").append(i + 1).append("\" r:id=\"r1\"/>");
    }
    out.write(text.append("</sheets></workbook>").toString().getBytes(UTF_8));
  }

  private static void texts(OutputStream out, int texts) throws IOException {
    out.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">".getBytes(UTF_8));
    for (int i = 0; i < texts; i++) {
      out.write(("<si><t>" + i + "</t></si>").getBytes(UTF_8));
    }
    out.write("</sst>".getBytes(UTF_8));
  }
}
