package org.baguan.rules.compare;

import java.util.List;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.Step;

/**
 * What changed of the rules of one step. Immutable.
 *
 * @param step the step
 * @param verdict what the comparison comes to
 * @param differences the differences, those in outcome first, then those for want of facts, then those in wording
 * @param beyond why there may be more differences than these, each reason once; empty where all was found out
 * @param sampled how many cases were decided by both packs where the method does not reach
 */
public record StepComparison(Step step, Verdict verdict, List<Difference> differences, List<Phrase> beyond, int sampled) {

  /** Copies the lists. */
  public StepComparison {
    differences = List.copyOf(differences);
    beyond = List.copyOf(beyond);
  }
}
