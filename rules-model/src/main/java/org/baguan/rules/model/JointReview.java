package org.baguan.rules.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The answers on one person, drawn together. Subject of the review outcome. */
@Label(zh = "联合审查汇总")
public record JointReview(
    String person,
    @Term(zh = "异常数", unit = Unit.COUNT, source = Source.DERIVED) @Nullable Integer abnormal,
    @Term(zh = "待回复数", unit = Unit.COUNT, source = Source.DERIVED) @Nullable Integer awaiting,
    @Term(zh = "研判基准日", source = Source.DERIVED) @Nullable LocalDate asOf) {

}
