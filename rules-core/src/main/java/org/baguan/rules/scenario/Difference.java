package org.baguan.rules.scenario;

import java.util.List;
import java.util.Locale;
import org.baguan.rules.language.Place;

/**
 * One thing that a pack finds otherwise than a scenario expects. The texts hold what the scenario says of its subject.
 *
 * @param place where it is expected
 * @param zh what was expected and what was found, in Chinese
 * @param en the same in English
 * @param why why it was found, line by line, each with the cell of the rule, in Chinese
 * @param whyEn the same in English
 */
public record Difference(Place place, String zh, String en, List<String> why, List<String> whyEn) {

  /** Copies the lists. */
  public Difference {
    why = List.copyOf(why);
    whyEn = List.copyOf(whyEn);
  }

  /** Returns the difference in English for an English locale, in Chinese for any other. */
  public String print(Locale locale) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    StringBuilder text = new StringBuilder("  ").append(place).append("  ").append(english ? en : zh);
    (english ? whyEn : why).forEach(line -> text.append("\n    ").append(line));
    return text.toString();
  }
}
