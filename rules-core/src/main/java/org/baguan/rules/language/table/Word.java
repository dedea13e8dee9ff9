package org.baguan.rules.language.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A word with a fixed meaning in every table: the name of a key line or of a fixed column, in Chinese and in English. */
enum Word {
  KIND("表种", "kind"),
  HIT("命中", "hit policy"),
  GOVERNING("适用日期", "governing date"),
  MONTH_END("月末", "month end"),
  ABOUT("针对", "about"),
  ID("编号", "id"),
  TITLE("名称", "title"),
  ITEM("项目", "item"),
  CONCLUSION("结论", "conclusion"),
  POINTS("得分", "points"),
  PERIOD("影响期", "period"),
  START("起算", "start"),
  STACKING("叠加", "stacking"),
  SHIFT("折算月数", "months added"),
  REASON("理由", "reason"),
  ENGLISH("英文理由", "reason in English"),
  BASIS("依据", "basis"),
  MARK("核实", "mark"),
  FROM("生效", "from"),
  UNTIL("失效", "until"),
  VALUE("数值", "value"),
  UNIT("单位", "unit"),
  CATEGORY("岗位类别", "category"),
  DIMENSION("维度", "dimension"),
  WEIGHT("权重", "weight"),
  MINIMUM("最低分", "minimum"),
  DEPARTMENT("部门", "department"),
  FOCUS("审查重点", "focus"),
  NOT_APPLICABLE("允许答不涉及", "not applicable allowed"),
  SCENARIO("案例", "scenario"),
  HOLDS("成立", "holds"),
  FAILS("不成立", "does not hold"),
  OPEN("待定", "undetermined"),
  LAST_DAY("末日", "last day"),
  ORIGIN("来源", "origin");

  private final String zh;
  private final String en;

  Word(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }

  private static final Map<String, Word> BY_WORD = new HashMap<>();

  static {
    for (Word word : values()) {
      BY_WORD.put(CellText.word(word.zh), word);
      BY_WORD.put(CellText.word(word.en), word);
    }
  }

  /** Returns whether a text is this word, in either language. */
  boolean is(String text) {
    return BY_WORD.get(CellText.word(text)) == this;
  }

  /** Returns the word that a text is. */
  static Optional<Word> of(String text) {
    return Optional.ofNullable(BY_WORD.get(CellText.word(text)));
  }

  /** Returns whether a text begins a remark, which nothing reads. */
  static boolean remark(String text) {
    String word = CellText.word(text);
    return word.startsWith("备注") || word.startsWith("note") || word.startsWith("remark");
  }
}
