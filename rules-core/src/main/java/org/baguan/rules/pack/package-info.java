/** Reads a folder, a zip or the class path into a {@link org.baguan.rules.pack.RulePack}; trusts nothing. */
@NullMarked
package org.baguan.rules.pack;

import org.jspecify.annotations.NullMarked;
