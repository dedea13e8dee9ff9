/**
 * Facts, terms and outcomes. A component of a fact may be null: null means <em>not supplied</em>, an
 * empty list means <em>none</em>. Everything here is immutable and safe to share between threads.
 */
@NullMarked
package org.baguan.rules.model;

import org.jspecify.annotations.NullMarked;
