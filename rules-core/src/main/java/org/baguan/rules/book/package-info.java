/** The rule book: everything that a pack decides by, as sentences to be read and signed, and what differs between two. */
@NullMarked
package org.baguan.rules.book;

import org.jspecify.annotations.NullMarked;
