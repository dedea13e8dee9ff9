/** Holds an engine in use to a second one at a sampling rate, and reports where they differ. */
@NullMarked
package org.baguan.rules.opinion;

import org.jspecify.annotations.NullMarked;
