package org.baguan.rules.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baguan.rules.boxes.Alternative;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Wording;

/**
 * What a rule says when it holds, to the letter: its effect, the values of the amounts in its reason, and which members its
 * reason tells of. Of the terms in its reason two packs print the same.
 *
 * @param effect its effect
 * @param filled what fills its reason, but for terms of the subject
 */
record Saying(Effect effect, List<Object> filled) {

  static Saying of(Rule rule, Effect effect, Map<String, Comparable<?>> amounts) {
    List<Object> filled = new ArrayList<>();
    for (Wording.Part part : Stream.concat(rule.reason().parts().stream(), rule.reason().english().stream()).toList()) {
      if (part instanceof Wording.OfAmount of) {
        filled.add(Optional.ofNullable(amounts.get(of.amount())));
      } else if (part instanceof Wording.OfMembers of) {
        filled.add(members(rule, of.list(), amounts));
      } else if (part instanceof Wording.HowMany of) {
        filled.add(members(rule, of.list(), amounts));
      }
    }
    return new Saying(effect, List.copyOf(filled));
  }

  /** Returns the tests of the members that a reason tells of: those of the rule's first condition on the list that is no 无. */
  private static Optional<Set<Object>> members(Rule rule, ListTerm list, Map<String, Comparable<?>> amounts) {
    return rule.conditions().stream()
        .filter(condition -> condition instanceof Condition.Quantified of && !(condition instanceof Condition.Not) && of.list().equals(list))
        .findFirst()
        .map(condition -> Set.copyOf(Alternative.of(List.of(condition.tests()), amounts).conjunctions().get(0)));
  }
}
