/**
 * Explains what was decided about a candidate: why, why not, what would have to change, and from when. Explanations are made
 * from the rule tree and its evaluator over what the engine really fired; a disagreement between the two is an error.
 */
@NullMarked
package org.baguan.rules.explain;

import org.jspecify.annotations.NullMarked;
