package org.baguan.rules.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What problems say. Texts hold words of the model and of the pack, never a value of the file.
 */
record Wording(String code, String zh, String en, String adviceZh, String adviceEn) {
  private static final int MOST_LISTED = 40;

  private Wording(String code, String zh, String en) {
    this(code, zh, en, "", "");
  }

  static Wording unknownKey(Collection<String> permitted, Optional<String> meant) {
    return new Wording("unknown-key", "这里没有这个键", "there is no such key here",
        adviceZh(permitted, meant, "可用的键"), adviceEn(permitted, meant, "permitted keys"));
  }

  static Wording unknownColumn(Collection<String> permitted, Optional<String> meant) {
    return new Wording("unknown-column", "没有这一列", "there is no such column",
        adviceZh(permitted, meant, "可用的列"), adviceEn(permitted, meant, "permitted columns"));
  }

  static Wording columnTwice(int firstColumn) {
    return new Wording("column-twice", "这一列与第 " + firstColumn + " 列相同", "the column is the same as column " + firstColumn, "每列只写一次", "write each column once");
  }

  static Wording missingColumn(Key key) {
    return new Wording("missing-column", "缺少“" + key.title() + "”（" + key.name() + "）列", "the column `" + key.name() + "` is missing",
        "首行写列名，其中必须有“" + key.title() + "”", "write the names of the columns into the first line, `" + key.name() + "` among them");
  }

  static Wording shortRow(int cells, int columns) {
    return new Wording("short-row", "这一行只有 " + cells + " 格，首行有 " + columns + " 列", "the row has " + cells + " cells, the first line has " + columns,
        "没有提供的留空，逗号不能少", "leave empty what is not supplied, and keep the commas");
  }

  static Wording outsideHeader() {
    return new Wording("outside-header", "这一格不在任何一列下面", "the cell stands below no column", "单元格里有逗号的，整格用双引号括起", "put a cell that holds a comma in quotes");
  }

  static Wording noPost() {
    return new Wording("no-post", "案件里没有写岗位的专项申请", "the case holds no application that tells of a post", "在申请里写 post，或者另写岗位文件", "write `post` into the application, or give a file of the post");
  }

  static Wording derivedKey(Key key) {
    return new Wording("derived-key", "“" + key.title() + "”（" + key.name() + "）由系统推算，不得提供",
        "`" + key.name() + "` is derived and may not be given", "删去这个键", "take the key out");
  }

  static Wording missingKey(Key key) {
    return new Wording("missing-key", "缺少必须提供的“" + key.title() + "”（" + key.name() + "）",
        "the required `" + key.name() + "` is missing");
  }

  static Wording duplicateKey(int firstLine) {
    return new Wording("duplicate-key", "这个键与第 " + firstLine + " 行的键重复",
        "the key stands already in line " + firstLine, "每个键只写一次", "write each key once");
  }

  static Wording notAMapping() {
    return new Wording("wrong-form", "这里应为若干“键: 值”", "keys and values are expected here");
  }

  static Wording notAList() {
    return new Wording("wrong-form", "这里应为列表", "a list is expected here", "每项以“- ”开头；没有则写 []", "start each member with `- `; write [] for none");
  }

  static Wording notAScalar() {
    return new Wording("wrong-form", "这里应为单个值", "a single value is expected here");
  }

  static Wording emptyItem() {
    return new Wording("empty-item", "列表中有空项", "the list has an empty member", "填写或删去这一项", "fill the member in, or take it out");
  }

  static Wording emptyText() {
    return new Wording("empty-text", "文字为空", "the text is empty", "未提供的，删去这个键", "take the key out if nothing is supplied");
  }

  static Wording controlCharacter() {
    return new Wording("control-character", "文字中有控制字符", "the text holds a control character");
  }

  static Wording unknownCode(Collection<String> permitted, Optional<String> meant) {
    return new Wording("unknown-code", "所写的不是可用的值", "the value is not one of those permitted",
        adviceZh(permitted, meant, "可用的值"), adviceEn(permitted, meant, "permitted values"));
  }

  static Wording unknownDepartment(Collection<String> permitted, Optional<String> meant) {
    return new Wording("unknown-department", "规则包没有这个部门", "the pack does not know this department",
        adviceZh(permitted, meant, "规则包的部门"), adviceEn(permitted, meant, "departments of the pack"));
  }

  static Wording unknownKind(Collection<String> permitted, Optional<String> meant) {
    return new Wording("unknown-kind", "没有这种记录", "there is no such kind of entry",
        adviceZh(permitted, meant, "可用的种类"), adviceEn(permitted, meant, "permitted kinds"));
  }

  static Wording focusNotAsked(Collection<String> permitted) {
    return new Wording("focus-not-asked", "规则包没有就这一审查重点征求该部门意见",
        "the pack does not ask this department about this focus",
        adviceZh(permitted, Optional.empty(), "该部门的审查重点"), adviceEn(permitted, Optional.empty(), "the department's focuses"));
  }

  static Wording notADate() {
    return new Wording("not-a-date", "所写的不是日期", "this is no date", "写成 2024-12-31", "write it as 2024-12-31");
  }

  static Wording noSuchDate() {
    return new Wording("no-such-date", "没有这一天", "there is no such day");
  }

  static Wording notAWholeNumber() {
    return new Wording("not-a-number", "所写的不是整数", "this is no whole number");
  }

  static Wording notADecimal() {
    return new Wording("not-a-number", "所写的不是数", "this is no number", "写成 87.5，至多 15 位整数、10 位小数", "write it as 87.5, at most 15 digits before and 10 after the point");
  }

  static Wording notMonths() {
    return new Wording("not-months", "所写的不是时长", "this is no length of time", "写成 24、2年、1年4个月、6个月 或 半年", "write 24 (months), 2年, 1年4个月, 6个月 or 半年");
  }

  static Wording notYesOrNo() {
    return new Wording("not-yes-or-no", "所写的不是“是”或“否”", "this is neither yes nor no", "写成 是、否、true 或 false", "write 是, 否, true or false");
  }

  static Wording negative() {
    return new Wording("negative", "不得为负数", "the number may not be negative");
  }

  static Wording outOfRange(String least, String most) {
    return new Wording("out-of-range", "应在 " + least + " 至 " + most + " 之间（含两端）", "the number must be from " + least + " to " + most + ", both included");
  }

  static Wording tooMany(int atMost) {
    return new Wording("too-many", "至多 " + atMost + " 项", "at most " + atMost + " members are accepted");
  }

  static Wording doesNotFit() {
    return new Wording("does-not-fit", "这些内容彼此不符", "these facts do not fit together");
  }

  static Wording twice(Repeat what, int firstLine) {
    return new Wording(what.code(), what.zh() + "（首次见第 " + firstLine + " 行）", what.en() + " (first in line " + firstLine + ")");
  }

  static Wording unknownPerson() {
    return new Wording("unknown-person", "案件中没有这个人", "the case does not know this person",
        "此人须是建议人选，或在 factsSupplied 的干部中，或在案件所列的干部库中", "the person must be a nominee, or among the officials of factsSupplied, or in the pool that the case names");
  }

  static Wording unknownSubject() {
    return new Wording("unknown-subject", "案件中没有这个人或单位", "the case does not know this person or unit",
        "应为建议人选、factsSupplied 或干部库中的干部，或案件、申请、岗位、检查所涉的单位", "name a nominee, an official of factsSupplied or the pool, or a unit of the case, an application, its post or an inspection");
  }

  static Wording noSuchFile() {
    return new Wording("no-such-file", "没有这个文件", "there is no such file");
  }

  static Wording noSuchPool() {
    return new Wording("no-such-file", "没有找到所写的干部库文件", "the pool file is not there", "路径从案件文件所在的文件夹算起", "the path starts from the folder of the case file");
  }

  static Wording pathOutside() {
    return new Wording("path-outside", "干部库文件不在案件文件所在的文件夹内", "the pool file is not within the folder of the case file", "把干部库文件放到案件文件旁边", "put the pool file beside the case file");
  }

  static Wording unreadableFile() {
    return new Wording("unreadable-file", "文件读不出来", "the file cannot be read");
  }

  static Wording tooLarge(int megabytes) {
    return new Wording("too-large", "文件超过 " + megabytes + " MB，没有读取", "the file is larger than " + megabytes + " MB and was not read");
  }

  static Wording tooManyValues(int most) {
    return new Wording("too-large", "文件中的键和值超过 " + most + " 个，没有再读", "the file holds more than " + most + " keys and values and was read no further");
  }

  static Wording notUtf8() {
    return new Wording("not-utf8", "文件不是 UTF-8 编码", "the file is not UTF-8", "另存为 UTF-8 编码", "save it as UTF-8");
  }

  static Wording emptyFile() {
    return new Wording("empty-file", "文件是空的", "the file is empty");
  }

  static Wording severalDocuments() {
    return new Wording("several-documents", "一个文件中有几份内容", "the file holds several documents", "每个文件一份，去掉“---”", "keep one document a file and take out the `---`");
  }

  static Wording syntax() {
    return new Wording("yaml-syntax", "从这里起读不懂", "the file cannot be understood from here on",
        "检查这里和上一行的缩进、引号、括号，以及冒号后的空格", "look at indentation, quotes and brackets here and in the line before, and at the space after a colon");
  }

  static Wording alias() {
    return new Wording("yaml-alias", "不接受 YAML 的锚点和引用", "anchors and aliases of YAML are not accepted", "把内容写全；以 & 或 * 开头的文字加引号", "write the content out; quote a text that starts with & or *");
  }

  static Wording tag() {
    return new Wording("yaml-tag", "不接受 YAML 的类型标记", "tags of YAML are not accepted", "去掉标记；以 ! 开头的文字加引号", "take the tag out; quote a text that starts with !");
  }

  static Wording keyNotText() {
    return new Wording("yaml-key", "键应为文字", "a key must be a text");
  }

  static Wording tooDeep(int most) {
    return new Wording("too-deep", "嵌套超过 " + most + " 层", "nested deeper than " + most + " levels");
  }

  static Wording tooManyProblems(int more) {
    return new Wording("too-many-problems", "另有 " + more + " 个问题没有列出", more + " more problems are not listed");
  }

  private static String adviceZh(Collection<String> permitted, Optional<String> meant, String heading) {
    String listed = permitted.stream().limit(MOST_LISTED).collect(Collectors.joining("、"));
    String more = permitted.size() > MOST_LISTED ? "……共 " + permitted.size() + " 个" : "";
    return meant.map(word -> "是否想写“" + word + "”？").orElse("") + heading + "：" + (permitted.isEmpty() ? "无" : listed + more);
  }

  private static String adviceEn(Collection<String> permitted, Optional<String> meant, String heading) {
    List<String> listed = permitted.stream().limit(MOST_LISTED).toList();
    String more = permitted.size() > MOST_LISTED ? ", … " + permitted.size() + " in all" : "";
    return meant.map(word -> "did you mean `" + word + "`? ").orElse("") + heading + ": " + (permitted.isEmpty() ? "none" : String.join(", ", listed) + more);
  }
}
