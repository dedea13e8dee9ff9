package org.baguan.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.baguan.rules.language.Problem;
import org.baguan.rules.mutant.MutationReport;
import org.baguan.rules.mutant.Suggested;
import org.baguan.rules.mutant.Survivor;
import org.baguan.rules.scenario.Coverage;
import org.baguan.rules.scenario.Difference;
import org.baguan.rules.scenario.Origin;
import org.baguan.rules.scenario.Result;

/** What became of scenarios as JSON. What was not asked for is null. */
final class TestJson {

  private final Words words;
  private final Tested tested;
  private final CoverageWords say;

  private TestJson(Words words, Tested tested) {
    this.words = words;
    this.tested = tested;
    this.say = new CoverageWords(words, tested);
  }

  static ObjectNode of(Tested tested, Words words) {
    return new TestJson(words, tested).tree();
  }

  /** Returns the tree with every rule that never holds and every outcome that is not seen. */
  static ObjectNode withCoverage(Tested tested, Words words) {
    TestJson json = new TestJson(words, tested);
    ObjectNode tree = json.tree();
    json.notCovered(tree);
    return tree;
  }

  /** Returns the tree of a pack whose rules have errors: nothing passed, and nothing could be run. */
  static ObjectNode refused(List<Problem> errors, Words words) {
    ObjectNode tree = Json.object().put("passed", 0).put("failed", 0);
    for (String none : List.of("rules", "rulesCovered", "conditionOutcomes", "conditionOutcomesCovered")) {
      tree.putNull(none);
    }
    noMutants(tree);
    problems(tree, errors, words);
    return tree;
  }

  private ObjectNode tree() {
    Coverage coverage = tested.coverage();
    ObjectNode tree =
        Json.object()
            .put("pack", tested.scenarios().pack().identity().toString())
            .put("passed", tested.passed())
            .put("failed", tested.failures().size())
            .put("suggestedConfirmed", tested.of(Origin.CONFIRMED))
            .put("suggestedUnconfirmed", tested.of(Origin.SUGGESTED))
            .put("byDrools", tested.byDrools())
            .put("rules", coverage.rules().size())
            .put("rulesCovered", coverage.rulesCovered())
            .put("conditionOutcomes", coverage.conditionOutcomes())
            .put("conditionOutcomesCovered", coverage.conditionOutcomesCovered());
    if (tested.mutation().isPresent()) {
      mutation(tree, tested.mutation().get());
    } else {
      noMutants(tree);
    }
    ArrayNode failures = tree.putArray("failures");
    tested.failures().forEach(failure -> failures.add(failure(failure)));
    problems(tree, tested.problems(), words);
    ArrayNode suggested = tree.putArray("suggested");
    tested.boundaries().forEach(row -> suggested.add(row(row)));
    return tree;
  }

  private static void noMutants(ObjectNode tree) {
    for (String none : List.of("mutants", "mutantsKilled", "mutantsEquivalent", "survivors")) {
      tree.putNull(none);
    }
  }

  private void mutation(ObjectNode tree, MutationReport report) {
    tree.put("mutants", report.counted() + report.equivalent().size());
    tree.put("mutantsKilled", report.killed().size());
    tree.put("mutantsEquivalent", report.equivalent().size());
    ArrayNode survivors = tree.putArray("survivors");
    for (Survivor survivor : report.survivors()) {
      ObjectNode node =
          survivors.addObject()
              .put("place", survivor.mutant().place().toString())
              .put("kind", survivor.mutant().kind().name())
              .put("change", say.change(survivor.mutant()));
      survivor.missing().ifPresent(row -> node.set("missing", row(row)));
      survivor.why().ifPresent(why -> node.put("why", say.why(survivor)));
    }
  }

  private static ObjectNode row(Suggested row) {
    return Json.object().put("file", row.file()).put("name", row.name()).put("lines", row.lines());
  }

  private ObjectNode failure(Result result) {
    ObjectNode node =
        Json.object()
            .put("place", result.scenario().place().toString())
            .put("scenario", result.scenario().name())
            .put("basis", result.scenario().basis())
            .put("confirmed", result.confirmed());
    ArrayNode differences = node.putArray("differences");
    result.differences().forEach(difference -> differences.add(difference(difference)));
    ArrayNode disagreements = node.putArray("disagreements");
    result.disagreements().forEach(difference -> disagreements.add(difference(difference)));
    return node;
  }

  private ObjectNode difference(Difference difference) {
    ObjectNode node = Json.object().put("place", difference.place().toString()).put("says", say.chinese() ? difference.zh() : difference.en());
    node.set("why", Json.of(say.chinese() ? difference.why() : difference.whyEn()));
    return node;
  }

  private void notCovered(ObjectNode tree) {
    ArrayNode never = tree.putArray("rulesNotCovered");
    ArrayNode notSeen = tree.putArray("conditionOutcomesNotCovered");
    for (Coverage.OfRule of : tested.coverage().rules()) {
      if (!of.held()) {
        never.addObject().put("place", of.rule().place().toString()).put("rule", of.rule().id());
      }
      for (Coverage.OfCondition condition : of.conditions()) {
        if (!condition.missing().isEmpty()) {
          ObjectNode node = notSeen.addObject().put("place", condition.place().toString()).put("rule", of.rule().id()).put("condition", say.condition(condition));
          node.set("missing", Json.of(condition.missing().stream().map(say::outcome).toList()));
        }
      }
    }
  }

  private static void problems(ObjectNode tree, List<Problem> problems, Words words) {
    ArrayNode all = tree.putArray("problems");
    for (Problem problem : problems) {
      boolean english = words.language() == Words.Language.en;
      all.addObject()
          .put("place", problem.place().toString())
          .put("code", problem.code())
          .put("severity", problem.severity().name())
          .put("sentence", english ? problem.en() : problem.zh())
          .put("advice", (english ? problem.adviceEn() : problem.advice()).orElse(""));
    }
  }
}
