/**
 * What a change of a pack changes: by boxes, exactly, where outcome or reasons differ, with a witness that both packs decide;
 * and “the same”, proved, for a mere rearrangement.
 */
@NullMarked
package org.baguan.rules.compare;

import org.jspecify.annotations.NullMarked;
