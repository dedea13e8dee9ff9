/**
 * Subjects made from what is said of them in terms: scenarios, witnesses and suggested rows say 任现职级年限 1年11个月, and
 * the facts are found that read so. Terms that the library works out may be said like any other.
 */
@NullMarked
package org.baguan.rules.subject;

import org.jspecify.annotations.NullMarked;
