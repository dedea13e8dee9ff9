package org.baguan.rules.model;

import java.util.List;

/**
 * What tracking found about one official or unit.
 *
 * @param subject the id of the official or unit
 * @param kind which of the two
 * @param reasons every conclusion that holds: 后备人选, 函询提醒, 移交, 调整
 * @param open the rules that could not be decided; they block nothing
 */
public record Tracking(String subject, TrackedKind kind, List<Reason> reasons, List<Undetermined> open) {

  /** Copies the lists. */
  public Tracking {
    reasons = List.copyOf(reasons);
    open = List.copyOf(open);
  }
}
