package org.baguan.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.screen.ScreeningResult;

/** What screening a pool came to as JSON: outcomes are told as policy staff say them, whatever the language. */
final class ScreenJson {

  private ScreenJson() {}

  static ObjectNode of(ScreeningResult result) {
    ObjectNode node = Json.object();
    node.putObject("pack").put("id", result.pack().id()).put("version", result.pack().version()).put("sha256", result.pack().sha256());
    node.set("post", Json.of(result.post()));
    node.put("asOf", result.asOf().toString()).put("complete", result.complete());
    node.put("rows", result.rows()).put("decided", result.decided()).put("refused", result.refused());
    ScreeningResult.Outcomes outcomes = result.outcomes();
    node.putObject("outcomes").put("符合", outcomes.eligible()).put("须说明", outcomes.justify()).put("待定", outcomes.open()).put("不符合", outcomes.ineligible());
    ArrayNode reasons = node.putArray("reasons");
    result.reasons().forEach(r ->
        reasons.addObject().put("outcome", r.outcome()).put("rule", r.rule()).put("title", r.title()).put("place", r.place())
            .put("provisional", r.provisional()).put("count", r.count()).put("alone", r.alone()));
    ArrayNode lacking = node.putArray("lacking");
    result.lacking().forEach(l -> lacking.addObject().put("fact", l.fact()).put("count", l.count()).put("alone", l.alone()));
    node.put("ranked", result.top().ranked());
    ArrayNode top = node.putArray("top");
    result.top().placed().forEach(p ->
        top.addObject().put("place", p.place()).put("person", p.person()).put("outcome", p.outcome()).put("lowest", p.total()).put("highest", p.total()).put("line", p.line()));
    node.put("sharing", result.top().sharing());
    ObjectNode waiting = node.putObject("waiting").put("count", result.waiting().count()).put("mayReach", result.waiting().mayReach());
    ArrayNode first = waiting.putArray("first");
    result.waiting().first().forEach(w ->
        first.addObject().put("person", w.person()).put("outcome", w.outcome()).put("lowest", w.lowest()).put("highest", w.highest()).put("line", w.line()));
    ArrayNode problems = node.putArray("problems");
    result.refusals().forEach(r -> r.problems().forEach(p -> problems.add(problem(p))));
    return node;
  }

  private static ObjectNode problem(CaseProblem problem) {
    return Json.object().put("file", problem.file()).put("line", problem.line()).put("column", problem.column()).put("path", problem.path())
        .put("code", problem.code()).put("zh", problem.zh()).put("en", problem.en());
  }
}
