package org.baguan.rules.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person's nomination within an application. */
@Label(zh = "提名")
public record Nomination(
    String person,
    @Term(zh = "任用方式") @Nullable Move move,
    @Term(zh = "破格") @Nullable Boolean accelerated,
    @Nullable List<Waiver> waivers,
    @Nullable LocalDate qualifyingSince,
    @Nullable Boolean noticeTellsAcceleration) {

  /** Copies the lists. */
  public Nomination {
    waivers = waivers == null ? null : List.copyOf(waivers);
  }
}
