/** Rules as sentences, in Chinese and in English, made from the tree alone. */
@NullMarked
package org.baguan.rules.language.sentence;

import org.jspecify.annotations.NullMarked;
