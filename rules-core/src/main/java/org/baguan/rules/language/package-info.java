/**
 * The rule language: the vocabulary, the rule tree, its three-valued evaluator, the readers of both
 * notations and the printers. Immutable throughout, and so safe to share between threads.
 */
@NullMarked
package org.baguan.rules.language;

import org.jspecify.annotations.NullMarked;
