package org.baguan.rules.record;

import java.util.List;
import java.util.Optional;

/**
 * What came of deciding a record again.
 *
 * @param equal whether the same was decided on the same facts by the same pack
 * @param otherPack the pack that decided again, where it is not the recorded one; empty where it is
 * @param differences where what is decided now differs from what was recorded
 */
public record Replay(boolean equal, Optional<String> otherPack, List<Difference> differences) {

  /** Copies the list. */
  public Replay {
    differences = List.copyOf(differences);
  }
}
