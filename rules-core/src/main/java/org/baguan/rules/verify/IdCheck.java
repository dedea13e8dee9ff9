package org.baguan.rules.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;

/** An id stands once in a pack, and is made of letters, digits, hyphen, dot and underscore. */
final class IdCheck implements Check {

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

  @Override
  public void check(RuleTree tree, Manifest manifest, Consumer<Problem> problems) {
    Map<String, Place> first = new HashMap<>();
    for (Rule rule : tree.rules()) {
      if (!ID.matcher(rule.id()).matches()) {
        problems.accept(
            Problem.error(
                rule.place(),
                "bad-id",
                "编号只能用文字、数字、-、.、_，至多40个字",
                "an id is made of letters, digits, hyphen, dot and underscore, at most 40"));
      }
      Place before = first.putIfAbsent(rule.id(), rule.place());
      if (before != null) {
        problems.accept(
            Problem.error(
                    rule.place(), "duplicate-id", "编号“" + rule.id() + "”已在 " + before + " 用过", "id stands twice, first at " + before)
                .advising("换一个编号；同一条规则前后两版也用不同的编号，如 Q-01a、Q-01b"));
      }
      if (rule.inForce().equals(InForce.ALWAYS)) {
        problems.accept(
            Problem.warning(rule.place(), "no-date", "没有写生效日期", "the rule has no date in force"));
      }
    }
  }
}
