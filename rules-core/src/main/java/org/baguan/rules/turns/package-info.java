/** Compares two versions of a rule pack on cases: how many outcomes turn, which way, by which rule, and who is affected. */
@NullMarked
package org.baguan.rules.turns;

import org.jspecify.annotations.NullMarked;
