package org.baguan.rules.engine.direct;

import java.io.Serializable;
import java.util.List;
import org.drools.model.functions.Function1;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.jspecify.annotations.Nullable;

/**
 * A count or a sum over members, by the function of Drools that sessions use.
 *
 * @param members which members match
 * @param addend what of a member is added
 * @param function makes the function anew, as sessions do
 */
record Accumulated(Members members, Function1<Object, Object> addend, AccumulateFunction function) {

  /** Returns the result over the members of a subject's list. */
  @Nullable Object of(Object subject) throws Exception {
    return of(subject, made());
  }

  @SuppressWarnings("unchecked")
  private org.kie.api.runtime.rule.AccumulateFunction<Serializable> made() {
    return (org.kie.api.runtime.rule.AccumulateFunction<Serializable>) function.createFunctionObject();
  }

  private @Nullable Object of(Object subject, org.kie.api.runtime.rule.AccumulateFunction<Serializable> made) throws Exception {
    Serializable so = made.initContext(made.createContext());
    List<?> all = members.all(subject);
    for (int i = 0; i < all.size(); i++) {
      Object member = all.get(i);
      if (members.matches(member, subject)) {
        made.accumulate(so, addend.apply(member));
      }
    }
    return made.getResult(so);
  }
}
