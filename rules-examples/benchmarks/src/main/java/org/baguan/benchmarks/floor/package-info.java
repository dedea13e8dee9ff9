/** The floor: the same decisions as plain Java that somebody wrote by hand. */
@NullMarked
package org.baguan.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
