package org.baguan.rules.model;

import org.jspecify.annotations.Nullable;

/** One condition that an accelerated promotion asks to waive. */
@Label(zh = "破格事项")
public record Waiver(
    @Term(zh = "种类") @Nullable WaiverItem item,
    @Term(zh = "上级意见", source = Source.ORGANISATION_DEPARTMENT, changeable = true) @Nullable Consent consent) {

}
