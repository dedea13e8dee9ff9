package org.baguan.rules.engine.direct;

import java.util.List;

/**
 * Up to {@value #MOST} rules that are asked of a subject together, by a class of their own that calls their compiled predicates one
 * after another. Immutable, and so safe to share between threads.
 */
public abstract class RuleBatch {

  /** So many rules, two bits for each, fit into one answer. */
  public static final int MOST = 32;

  /** Only classes that {@link BatchWriter} writes extend this one. */
  RuleBatch() {}

  /**
   * Returns a batch.
   *
   * @param rules the names of rules, at most {@value #MOST}
   * @param possible their possible forms; a rule that is not among them never matches
   * @param certain their certain forms
   */
  public static RuleBatch of(List<String> rules, DirectRules possible, DirectRules certain) {
    return BatchWriter.write(rules, possible, certain);
  }

  /**
   * Returns how many checks the ways of a rule have together: a measure of how long the code is that asks it.
   *
   * @param rule its name
   */
  public static int checks(String rule, DirectRules possible, DirectRules certain) {
    return possible.ways(rule).stream().mapToInt(List::size).sum() + certain.ways(rule).stream().mapToInt(List::size).sum();
  }

  /**
   * Returns which rules match: of the rule at place {@code i} the bit {@code 2 * i} tells that its possible form does, the bit above
   * it that its certain form does too, which is asked only where the possible one matches.
   *
   * @throws IllegalStateException when a predicate throws a checked exception, which those that Baguan prints do not
   */
  public final long about(Object subject) {
    try {
      return ask(subject);
    } catch (RuntimeException thrown) {
      throw thrown;
    } catch (Exception thrown) {
      throw new IllegalStateException("a predicate failed: " + thrown.getClass().getName(), thrown);
    }
  }

  /** Asks about a subject. */
  abstract long ask(Object subject) throws Exception;
}
