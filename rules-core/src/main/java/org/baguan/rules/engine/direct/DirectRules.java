package org.baguan.rules.engine.direct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.functions.Predicate1;

/** The rules of one DRL package, each read into the ways in which it matches. Immutable, and so safe to share between threads. */
public final class DirectRules {

  /** No rules. */
  public static final DirectRules NONE = new DirectRules(Map.of(), Map.of());

  private final Map<String, List<List<Predicate1<Object>>>> ways;
  private final Map<String, String> left;

  private DirectRules(Map<String, List<List<Predicate1<Object>>>> ways, Map<String, String> left) {
    this.ways = ways;
    this.left = Map.copyOf(left);
  }

  /**
   * Reads a package's model.
   *
   * @param model what Drools' compiler made
   * @param subject the class of the facts that its rules are about
   */
  public static DirectRules of(Model model, Class<?> subject) {
    Map<String, List<List<Predicate1<Object>>>> ways = new HashMap<>();
    Map<String, String> left = new HashMap<>();
    for (Rule rule : model.getRules()) {
      String name = rule.getName().substring(0, rule.getName().lastIndexOf(' '));
      try {
        ways.computeIfAbsent(name, absent -> new ArrayList<>()).add(WayReader.read(rule.getView(), subject));
      } catch (UnknownFormException unknown) {
        left.put(name, unknown.form());
      }
    }
    ways.keySet().removeAll(left.keySet());
    return new DirectRules(ways, left);
  }

  /** Returns the ways in which a rule matches, by its name without the number of the way; all checks of a way must hold, and one way suffices. */
  List<List<Predicate1<Object>>> ways(String rule) {
    return ways.getOrDefault(rule, List.of());
  }

  /** Returns the rules that could not be read, each with the part of it that is not known here. */
  public Map<String, String> left() {
    return left;
  }

  /** Returns these rules with every check replaced, equal ones by one: to count what is asked. */
  public DirectRules checkedBy(UnaryOperator<Predicate1<Object>> instead) {
    Map<Predicate1<Object>, Predicate1<Object>> known = new HashMap<>();
    Map<String, List<List<Predicate1<Object>>>> replaced = new HashMap<>();
    ways.forEach(
        (rule, of) ->
            replaced.put(rule, of.stream().map(way -> way.stream().map(check -> known.computeIfAbsent(check, instead)).toList()).toList()));
    return new DirectRules(replaced, left);
  }
}
