package org.baguan.rules.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a person stands in their career. */
@Label(zh = "任职情况")
public record Career(
    @Nullable Level level,
    @Nullable LocalDate levelSince,
    @Nullable Rank rank,
    @Nullable LocalDate workingSince,
    @Nullable Integer grassrootsMonths,
    @Nullable Education education,
    @Nullable LocalDate partySince,
    @Nullable Boolean trainingDone,
    @Nullable Boolean fitForWork,
    @Nullable Boolean onProbation,
    @Nullable LocalDate lastPromotedOn,
    @Nullable Boolean lastPromotionAcceleratedInTenure) {

}
