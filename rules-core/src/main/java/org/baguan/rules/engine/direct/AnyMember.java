package org.baguan.rules.engine.direct;

import java.util.List;
import org.drools.model.functions.Predicate1;

/**
 * That one member at least matches, or that none does.
 *
 * @param members which members match
 * @param wanted whether one is to match
 */
record AnyMember(Members members, boolean wanted) implements Predicate1<Object> {

  private static final long serialVersionUID = 1L;

  @Override
  public boolean test(Object subject) throws Exception {
    List<?> all = members.all(subject);
    for (int i = 0; i < all.size(); i++) {
      if (members.matches(all.get(i), subject)) {
        return wanted;
      }
    }
    return !wanted;
  }
}
