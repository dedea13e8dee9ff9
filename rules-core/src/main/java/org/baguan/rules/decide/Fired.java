package org.baguan.rules.decide;

import java.util.ArrayList;
import java.util.List;
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
 * @param certain the rules that hold
 * @param possible the rules that may hold because facts are missing; nobody changes either list from here on
 */
record Fired(Firings firings, Record subject, List<Rule> certain, List<Rule> possible) {

  /** Returns what fired, of the rules that conclude points of one item. */
  Fired ofItem(String item) {
    return new Fired(firings, subject, ofItem(certain, item), ofItem(possible, item));
  }

  /** Returns the one rule of an item that holds, where no other of it holds or may; null otherwise. */
  @Nullable Rule onlyOfItem(String item) {
    Rule only = null;
    for (Rule rule : certain) {
      if (isOfItem(rule, item)) {
        if (only != null) {
          return null;
        }
        only = rule;
      }
    }
    for (Rule rule : possible) {
      if (isOfItem(rule, item)) {
        return null;
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
    return certain.size() == 1 && possible.isEmpty();
  }

  /** Returns whether a rule of a verdict holds. */
  boolean concludes(String verdict) {
    for (Rule rule : certain) {
      if (says(rule, verdict)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the reasons of all rules that hold. */
  List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>(certain.size());
    certain.forEach(rule -> reasons.add(firings.reason(rule, subject)));
    return reasons;
  }

  /** Returns the reasons of the rules of a verdict that hold. */
  List<Reason> reasons(String verdict) {
    List<Reason> reasons = List.of();
    for (Rule rule : certain) {
      if (says(rule, verdict)) {
        reasons = reasons.isEmpty() ? new ArrayList<>() : reasons;
        reasons.add(firings.reason(rule, subject));
      }
    }
    return reasons;
  }

  /** Returns all rules that may hold, with what is missing. */
  List<Undetermined> open() {
    List<Undetermined> open = new ArrayList<>(possible.size());
    possible.forEach(rule -> open.add(firings.undetermined(rule, subject)));
    return open;
  }

  /** Returns the rules of some verdicts that may hold, with what is missing. */
  List<Undetermined> open(List<String> verdicts) {
    List<Undetermined> open = List.of();
    for (Rule rule : possible) {
      if (rule.conclusion() instanceof Conclusion.Verdict verdict && verdicts.contains(verdict.word())) {
        open = open.isEmpty() ? new ArrayList<>() : open;
        open.add(firings.undetermined(rule, subject));
      }
    }
    return open;
  }

  private static boolean says(Rule rule, String verdict) {
    return rule.conclusion() instanceof Conclusion.Verdict v && v.word().equals(verdict);
  }

  private static List<Rule> ofItem(List<Rule> rules, String item) {
    List<Rule> of = new ArrayList<>();
    for (Rule rule : rules) {
      if (isOfItem(rule, item)) {
        of.add(rule);
      }
    }
    return of;
  }

  private static boolean isOfItem(Rule rule, String item) {
    return rule.conclusion() instanceof Conclusion.Points points && points.item().equals(item);
  }
}
