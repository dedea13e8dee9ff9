package org.baguan.rules.pack;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baguan.rules.language.HiddenCharacter;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;

/** Says which files of a pack are read, and tells of those whose names are not as they should be or that someone may believe are read. */
final class PackNames {

  private static final List<String> READ = List.of(".csv", ".xlsx", ".drl", ".yaml");

  /** Kinds that are not read, though they hold tables or rules for others, and archives: who puts one here believes that it is. */
  private static final List<String> PASSED_OVER =
      List.of(
          ".xls", ".xlsm", ".xlsb", ".xltx", ".xltm", ".et", ".ods", ".numbers", ".tsv", ".yml", ".csv", ".xlsx", ".drl", ".yaml",
          ".dsl", ".dslr", ".rdrl", ".gdst", ".dmn", ".pmml", ".bpmn", ".bpmn2", ".java", ".class", ".jar", ".zip", ".rar", ".7z");

  /** What systems put into folders on their own, beside files whose names begin with a dot. */
  private static final Set<String> DROPPINGS = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> met = new HashMap<>();

  /** Returns whether a file is read; tells of a name that leads elsewhere, is there already, or looks as though it were read. */
  boolean admits(String name) {
    if (misleads(name)) {
      return false;
    }
    String before = met.putIfAbsent(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT), name);
    if (before != null) {
      twice(before, name);
      return false;
    }
    boolean read = isRules(name) || isScenarios(name);
    String kind = name.toLowerCase(Locale.ROOT);
    if (!read && !isDropping(name) && PASSED_OVER.stream().anyMatch(kind::endsWith)) {
      passedOver(name);
    }
    return read;
  }

  /** Returns all that was told, in the order in which the names were met. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  private boolean misleads(String name) {
    Optional<HiddenCharacter> hidden = HiddenCharacter.in(name).or(() -> name.indexOf('\n') < 0 && name.indexOf('\t') < 0 && name.indexOf('\r') < 0 ? Optional.empty() : Optional.of(new HiddenCharacter(1, 1, "U+000A")));
    if (hidden.isPresent()) {
      String shown = name.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028-\\u202e\\u2066-\\u2069]", "�");
      return tell(shown, "文件名里有看不见的字符 " + hidden.get().name(), "the file's name holds " + hidden.get().name() + ", which cannot be seen");
    }
    if (name.indexOf('\\') >= 0) {
      return tell(name, "文件名“" + name + "”里有反斜杠", "the file's name `" + name + "` holds a backslash");
    }
    boolean absolute = name.startsWith("/") || name.indexOf(':') >= 0;
    if (absolute || List.of(name.split("/", -1)).contains("..")) {
      String zh = absolute ? "是绝对路径" : "用“..”指到规则包以外";
      return tell(name, "文件名“" + name + "”" + zh, "the file's name `" + name + "` " + (absolute ? "is an absolute path" : "climbs out of the pack by `..`"));
    }
    return false;
  }

  private boolean tell(String shown, String zh, String en) {
    problems.add(Problem.error(Place.file(shown), "unsafe-name", zh, en).advising("不要使用这个规则包，向来源查问；确属自己的，改文件名，重新压缩", "do not use the pack, and ask where it comes from; if it is your own, rename the file and zip it anew"));
    return true;
  }

  private void twice(String before, String name) {
    boolean same = before.equals(name);
    problems.add(
        Problem.error(
                Place.file(name),
                "name-twice",
                same ? "压缩包里有两个“" + name + "”" : "“" + before + "”与“" + name + "”只差大小写或字符的写法",
                same ? "the zip holds `" + name + "` twice" : "`" + before + "` and `" + name + "` differ only in case or in the form of a character")
            .advising("只留一个，或改名", "keep one of them, or rename it"));
  }

  private void passedOver(String name) {
    boolean elsewhere = name.indexOf('/') >= 0;
    Problem told =
        elsewhere
            ? Problem.warning(Place.file(name), "file-not-read", "子文件夹里的文件不读", "a file in a folder of the pack is not read")
                .advising("是规则的，移到 pack.yaml 旁边；是场景的，移到 scenarios 文件夹里，不写成 .drl", "move rules to where pack.yaml stands; move scenarios to the folder scenarios, as .csv, .xlsx or .yaml")
            : Problem.warning(Place.file(name), "file-not-read", "这种文件不读", "a file of this kind is not read")
                .advising("是规则表的，另存为 .xlsx 或 CSV（UTF-8）；不是的，移到别处", "save a table of rules as .xlsx or CSV (UTF-8); move anything else elsewhere");
    problems.add(told);
  }

  /** Returns whether a name is that of a file of rules: of a kind that is read, in the pack's own folder. */
  private static boolean isRules(String name) {
    return name.indexOf('/') < 0 && !isDropping(name) && READ.stream().anyMatch(name::endsWith);
  }

  static boolean isScenarios(String name) {
    return name.startsWith(RulePack.SCENARIOS) && !name.endsWith(".drl") && isRules(name.substring(RulePack.SCENARIOS.length()));
  }

  /** Returns whether a path leads to what systems, editors and version control put into folders: it is none of the pack's. */
  static boolean isDropping(String name) {
    return Stream.of(name.split("/"))
        .anyMatch(part -> part.startsWith(".") && !part.equals(".") && !part.equals("..") || part.startsWith("~$") || DROPPINGS.contains(part));
  }
}
