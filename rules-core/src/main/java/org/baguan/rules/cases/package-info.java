/**
 * Reads case files and pools of officials, and tells every problem in them with its place. No message
 * repeats a value of the file: what stands there may be a fact about a person.
 */
@NullMarked
package org.baguan.rules.cases;

import org.jspecify.annotations.NullMarked;
