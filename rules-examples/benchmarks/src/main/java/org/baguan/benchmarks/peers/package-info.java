/**
 * The part of the work that other engines can do: rules without lists, of candidates of whom every fact is known; what is told is which
 * rules hold, with their points. Here by hand, by the library, and by Drools as its own users write it.
 */
@NullMarked
package org.baguan.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
