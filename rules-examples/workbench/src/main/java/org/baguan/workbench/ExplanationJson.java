package org.baguan.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.baguan.rules.explain.CaseExplanation;
import org.baguan.rules.explain.Change;
import org.baguan.rules.explain.ChangeSet;
import org.baguan.rules.explain.Changes;
import org.baguan.rules.explain.EligibleFrom;
import org.baguan.rules.explain.Explanation;

/** An explanation as JSON. */
final class ExplanationJson {

  private ExplanationJson() {}

  static ObjectNode of(Explanation explanation) {
    ObjectNode tree = Json.object();
    tree.put("person", explanation.person());
    tree.put("asOf", explanation.asOf().toString());
    tree.put("outcome", explanation.found().eligibility().zh());
    tree.put("said", explanation.outcome());
    tree.set("reasons", Json.of(explanation.reasons()));
    tree.set("missing", Json.of(explanation.missing()));
    tree.set("periods", Json.of(explanation.found().periods()));
    tree.set("score", Json.of(explanation.score()));
    tree.set("nearest", Json.of(explanation.nearest()));
    tree.set("changes", changes(explanation.changes()));
    tree.set("eligibleFrom", eligibleFrom(explanation.eligibleFrom()));
    return tree;
  }

  static ObjectNode of(CaseExplanation explanation) {
    ObjectNode tree = Json.object();
    tree.put("asOf", explanation.progress().asOf().toString());
    tree.set("next", Json.of(explanation.progress().next()));
    tree.set("checks", Json.of(explanation.checks()));
    ArrayNode candidates = tree.putArray("candidates");
    explanation.candidates().forEach(candidate -> candidates.add(of(candidate)));
    tree.set("stability", Json.of(explanation.stability()));
    tree.set("reviews", Json.of(explanation.reviews()));
    tree.set("tracking", Json.of(explanation.tracking()));
    return tree;
  }

  private static ObjectNode changes(Changes changes) {
    ObjectNode tree = Json.object();
    ArrayNode sets = tree.putArray("sets");
    for (ChangeSet set : changes.sets()) {
      ArrayNode list = sets.addArray();
      set.changes().forEach(change -> list.add(change(change)));
    }
    tree.set("fixed", Json.of(changes.fixed()));
    tree.set("open", Json.of(changes.open()));
    tree.put("more", changes.more());
    return tree;
  }

  private static ObjectNode change(Change change) {
    ObjectNode tree = Json.object();
    tree.put("fact", change.fact());
    tree.set("from", Json.of(change.from()));
    tree.put("to", change.to());
    tree.put("supplier", change.supplier());
    tree.set("reachedOn", Json.of(change.reachedOn()));
    return tree.put("text", change.text());
  }

  private static ObjectNode eligibleFrom(EligibleFrom from) {
    ObjectNode tree = Json.object();
    tree.set("date", Json.of(from.date()));
    tree.set("conditions", Json.of(from.conditions()));
    tree.set("remaining", Json.of(from.remaining()));
    return tree;
  }
}
