package org.baguan.rules.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.cases.CaseWriter;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.explain.Candidates;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.Discussion;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Finding;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Reply;

/** Generates synthetic cases for the reference pack, the same for the same seed, at every stage of their way. */
public final class RecordedCases {

  private static final String[][] QUESTIONS = {
    {"组织部门", "政治素质表现"}, {"组织部门", "个人档案信息"}, {"纪委监委", "因违反党纪政纪受处理处分情况"}, {"公安", "涉法涉诉问题"},
    {"公安", "发表不当言论和传播谣言"}, {"法院", "涉法涉诉问题"}, {"法院", "发表不当言论和传播谣言"}, {"检察院", "涉法涉诉问题"},
    {"检察院", "发表不当言论和传播谣言"}, {"审计", "经济责任审计结果"}, {"信访", "涉访举报"}, {"信访", "化解信访矛盾维护社会稳定"}
  };

  private RecordedCases() {}

  /** Returns a case with little in it: an application, a nominee of whom hardly anything is known, what people decided. */
  static CaseFile small(int number) {
    CandidateFacts one = new Candidates(number).next(number);
    LocalDate day = one.asOf();
    Application application = new Application("A", "U-1", null, 1, "建议方案", null, List.of(one.nomination()), null);
    return new CaseFile(
        "C-" + number,
        "示例（虚构）",
        "U-1",
        Optional.of(day),
        List.of(new Entry.Submitted(day, application), new Entry.Overridden(day, one.person(), "不列入", "另有考虑", "部务会")));
  }

  /** Returns a case of two nominees; every sixth comes to a joint review. */
  public static CaseFile of(int number) {
    Candidates candidates = new Candidates(number);
    CandidateFacts one = candidates.timely(2 * number);
    CandidateFacts other = candidates.next(2 * number + 1);
    LocalDate day = one.asOf();
    String person = one.person();
    Nomination second = other.nomination();
    Application application =
        new Application(
            "A-" + number, "U-1", one.post(), number % 7 == 0 ? null : 1, number % 11 == 0 ? null : "建议方案",
            new Discussion(7, 6, number % 13 == 0 ? null : (Integer) 5, true, false), List.of(one.nomination(), second), null);
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry.Submitted(day.minusDays(20), application));
    entries.add(new Entry.FactsSupplied(day.minusDays(10), List.of(one.official(), other.official())));
    entries.add(new Entry.Recommended(day.minusDays(9), "会议推荐"));
    if (number % 6 == 1) {
      entries.add(new Entry.Selected(day.minusDays(8), List.of(person)));
      for (int i = 0; i < QUESTIONS.length - (number % 5 == 0 ? 1 : 0); i++) {
        Finding finding = number % 17 == i ? Finding.DEFER : Finding.NOTHING_FOUND;
        entries.add(new Entry.Replied(day.minusDays(3), new Reply(person, QUESTIONS[i][0], QUESTIONS[i][1], finding)));
      }
    }
    if (number % 5 == 0) {
      entries.add(new Entry.Overridden(day.minusDays(1), person, "不列入", "另有考虑", "部务会"));
    }
    return new CaseFile("C-" + number, "示例（虚构）" + number, "U-1", Optional.of(day), entries);
  }

  /** Returns the same case as one line of JSON. */
  public static String line(int number) {
    return CanonicalJson.write(CaseWriter.tree(of(number)));
  }
}
