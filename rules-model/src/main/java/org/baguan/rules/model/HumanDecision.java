package org.baguan.rules.model;

import java.time.LocalDate;

/** A person's decision that differs from what the library proposes, recorded beside the proposal. */
public record HumanDecision(LocalDate date, String person, String decision, String reason, String author) {}
