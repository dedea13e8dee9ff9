package org.baguan.rules.model;

import org.jspecify.annotations.Nullable;

/** How the employing unit's party organisation discussed an application. */
@Label(zh = "酝酿讨论")
public record Discussion(
    @Nullable Integer membersDue,
    @Nullable Integer membersPresent,
    @Nullable Integer inFavour,
    @Nullable Boolean withdrawalsObserved,
    @Nullable Boolean viewsDifferedWidely) {

}
