package org.baguan.rules.explain;

/**
 * The engine and the evaluator, which decide every rule independently, do not say the same. Nothing is explained then. The
 * message names the rule and its place, never anything about a person.
 */
public final class DisagreementException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception that names what they disagree on. */
  DisagreementException(String what) {
    super("规则引擎与复核的结果不一致，不作解释（the engine and the evaluator disagree, and nothing is explained）：" + what);
  }
}
