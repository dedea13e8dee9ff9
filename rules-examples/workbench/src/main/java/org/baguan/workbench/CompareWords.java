package org.baguan.workbench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.compare.Difference;
import org.baguan.rules.compare.PackComparison;
import org.baguan.rules.compare.Said;
import org.baguan.rules.compare.SettingChange;
import org.baguan.rules.compare.StepComparison;
import org.baguan.rules.compare.Verdict;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Step;
import org.baguan.rules.pack.PackIdentity;
import org.baguan.rules.turns.CaseTurns;
import org.baguan.rules.turns.GroupRates;

/** What a comparison says beside rules and cases, in one language. */
final class CompareWords {

  private final Words words;

  CompareWords(Words words) {
    this.words = words;
  }

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  boolean chinese() {
    return words.language() == Words.Language.zh;
  }

  String of(Phrase phrase) {
    return chinese() ? phrase.zh() : phrase.en();
  }

  String step(Step step) {
    return say("book.section." + step.word());
  }

  /** Returns the whole comparison of what could occur, in a sentence or two. */
  String verdict(PackComparison packs) {
    if (packs.same()) {
      return say("compare.verdict.same");
    }
    List<Difference> all = packs.differences();
    int settings = packs.settings().size();
    String sentence =
        packs.verdict() == Verdict.DIFFERENT
            ? say("compare.verdict.different", all.size() + settings, parts(all, settings))
            : say(packs.verdict() == Verdict.SAME ? "compare.verdict.rules" : "compare.verdict.sampled") + settings(settings);
    return sentence + beyond(packs);
  }

  private String parts(List<Difference> all, int settings) {
    String ofRules =
        Arrays.stream(Difference.Kind.values())
            .filter(kind -> count(all, kind) > 0)
            .map(kind -> say("compare.count", of(kind.words()), count(all, kind)))
            .collect(Collectors.joining(say("comma")));
    return settings == 0 ? ofRules : ofRules + say("comma") + say("compare.count", say("compare.settings.differ"), settings);
  }

  private static long count(List<Difference> all, Difference.Kind kind) {
    return all.stream().filter(d -> d.kind() == kind).count();
  }

  private String settings(int settings) {
    return settings == 0 ? "" : say("compare.verdict.settings", settings);
  }

  private String beyond(PackComparison packs) {
    List<StepComparison> beyond = packs.steps().stream().filter(step -> !step.beyond().isEmpty()).toList();
    String steps = beyond.stream().map(step -> step(step.step())).collect(Collectors.joining(say("comma")));
    return beyond.isEmpty() ? "" : say("compare.beyond", steps, beyond.stream().mapToInt(StepComparison::sampled).sum());
  }

  String identity(PackIdentity pack) {
    return say("compare.identity", pack.id(), pack.version(), pack.sha256());
  }

  /** Returns what a rule says of a witness: conclusion and reason. */
  String said(Said said) {
    String conclusion = of(said.conclusion());
    String reason = of(said.reason());
    return reason.isBlank() ? conclusion : conclusion + say("colon") + reason;
  }

  /** Returns which rule says it, and where it stands. */
  String source(Said said) {
    String title = said.rule().title();
    return said.id() + (title.isEmpty() ? "" : " " + title) + say("compare.of", said.rule().basis(), said.place());
  }

  String setting(SettingChange change) {
    String when = of(change.when());
    return of(change.kind()) + " · " + of(change.what()) + (when.isEmpty() ? "" : say("compare.when", when));
  }

  String value(Optional<Phrase> value) {
    return value.map(this::of).orElse(say("compare.nothing"));
  }

  String place(Optional<Place> place) {
    return place.map(Place::toString).orElse("");
  }

  String matter(CaseTurns.Matter matter) {
    return say("matter." + matter);
  }

  /** Returns an outcome, or several of them that tracking concludes together, in this language. */
  String outcome(String zh) {
    return chinese() ? zh : Arrays.stream(zh.split("、")).map(word -> say("outcome.word." + word)).collect(Collectors.joining(say("list")));
  }

  String turn(String before, String after) {
    return outcome(before) + " → " + outcome(after);
  }

  String category(String category) {
    return category.isEmpty() ? say("compare.category.none") : category;
  }

  /** Returns the case a person stands in, or the case alone. */
  String who(String caseId, String person) {
    return person.isEmpty() ? caseId : caseId + " · " + person;
  }

  /** Returns the place and what is wrong there; what to do about it the other commands tell. */
  String problem(CaseProblem problem) {
    return problem.print(words.locale()).lines().findFirst().orElse("");
  }

  String percent(Optional<BigDecimal> rate) {
    return rate.map(r -> r.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%").orElse("—");
  }

  String group(GroupRates.OfGroup group) {
    return group.group().isEmpty() ? say("groups.without") : group.group();
  }

  String impact(GroupRates.Rate rate) {
    return say("impact." + rate.impact());
  }
}
