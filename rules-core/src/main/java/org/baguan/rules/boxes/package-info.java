/**
 * Conditions as boxes: the rules of a table, on one stretch of days, as products of sets of values, so that gaps,
 * overlaps and rules that never hold are found exactly. Facts that nobody supplied are not part of it: the evaluator
 * makes them undetermined.
 */
@NullMarked
package org.baguan.rules.boxes;

import org.jspecify.annotations.NullMarked;
