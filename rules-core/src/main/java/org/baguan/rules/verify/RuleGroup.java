package org.baguan.rules.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baguan.rules.boxes.Analysis;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.boxes.Stretches;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;

/**
 * Rules that are looked at together: of a 唯一 table, of one 项目 of 适岗评分, or all others of a step; of one governing date.
 *
 * @param name what people call it; empty for the others of a step
 * @param step the step
 * @param rules the rules, in the order of the files
 * @param analyses the analysis of each stretch of days on which nothing changes, in order of time
 */
record RuleGroup(Phrase name, Step step, List<Rule> rules, Map<InForce, Analysis> analyses) {

  /** Returns rules as a group of its own for each of their governing dates. */
  static List<RuleGroup> byDate(Phrase name, Step step, List<Rule> rules, RuleTree tree) {
    return rules.stream()
        .collect(Collectors.groupingBy(Rule::governing, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(ofOneDate -> new RuleGroup(name, step, ofOneDate, analyses(step, ofOneDate, tree)))
        .toList();
  }

  private static Map<InForce, Analysis> analyses(Step step, List<Rule> rules, RuleTree tree) {
    Map<InForce, Analysis> analyses = new LinkedHashMap<>();
    for (InForce stretch : Stretches.of(rules, tree.never(step), tree.amounts())) {
      analyses.put(stretch, Analysis.of(rules, tree.never(step), tree.amounts(), stretch));
    }
    return analyses;
  }

  /** Returns its rules that hold on no stretch of days. */
  List<Rule> neverHolding() {
    List<Rule> never = new ArrayList<>(rules);
    for (Analysis analysis : analyses.values()) {
      List<Rule> here = analysis.neverHolding();
      never.removeIf(rule -> analysis.inForce(rule) && !here.contains(rule));
    }
    return never;
  }

  /** Returns the place of the table, or of the first rule where they stand in several files. */
  Place place() {
    List<String> files = rules.stream().map(rule -> rule.place().file() + "!" + rule.place().sheet()).distinct().toList();
    Place first = rules.get(0).place();
    return files.size() > 1 ? first : first.sheet().isEmpty() ? Place.file(first.file()) : Place.sheet(first.file(), first.sheet());
  }

  /** Returns when a stretch is, to stand at a sentence's end; nothing for all days. */
  static Phrase when(InForce stretch) {
    String zh = stretch.from().map(from -> from + "起").orElse("") + stretch.until().map(until -> "至" + until.minusDays(1)).orElse("");
    String en = stretch.from().map(from -> " from " + from).orElse("") + stretch.until().map(until -> " until " + until.minusDays(1)).orElse("");
    return new Phrase(zh.isEmpty() ? "" : "（" + zh + "）", en);
  }
}
