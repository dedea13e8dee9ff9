package org.baguan.rules.compare;

import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Term;

/** Tells stretches of days; both ends are included. */
final class When {

  private When() {}

  static Phrase told(Term governing, InForce days) {
    Phrase told = told(days);
    return told.zh().isEmpty() ? told : new Phrase(governing.label() + "在" + told.zh(), "`" + governing.name() + "` " + told.en());
  }

  /** Tells a stretch; nothing for all days. */
  static Phrase told(InForce days) {
    String from = days.from().map(Object::toString).orElse("");
    String last = days.until().map(until -> until.minusDays(1).toString()).orElse("");
    if (from.isEmpty() && last.isEmpty()) {
      return new Phrase("", "");
    }
    if (from.isEmpty()) {
      return new Phrase(last + "及以前", "until " + last);
    }
    return last.isEmpty() ? new Phrase(from + "及以后", "from " + from) : new Phrase(from + "至" + last, "from " + from + " until " + last);
  }
}
