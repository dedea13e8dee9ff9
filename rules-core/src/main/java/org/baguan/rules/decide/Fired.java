package org.baguan.rules.decide;

import java.util.ArrayList;
import java.util.List;
import org.baguan.rules.engine.RuleEngine.Holding;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Rule;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Undetermined;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of one step say of one subject.
 *
 * @param firings words the rules
 * @param subject the subject
 * @param holding the rules that hold, and those that may hold because facts are missing; nobody changes the list from here on
 */
record Fired(Firings firings, Record subject, List<Holding> holding) {

  /** Returns the rules that hold. */
  List<Rule> certain() {
    return rules(true);
  }

  /** Returns the rules that may hold because facts are missing. */
  List<Rule> possible() {
    return rules(false);
  }

  private List<Rule> rules(boolean certain) {
    List<Rule> rules = new ArrayList<>(holding.size());
    for (Holding each : holding) {
      if (each.certain() == certain) {
        rules.add(each.rule());
      }
    }
    return rules;
  }

  /** Returns what fired, of the rules that conclude points of one item. */
  Fired ofItem(String item) {
    List<Holding> of = new ArrayList<>();
    for (Holding each : holding) {
      if (isOfItem(each.rule(), item)) {
        of.add(each);
      }
    }
    return new Fired(firings, subject, of);
  }

  /** Returns the one rule of an item that holds, where no other of it holds or may; null otherwise. */
  @Nullable Rule onlyOfItem(String item) {
    Rule only = null;
    for (Holding each : holding) {
      if (isOfItem(each.rule(), item)) {
        if (only != null || !each.certain()) {
          return null;
        }
        only = each.rule();
      }
    }
    return only;
  }

  /** Returns the reason of a rule that holds. */
  Reason reason(Rule rule) {
    return firings.reason(rule, subject);
  }

  /** Returns whether exactly one rule holds and no other may (命中唯一). */
  boolean unique() {
    return holding.size() == 1 && holding.get(0).certain();
  }

  /** Returns whether a rule of a verdict holds. */
  boolean concludes(String verdict) {
    for (Holding each : holding) {
      if (each.certain() && says(each.rule(), verdict)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the reasons of all rules that hold. */
  List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>(holding.size());
    for (Holding each : holding) {
      if (each.certain()) {
        reasons.add(firings.reason(each.rule(), subject));
      }
    }
    return reasons;
  }

  /** Returns the reasons of the rules of a verdict that hold. */
  List<Reason> reasons(String verdict) {
    List<Reason> reasons = List.of();
    for (Holding each : holding) {
      if (each.certain() && says(each.rule(), verdict)) {
        reasons = reasons.isEmpty() ? new ArrayList<>() : reasons;
        reasons.add(firings.reason(each.rule(), subject));
      }
    }
    return reasons;
  }

  /** Returns all rules that may hold, with what is missing. */
  List<Undetermined> open() {
    List<Undetermined> open = new ArrayList<>(holding.size());
    for (Holding each : holding) {
      if (!each.certain()) {
        open.add(firings.undetermined(each.rule(), subject));
      }
    }
    return open;
  }

  /** Returns the rules of some verdicts that may hold, with what is missing. */
  List<Undetermined> open(List<String> verdicts) {
    List<Undetermined> open = List.of();
    for (Holding each : holding) {
      if (!each.certain() && each.rule().conclusion() instanceof Conclusion.Verdict verdict && verdicts.contains(verdict.word())) {
        open = open.isEmpty() ? new ArrayList<>() : open;
        open.add(firings.undetermined(each.rule(), subject));
      }
    }
    return open;
  }

  private static boolean says(Rule rule, String verdict) {
    return rule.conclusion() instanceof Conclusion.Verdict v && v.word().equals(verdict);
  }

  private static boolean isOfItem(Rule rule, String item) {
    return rule.conclusion() instanceof Conclusion.Points points && points.item().equals(item);
  }
}
