package org.baguan.rules.verify.hostile;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** A function that a stranger left on the class path: to be made is enough for it to act. */
public final class Planted implements AccumulateFunction<Serializable> {

  private static final long serialVersionUID = 1L;

  static {
    System.setProperty(HostileRules.PROPERTY, "loaded");
  }

  /** Acts. */
  public Planted() {
    System.setProperty(HostileRules.PROPERTY, "made");
  }

  @Override
  public Serializable createContext() {
    return "";
  }

  @Override
  public void init(Serializable context) {
    // Nothing is counted.
  }

  @Override
  public void accumulate(Serializable context, Object value) {
    // Nothing is counted.
  }

  @Override
  public void reverse(Serializable context, Object value) {
    // Nothing is counted.
  }

  @Override
  public Object getResult(Serializable context) {
    return 0;
  }

  @Override
  public boolean supportsReverse() {
    return true;
  }

  @Override
  public Class<?> getResultType() {
    return Integer.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    // Holds nothing.
  }

  @Override
  public void readExternal(ObjectInput in) {
    // Holds nothing.
  }
}
