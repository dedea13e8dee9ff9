package org.baguan.rules.cases;

/** What may be there only once. */
enum Repeat {
  NOMINEE("nominee-twice", "同一人在建议人选中出现两次", "the person is nominated twice"),
  OFFICIAL("official-twice", "同一人在干部列表中出现两次", "the person stands twice in the list of officials"),
  SELECTED("person-twice", "同一人在确定的人选中出现两次", "the person is selected twice"),
  ASPECT("aspect-twice", "同一维度评分两次", "the aspect is rated twice"),
  MEASURE("measure-twice", "同一人的处理处分编号重复", "the id stands twice among the person's measures"),
  LEAD("lead-twice", "同一对象同一日的线索编号重复", "the id stands twice among the leads of one day about this person or unit");

  private final String code;
  private final String zh;
  private final String en;

  Repeat(String code, String zh, String en) {
    this.code = code;
    this.zh = zh;
    this.en = en;
  }

  String code() {
    return code;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
