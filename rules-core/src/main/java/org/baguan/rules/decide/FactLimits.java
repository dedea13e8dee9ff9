package org.baguan.rules.decide;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Vocabulary;

/** How many members a list of facts may have: as many as the vocabulary says, which the checks of packs reckon with. Immutable. */
final class FactLimits {

  private final Map<Step, ListTerm[]> lists = new EnumMap<>(Step.class);

  FactLimits(Vocabulary vocabulary) {
    for (Step step : Step.values()) {
      lists.put(step, vocabulary.subject(step).lists().toArray(ListTerm[]::new));
    }
  }

  /**
   * Requires that no list of a subject is longer than accepted.
   *
   * @throws IllegalArgumentException that names the list
   */
  void require(Step step, Record subject) {
    for (ListTerm list : lists.get(step)) {
      List<?> members = list.read(subject);
      if (members != null && members.size() > list.atMost()) {
        throw new IllegalArgumentException(list.name() + "（" + list.label() + "）: more than " + list.atMost() + " members");
      }
    }
  }
}
