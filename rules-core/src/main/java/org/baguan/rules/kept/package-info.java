/**
 * What was worked out once and is kept on disk, so that it need not be worked out again: compiled rules, and what the analysis of a
 * pack's tables found. It knows what decides whether a result may be taken again, and nothing of what the results say.
 */
@NullMarked
package org.baguan.rules.kept;

import org.jspecify.annotations.NullMarked;
