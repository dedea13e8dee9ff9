/** Compares two versions of a rule pack: on cases, how many outcomes turn, which way, by which rule. */
@NullMarked
package org.baguan.rules.compare;

import org.jspecify.annotations.NullMarked;
