package org.baguan.rules.language;

import org.baguan.rules.model.Mark;

/**
 * What one department answers on.
 *
 * @param department the department
 * @param focus the focus
 * @param notApplicableAllowed whether 不涉及 is an answer there
 */
public record DepartmentFocus(
    String department,
    String focus,
    boolean notApplicableAllowed,
    String basis,
    Mark mark,
    InForce inForce,
    Place place) {}
