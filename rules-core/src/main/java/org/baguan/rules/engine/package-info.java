/**
 * Compiles printed rules with Drools and fires them: the only package that knows Drools.
 *
 * <p>{@link org.baguan.rules.engine.DrlCompiler} turns DRL texts into {@link org.baguan.rules.engine.CompiledRules}, which can be
 * stored; {@link org.baguan.rules.engine.RuleBase} loads those, with no compiler, and fires them.
 */
@NullMarked
package org.baguan.rules.engine;

import org.jspecify.annotations.NullMarked;
