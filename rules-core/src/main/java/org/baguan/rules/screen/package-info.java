/** Screens a pool of any size for one post in one pass: who is eligible, why not, what is lacking, and who stands first. */
@NullMarked
package org.baguan.rules.screen;

import org.jspecify.annotations.NullMarked;
