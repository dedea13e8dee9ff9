package org.baguan.rules.model;

import java.time.LocalDate;

/** A justification on record for a rebuttable condition (一般 in the rules). */
public record Justification(LocalDate date, String person, String rule, String text, String author) {}
