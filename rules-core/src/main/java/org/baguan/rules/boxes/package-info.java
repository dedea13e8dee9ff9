/**
 * Conditions as boxes: the rules of a table, on one stretch of days, as products of sets of values, so that gaps,
 * overlaps and rules that never hold are found exactly; and where two alternatives differ. Facts that nobody supplied are
 * part of the latter only: the evaluator makes them undetermined, and no table has a gap there.
 */
@NullMarked
package org.baguan.rules.boxes;

import org.jspecify.annotations.NullMarked;
