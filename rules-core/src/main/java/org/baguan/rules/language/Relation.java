package org.baguan.rules.language;

/** A comparison. */
public enum Relation {
  /** Equal. */
  EQUAL("=", "=="),
  /** Not equal. */
  UNEQUAL("≠", "!="),
  /** Less, the bound excluded. */
  LESS("<", "<"),
  /** At most, the bound included. */
  AT_MOST("≤", "<="),
  /** Greater, the bound excluded. */
  GREATER(">", ">"),
  /** At least, the bound included. */
  AT_LEAST("≥", ">=");

  private final String sign;
  private final String java;

  Relation(String sign, String java) {
    this.sign = sign;
    this.java = java;
  }

  /** Returns the sign that people read. */
  public String sign() {
    return sign;
  }

  /** Returns the operator of Java and DRL. */
  public String java() {
    return java;
  }

  /** Returns whether it holds for the result of a comparison of left with right. */
  public boolean holds(int comparison) {
    return switch (this) {
      case EQUAL -> comparison == 0;
      case UNEQUAL -> comparison != 0;
      case LESS -> comparison < 0;
      case AT_MOST -> comparison <= 0;
      case GREATER -> comparison > 0;
      case AT_LEAST -> comparison >= 0;
    };
  }

  /** Returns the relation that holds exactly when this one does not. */
  public Relation negated() {
    return switch (this) {
      case EQUAL -> UNEQUAL;
      case UNEQUAL -> EQUAL;
      case LESS -> AT_LEAST;
      case AT_MOST -> GREATER;
      case GREATER -> AT_MOST;
      case AT_LEAST -> LESS;
    };
  }
}
