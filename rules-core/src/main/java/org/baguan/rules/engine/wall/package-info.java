/**
 * Three walls behind the printer, which is the first: what is compiled and loaded as rules can read facts and insert firings, and
 * nothing else, even if a fault of the printer let a pack's text through.
 *
 * <p>{@link org.baguan.rules.engine.wall.PrintedWords} looks at the DRL before Drools does, {@link
 * org.baguan.rules.engine.wall.PermittedClasses} hides all other classes from Drools' compiler and from what it compiled, and
 * {@link org.baguan.rules.engine.wall.ClassScan} looks at the bytecode before a class of it is defined. Each goes by {@link
 * org.baguan.rules.engine.wall.Permitted}: whatever is not on a list is refused.
 */
@NullMarked
package org.baguan.rules.engine.wall;

import org.jspecify.annotations.NullMarked;
