/** The DRL notation of rules: a reader for the documented subset, and a printer of the same. */
@NullMarked
package org.baguan.rules.language.drl;

import org.jspecify.annotations.NullMarked;
