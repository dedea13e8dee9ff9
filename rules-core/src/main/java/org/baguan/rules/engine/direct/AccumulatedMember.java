package org.baguan.rules.engine.direct;

import org.drools.model.functions.Function1;

/** What a count adds up: the member, whatever it is. */
enum AccumulatedMember implements Function1<Object, Object> {
  /** The member itself. */
  ITSELF;

  @Override
  public Object apply(Object member) {
    return member;
  }
}
