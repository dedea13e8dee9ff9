package org.baguan.rules.decide;

import java.util.List;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;

/** How many members a list of facts may have: as many as the vocabulary says, which the checks of packs reckon with. */
final class FactLimits {

  private FactLimits() {}

  /**
   * Requires that no list of a subject is longer than accepted.
   *
   * @throws IllegalArgumentException that names the list
   */
  static void require(FactType type, Record subject) {
    for (ListTerm list : type.lists()) {
      List<?> members = list.read(subject);
      if (members != null && members.size() > list.atMost()) {
        throw new IllegalArgumentException(list.name() + "（" + list.label() + "）: more than " + list.atMost() + " members");
      }
    }
  }
}
