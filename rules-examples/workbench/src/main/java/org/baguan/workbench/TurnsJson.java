package org.baguan.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.turns.CaseTurns;
import org.baguan.rules.turns.GroupRates;

/** What turned in cases as JSON: outcomes are told as policy staff say them, whatever the language. */
final class TurnsJson {

  private TurnsJson() {}

  static ObjectNode of(CaseTurns turns) {
    ObjectNode node = Json.object().put("compared", turns.cases()).put("turned", turns.turned()).put("toldOtherwise", turns.toldOtherwise()).put("refused", turns.refused());
    ArrayNode all = node.putArray("turns");
    turns.turns().forEach(t -> all.addObject().put("matter", key(t.matter())).put("before", t.before()).put("after", t.after()).put("count", t.count()));
    ArrayNode rules = node.putArray("rules");
    turns.rules().forEach(r ->
        rules.addObject().put("change", key(r.change())).put("step", r.step().word()).put("rule", r.rule()).put("title", r.title()).put("place", r.place())
            .put("count", r.count()).put("turning", r.turning()));
    node.set("posts", Json.of(turns.posts()));
    node.put("affectedInAll", turns.affectedInAll());
    ArrayNode affected = node.putArray("affected");
    turns.affected().forEach(a -> affected.add(affected(a)));
    node.set("scores", Json.of(turns.scores()));
    turns.groups().ifPresent(rates -> node.set("groups", groups(rates)));
    ArrayNode problems = node.putArray("problems");
    turns.problems().forEach(p -> problems.add(problem(p)));
    return node;
  }

  private static ObjectNode affected(CaseTurns.Affected one) {
    ObjectNode node = Json.object().put("case", one.caseId()).put("person", one.person()).put("post", one.post()).put("matter", key(one.matter()));
    node.put("before", one.before()).put("after", one.after()).put("source", one.source());
    node.set("rules", Json.of(one.rules()));
    return node;
  }

  private static ObjectNode groups(GroupRates rates) {
    ObjectNode node = Json.object();
    ArrayNode groups = node.putArray("groups");
    rates.groups().forEach(g -> groups.add(group(g)));
    node.set("without", group(rates.without()));
    return node;
  }

  private static ObjectNode group(GroupRates.OfGroup group) {
    ObjectNode node = Json.object().put("group", group.group());
    node.set("before", rate(group.before()));
    node.set("after", rate(group.after()));
    return node;
  }

  private static ObjectNode rate(GroupRates.Rate rate) {
    ObjectNode node = Json.object().put("assessed", rate.assessed()).put("selected", rate.selected());
    node.set("rate", Json.of(rate.rate()));
    node.set("ratio", Json.of(rate.ratio()));
    return node.put("impact", key(rate.impact()));
  }

  private static ObjectNode problem(CaseProblem problem) {
    return Json.object().put("file", problem.file()).put("line", problem.line()).put("path", problem.path()).put("code", problem.code()).put("zh", problem.zh()).put("en", problem.en());
  }

  /** Returns a constant as a key: NEWLY_HOLDS as newlyHolds. */
  private static String key(Enum<?> constant) {
    StringBuilder key = new StringBuilder();
    for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
      key.append(key.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return key.toString();
  }
}
