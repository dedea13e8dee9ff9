package org.baguan.rules.compare;

import java.util.List;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;

/**
 * Cases of which the two packs say different things, and one of them, decided by both. Immutable.
 *
 * @param step the step
 * @param kind in what they differ
 * @param governing the term that is the governing date of the rules
 * @param days the governing dates on which they differ so
 * @param where which cases they are, each as 任现职级年限满2年不满3年，学历为大专; together they are all that were found
 * @param before what the older pack says of the witness that the newer does not; empty for nothing
 * @param after what the newer pack says of it that the older does not; empty for nothing
 * @param witness one case
 */
public record Difference(
    Step step, Kind kind, Term governing, InForce days, List<Phrase> where, List<Said> before, List<Said> after, Witness witness) {

  /** Copies the lists. */
  public Difference {
    where = List.copyOf(where);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** In what two packs differ. */
  public enum Kind {
    /** One concludes for certain what the other does not. */
    OUTCOME(new Phrase("结论不同", "another outcome")),
    /** For want of facts one leaves undetermined what the other settles. */
    UNDETERMINED(new Phrase("事实不全时不同", "otherwise where facts are missing")),
    /** Both conclude the same, for reasons that are worded, founded or filled in otherwise. */
    WORDING(new Phrase("理由、依据不同", "another reason or basis"));

    private final Phrase words;

    Kind(Phrase words) {
      this.words = words;
    }

    /** Returns its words. */
    public Phrase words() {
      return words;
    }
  }

  /** Returns when they differ: 研判基准日在2024-01-01至2024-12-31; nothing said for all days. */
  public Phrase when() {
    return When.told(governing, days);
  }
}
