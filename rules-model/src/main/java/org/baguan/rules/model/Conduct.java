package org.baguan.rules.model;

import org.jspecify.annotations.Nullable;

/** Circumstances of 条例 24 and 政务处分法 52, each as judged by who is competent. */
@Label(zh = "表现情形")
public record Conduct(
    @Nullable Boolean politicalBreach,
    @Nullable Boolean lowRecognition,
    @Nullable Boolean canvassing,
    @Nullable Boolean otherwiseUnfit,
    @Nullable String otherwiseUnfitReason,
    @Nullable Boolean underInvestigation) {

}
