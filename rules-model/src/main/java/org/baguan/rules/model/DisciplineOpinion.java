package org.baguan.rules.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An opinion of one discipline inspection body. */
@Label(zh = "纪检监察意见")
public record DisciplineOpinion(
    @Term(zh = "出具单位", source = Source.REVIEWING_DEPARTMENT) @Nullable String body,
    @Term(zh = "出具日期", source = Source.REVIEWING_DEPARTMENT) @Nullable LocalDate givenOn) {

}
