/** Who vouches for the files of a rule pack: keys, signatures, and what differs from what was signed. Nothing in the files is interpreted. */
@NullMarked
package org.baguan.rules.trust;

import org.jspecify.annotations.NullMarked;
