package org.baguan.rules.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/**
 * An id is made of letters, digits, hyphen, dot and underscore, and belongs to one rule. Its versions share it: rules of one
 * step and one governing date that are never in force on the same day, and leave no hole between them (a warning).
 */
final class IdCheck implements Check {

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    Map<String, List<Rule>> versions = new LinkedHashMap<>();
    for (Rule rule : tree.rules()) {
      form(rule, problems);
      List<Rule> before = versions.computeIfAbsent(rule.id(), none -> new ArrayList<>());
      before.stream().filter(other -> clash(other, rule)).findFirst().ifPresent(other -> problems.accept(duplicate(rule, other)));
      before.add(rule);
    }
    versions.values().forEach(rules -> hole(rules, problems));
  }

  private static void form(Rule rule, Consumer<Problem> problems) {
    if (!ID.matcher(rule.id()).matches()) {
      problems.accept(
          Problem.error(
                  rule.place(),
                  "bad-id",
                  "编号“" + rule.id() + "”里有不能用的字符，或超过40个字",
                  "the id `" + rule.id() + "` holds characters that are not accepted, or more than 40")
              .advising("编号只能用文字、数字、-、.、_，至多40个字", "an id is made of letters, digits, hyphen, dot and underscore, at most 40"));
    }
    if (rule.inForce().equals(InForce.ALWAYS)) {
      problems.accept(
          Problem.warning(rule.place(), "no-date", "没有写生效日期", "the rule has no date in force")
              .advising("写明从哪一天起施行", "say from which day it is in force"));
    }
  }

  private static boolean clash(Rule one, Rule other) {
    return one.step() != other.step() || !one.governing().equals(other.governing()) || one.inForce().overlaps(other.inForce());
  }

  private static Problem duplicate(Rule rule, Rule other) {
    return Problem.error(
            rule.place(),
            "duplicate-id",
            "编号“" + rule.id() + "”已在 " + other.place() + " 用过，两条同时有效",
            "the id `" + rule.id() + "` is taken by " + other.place() + ", and both are in force at once")
        .advising(
            "是另一条规则的，换一个编号；是新版的，给旧版填失效日期，与新版的生效日期相同",
            "give another rule an id of its own; where this is a new version, let the old one end on the day on which it begins");
  }

  private static void hole(List<Rule> rules, Consumer<Problem> problems) {
    List<InForce> holes = InForce.holes(rules.stream().map(Rule::inForce).toList());
    for (InForce hole : holes) {
      Rule next = rules.stream().filter(rule -> rule.inForce().from().equals(hole.until())).findFirst().orElse(rules.get(0));
      problems.accept(
          Problem.warning(
                  next.place(),
                  "version-gap",
                  "编号“" + next.id() + "”的各版之间留有空当" + RuleGroup.when(hole).zh(),
                  "the versions of `" + next.id() + "` leave a hole" + RuleGroup.when(hole).en())
              .advising("旧版的失效日期与新版的生效日期写同一天；确有一段不施行的，不必改", "let one version end on the day on which the next begins, unless there was no rule in between"));
    }
  }
}
