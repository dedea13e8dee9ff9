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

  @Override
  public boolean needsAll() {
    return true;
  }

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    for (RuleGroup group : RuleGroup.unique(tree)) {
      Optional<Phrase> why = group.analyses(tree).values().stream().flatMap(analysis -> analysis.gaps().notAnalysed().stream()).findFirst();
      why.ifPresent(reason -> problems.accept(
          Problem.note(
              group.place(),
              "not-analysed",
              group.name().zh() + "没有分析有无空当，因为" + reason.zh(),
              "whether " + group.name().en() + " has gaps was not analysed, because " + reason.en())
              .advising("空当请人工核对；研判时没有一行成立的，该项待定", "look for gaps yourself; at run time a case without a row stays undetermined")));
    }
    for (RuleGroup group : RuleGroup.others(tree)) {
      Map<Rule, Phrase> beyond = new LinkedHashMap<>();
      group.analyses(tree).values().stream().map(Analysis::beyond).forEach(beyond::putAll);
      if (!beyond.isEmpty()) {
        problems.accept(
            Problem.note(
                    beyond.keySet().iterator().next().place(),
                    "not-analysed",
                    group.name().zh() + "有" + beyond.size() + "条规则没有分析是否重复、矛盾：" + told(beyond, true),
                    beyond.size() + " rules of the step `" + group.name().en() + "` were not analysed for repetition and contradiction: " + told(beyond, false))
                .advising("请人工核对这几条", "look at these yourself"));
      }
    }
  }

  private static String told(Map<Rule, Phrase> beyond, boolean chinese) {
    return beyond.entrySet().stream()
        .map(one -> one.getKey().id() + (chinese ? "（" + one.getValue().zh() + "）" : " (" + one.getValue().en() + ")"))
        .collect(Collectors.joining(chinese ? "、" : ", "));
  }
}
