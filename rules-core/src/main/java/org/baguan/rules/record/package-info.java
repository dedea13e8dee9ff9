/**
 * Decision records: what was decided, on what, by which pack and library, in a form that can be decided again years later,
 * chained by hash, signed where a key is given, and with keyed hashes in place of personal data where that is asked for.
 */
@NullMarked
package org.baguan.rules.record;

import org.jspecify.annotations.NullMarked;
