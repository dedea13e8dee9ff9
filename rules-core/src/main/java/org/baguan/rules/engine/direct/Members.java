package org.baguan.rules.engine.direct;

import java.util.List;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;

/**
 * The members of a list of the subject of which all is true that is asked.
 *
 * @param list reads the list; never null where it is asked, as the printer asks for that first
 * @param alone what is asked of a member
 * @param beside what is asked of a member and the subject
 */
record Members(Function1<Object, Object> list, List<Predicate1<Object>> alone, List<Predicate2<Object, Object>> beside) {

  /** Returns all members, whether or not anything is true of them. */
  List<?> all(Object subject) {
    return (List<?>) list.apply(subject);
  }

  /** Returns whether all is true of a member. */
  boolean matches(Object member, Object subject) throws Exception {
    for (int i = 0; i < alone.size(); i++) {
      if (!alone.get(i).test(member)) {
        return false;
      }
    }
    for (int i = 0; i < beside.size(); i++) {
      if (!beside.get(i).test(member, subject)) {
        return false;
      }
    }
    return true;
  }
}
