package org.baguan.rules.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A petition or report about a person. */
@Label(zh = "信访举报")
public record Petition(
    @Term(zh = "收到日期", source = Source.REVIEWING_DEPARTMENT) @Nullable LocalDate receivedOn,
    @Term(zh = "线索具体可查", source = Source.REVIEWING_DEPARTMENT) @Nullable Boolean concrete,
    @Term(zh = "已查核", source = Source.REVIEWING_DEPARTMENT, changeable = true) @Nullable Boolean verified) {

}
