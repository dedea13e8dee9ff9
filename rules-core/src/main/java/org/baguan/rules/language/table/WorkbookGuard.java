package org.baguan.rules.language.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.baguan.rules.language.HiddenCharacter;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;

/** Looks into a workbook from a stranger before anything of it is interpreted: what it is, how large, and what it carries. */
final class WorkbookGuard {

  /** Parts of one workbook. */
  static final int PARTS = 500;

  /** Bytes of all parts, unpacked. */
  static final int UNPACKED = 48 << 20;

  /** A relationship to an object in another file; hyperlinks are external too, and harmless. */
  private static final Pattern LINKED_OBJECT =
      Pattern.compile("<Relationship\\b(?=[^>]*/(?:oleObject|externalLinkPath|attachedTemplate)\")(?=[^>]*TargetMode=\"External\")");

  /** Parts that hold macros, controls, or commands of the ribbon. */
  private static final List<String> MACROS = List.of("vbaproject", "vbadata", "macrosheets/", "activex/", "customui/", "userform");

  /** Parts that hold links to other files, DDE links among them. */
  private static final List<String> LINKS = List.of("externallinks/", "xl/connections", "querytables/", "xl/webextensions");

  /** Files within the file. */
  private static final List<String> EMBEDDED = List.of(".zip", ".jar", ".xlsx", ".xlsm", ".xlsb", ".xls", ".docx", ".docm", ".doc", ".exe", ".class");

  private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0};

  private final String file;
  private final Consumer<Problem> problems;

  WorkbookGuard(String file, Consumer<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Returns whether the bytes are a workbook that can be read; tells the one reason why not. */
  boolean admits(byte[] bytes) {
    if (begins(bytes, OLE)) {
      return refuse("encrypted", "文件加了密码，或是旧版 .xls 改了扩展名", "the file is protected by a password, or an old .xls under another name", "去掉打开密码，或另存为 .xlsx", "take the password off, or save it as .xlsx");
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      return parts(zip);
    } catch (IOException | IllegalArgumentException e) {
      return notAWorkbook();
    }
  }

  private boolean parts(ZipInputStream zip) throws IOException {
    Set<String> names = new HashSet<>();
    long room = UNPACKED;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
      boolean again = !names.add(name);
      if (again || name.startsWith("/") || name.contains("../") || name.contains(":") || HiddenCharacter.in(name).isPresent()) {
        String shown = HiddenCharacter.in(name).map(HiddenCharacter::name).orElse(entry.getName());
        return refuse("damaged-workbook", "工作簿的内部结构不正常：部件“" + shown + "”" + (again ? "有两份" : "指到工作簿以外"), "the workbook's part `" + shown + "` " + (again ? "is there twice" : "climbs out of it"), "用电子表格软件打开后另存一份", "open it in a spreadsheet program and save it anew");
      }
      if (names.size() > PARTS) {
        return tooLarge("部件超过 " + PARTS + " 个", "more than " + PARTS + " parts");
      }
      if (!harmless(name, entry.getName())) {
        return false;
      }
      byte[] head = zip.readNBytes(65_536);
      String text = new String(head, StandardCharsets.ISO_8859_1);
      if (name.equals("[content_types].xml") && text.contains("macroEnabled")) {
        return macros(entry.getName());
      }
      if (name.endsWith(".rels") && LINKED_OBJECT.matcher(text).find()) {
        return links(entry.getName());
      }
      if (unsafe(name, head)) {
        return refuse("unsafe-xml", "工作簿的部件“" + entry.getName() + "”夹带了不该有的内容（DTD）", "the workbook's part `" + entry.getName() + "` carries a DTD", "不要使用这个文件，向来源查问", "do not use the file; ask where it comes from");
      }
      room -= head.length + skip(zip, room);
      if (room < 0) {
        return tooLarge("解开以后超过 " + (UNPACKED >> 20) + " MB", "more than " + (UNPACKED >> 20) + " MB when unpacked");
      }
    }
    return names.contains("xl/workbook.xml") || notAWorkbook();
  }

  private boolean harmless(String name, String shown) {
    if (MACROS.stream().anyMatch(name::contains)) {
      return macros(shown);
    }
    if (LINKS.stream().anyMatch(name::contains)) {
      return links(shown);
    }
    boolean embedded = name.contains("embeddings/") || EMBEDDED.stream().anyMatch(name::endsWith);
    return !embedded || refuse("embedded-object", "工作簿里嵌了别的文件“" + shown + "”", "another file is embedded in the workbook, `" + shown + "`", "删去嵌入的对象，再保存", "take the embedded object out and save the workbook");
  }

  private boolean macros(String part) {
    return refuse("macros", "工作簿带有宏或控件（部件“" + part + "”）", "the workbook carries macros or controls, in its part `" + part + "`", "另存为不带宏的 .xlsx", "save it as .xlsx without macros");
  }

  private boolean links(String part) {
    return refuse("external-link", "工作簿链接到别的文件（部件“" + part + "”）", "the workbook links to other files, in its part `" + part + "`", "断开链接（数据—编辑链接），只保留值", "break the links and keep the values");
  }

  /** A DTD stands before the first element, and so in a part's first bytes, in whatever encoding. */
  private static boolean unsafe(String name, byte[] head) {
    if (!name.endsWith(".xml") && !name.endsWith(".rels") && !name.endsWith(".vml")) {
      return false;
    }
    return new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").toUpperCase(Locale.ROOT).contains("<!DOCTYPE");
  }

  private static long skip(InputStream part, long most) throws IOException {
    byte[] buffer = new byte[8192];
    long read = 0;
    for (int n = part.read(buffer); n >= 0 && read <= most; n = part.read(buffer)) {
      read += n;
    }
    return read;
  }

  private static boolean begins(byte[] bytes, int[] with) {
    for (int i = 0; i < with.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean notAWorkbook() {
    return refuse("not-a-workbook", "文件不是 .xlsx 工作簿，或已损坏", "the file is no .xlsx workbook, or is damaged", "用电子表格软件打开后另存为 .xlsx", "open it in a spreadsheet program and save it as .xlsx");
  }

  private boolean tooLarge(String zh, String en) {
    return refuse("too-large", "工作簿过大，没有读：" + zh, "the workbook is too large and was not read: " + en, "规则表不会有这样大，核对是否放错了文件", "no table of rules is as large; see whether it is the right file");
  }

  private boolean refuse(String code, String zh, String en, String advice, String adviceEn) {
    problems.accept(Problem.error(Place.file(file), code, zh, en).advising(advice, adviceEn));
    return false;
  }
}
