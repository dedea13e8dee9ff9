package org.baguan.rules.compare;

import java.util.Optional;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Place;

/**
 * A change of what is not a rule: a weight, a department, a key of the ranking, a code. Immutable.
 *
 * @param kind what kind of thing it is: 评分方案
 * @param what which one: 管钱·学历
 * @param days the days on which it differs so; all days for what has none
 * @param before what the older pack has; empty for nothing
 * @param after what the newer pack has; empty for nothing
 * @param placeBefore where it stands in the older pack
 * @param placeAfter where it stands in the newer pack
 */
public record SettingChange(
    Phrase kind,
    Phrase what,
    InForce days,
    Optional<Phrase> before,
    Optional<Phrase> after,
    Optional<Place> placeBefore,
    Optional<Place> placeAfter) {

  /** Returns on which days: 2024-01-01及以后; nothing said for all days. */
  public Phrase when() {
    return When.told(days);
  }
}
