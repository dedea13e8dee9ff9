/**
 * Mutants: a pack with one small change, to see whether its scenarios notice. What they do not notice is shown at its cell,
 * with the scenario that is missing.
 */
@NullMarked
package org.baguan.rules.mutant;

import org.jspecify.annotations.NullMarked;
