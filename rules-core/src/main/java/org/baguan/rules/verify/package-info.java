/** Checks a pack: a verified pack, or all its problems. What was not verified cannot run. */
@NullMarked
package org.baguan.rules.verify;

import org.jspecify.annotations.NullMarked;
