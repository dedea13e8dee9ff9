/** The front door: {@link org.baguan.rules.DecisionService}. Nothing depends on it. */
@NullMarked
package org.baguan.rules;

import org.jspecify.annotations.NullMarked;
