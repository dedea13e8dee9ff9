package org.baguan.rules.model;

import org.jspecify.annotations.Nullable;

/** A post to be filled. */
@Label(zh = "岗位")
public record Post(
    String id,
    @Nullable String title,
    @Nullable String unit,
    @Nullable String category,
    @Nullable Level level,
    @Nullable Rank rank,
    @Nullable Boolean keyPost,
    @Nullable Boolean leadingPost,
    @Nullable Boolean specialPost,
    @Nullable Boolean auditRequired,
    @Nullable PartyPost partyPost) {

}
