package org.baguan.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baguan.rules.DecisionService;
import org.baguan.rules.language.Step;

/**
 * How the rules of a pack are decided.
 *
 * @param direct how many rules of each step are decided by calling their compiled predicates; steps without rules are left out
 * @param sessions the rules that Drools sessions decide, each with why
 */
record HowDecided(Map<Step, Integer> direct, Map<String, String> sessions) {

  static HowDecided of(DecisionService service) {
    Map<String, String> sessions = service.decidedBySessions();
    Map<Step, Integer> direct = new TreeMap<>();
    service.rules().rules().stream().filter(rule -> !sessions.containsKey(rule.key())).forEach(rule -> direct.merge(rule.step(), 1, Integer::sum));
    return new HowDecided(direct, new TreeMap<>(sessions));
  }

  /** Returns it with steps by their English words. */
  ObjectNode json() {
    ObjectNode tree = Json.object();
    ObjectNode steps = tree.putObject("direct");
    direct.forEach((step, rules) -> steps.put(step.word(), rules));
    tree.set("sessions", Json.of(sessions));
    return tree;
  }

  /** Returns it as lines to read. */
  List<String> lines(Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("check.direct", direct.values().stream().mapToInt(Integer::intValue).sum(), sessions.size()));
    direct.forEach((step, rules) -> lines.add("  " + words.say("check.direct.step", words.language() == Words.Language.zh ? step.zh() : step.word(), rules)));
    sessions.forEach((rule, why) -> lines.add("  " + words.say("check.sessions.rule", rule, why)));
    return lines;
  }
}
