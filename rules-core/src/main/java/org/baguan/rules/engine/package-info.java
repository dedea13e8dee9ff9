/** The only package that knows Drools. */
@NullMarked
package org.baguan.rules.engine;

import org.jspecify.annotations.NullMarked;
