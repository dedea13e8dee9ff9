/** Turns what the rules conclude into decisions, step by step, and into the next step of a case. Pure Java. */
@NullMarked
package org.baguan.rules.decide;

import org.jspecify.annotations.NullMarked;
