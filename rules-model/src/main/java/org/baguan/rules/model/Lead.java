package org.baguan.rules.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A lead about a tracked official or unit. */
@Label(zh = "问题线索")
public record Lead(
    String id,
    @Term(zh = "性质", source = Source.ORGANISATION_DEPARTMENT) @Nullable LeadKind kind,
    @Term(zh = "状态", source = Source.ORGANISATION_DEPARTMENT, changeable = true) @Nullable LeadStatus status,
    @Term(zh = "收到日期", source = Source.ORGANISATION_DEPARTMENT) @Nullable LocalDate receivedOn) {

}
