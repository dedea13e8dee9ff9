package org.baguan.rules.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.baguan.rules.boxes.Analysis;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/** What lies beyond the analysis of gaps, overlaps and repetitions is said, with the reason (a note). */
final class NotAnalysedCheck implements Check {

  private final RuleGroups groups;

  NotAnalysedCheck(RuleGroups groups) {
    this.groups = groups;
  }

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    for (RuleGroup group : groups.unique()) {
      gaps(group).ifPresent(why -> problems.accept(
          Problem.note(
                  group.place(),
                  "not-analysed",
                  group.name().zh() + "有无空当没有全部查明，因为" + why.zh(),
                  "whether " + group.name().en() + " has more gaps was not found out, because " + why.en())
              .advising("空当请人工核对；研判时没有一行成立的，该项待定", "look for gaps yourself; at run time a case without a row stays undetermined")));
      overlaps(group).ifPresent(why -> problems.accept(
          Problem.note(
                  group.place(),
                  "not-analysed",
                  group.name().zh() + "的行是否同时成立没有全部查明，因为" + why.zh(),
                  "whether more rows of " + group.name().en() + " hold together was not found out, because " + why.en())
              .advising("请人工核对；研判时有几行同时成立的，按报错处理", "look for overlaps yourself; at run time two rows that hold together are an error")));
    }
    groups.others().forEach(group -> others(group, problems));
  }

  private static Optional<Phrase> gaps(RuleGroup group) {
    return group.analyses().values().stream().flatMap(analysis -> analysis.gaps().notAnalysed().stream()).findFirst();
  }

  private static Optional<Phrase> overlaps(RuleGroup group) {
    for (Analysis analysis : group.analyses().values()) {
      Analysis.Overlaps overlaps = analysis.overlaps();
      Optional<Phrase> pair =
          overlaps.undecided().stream()
              .findFirst()
              .map(two -> new Phrase(
                  "规则 " + two.one().id() + " 与 " + two.other().id() + "：" + two.why().zh(),
                  "of rules " + two.one().id() + " and " + two.other().id() + ": " + two.why().en()));
      Optional<Phrase> why = overlaps.notAnalysed().or(() -> pair);
      if (why.isPresent()) {
        return why;
      }
    }
    return Optional.empty();
  }

  private static void others(RuleGroup group, Consumer<Problem> problems) {
    Map<Rule, Phrase> reasons = new LinkedHashMap<>();
    group.analyses().values().forEach(analysis -> reasons.putAll(analysis.beyond()));
    for (Rule inner : group.rules()) {
      group.rules().stream()
          .filter(outer -> outer != inner && outer.conclusion().equals(inner.conclusion()))
          .flatMap(outer -> undecided(outer, inner, group).stream())
          .forEach(why -> reasons.putIfAbsent(inner, why));
    }
    if (!reasons.isEmpty()) {
      problems.accept(
          Problem.note(
                  reasons.keySet().iterator().next().place(),
                  "not-analysed",
                  group.name().zh() + "有" + reasons.size() + "条规则是否重复、矛盾没有查明：" + told(reasons, true),
                  "whether " + reasons.size() + " rules of the step `" + group.name().en() + "` repeat or contradict others was not found out: " + told(reasons, false))
              .advising("请人工核对这几条", "look at these yourself"));
    }
  }

  /** Returns why it was not found out whether a rule holds whenever another does; empty where it surely does not, or does. */
  private static Optional<Phrase> undecided(Rule outer, Rule inner, RuleGroup group) {
    Optional<Phrase> why = Optional.empty();
    for (Analysis analysis : group.analyses().values()) {
      if (analysis.inForce(inner) && !analysis.covers(outer, inner)) {
        Optional<Phrase> here = analysis.undecided(outer, inner);
        if (here.isEmpty()) {
          return here;
        }
        why = why.or(() -> here);
      }
    }
    return why;
  }

  private static String told(Map<Rule, Phrase> reasons, boolean chinese) {
    return reasons.entrySet().stream()
        .map(one -> one.getKey().id() + (chinese ? "（" + one.getValue().zh() + "）" : " (" + one.getValue().en() + ")"))
        .collect(Collectors.joining(chinese ? "、" : ", "));
  }
}
