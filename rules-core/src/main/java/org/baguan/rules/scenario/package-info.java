/**
 * Scenarios beside the rules: what is known of a subject, what a pack must find and why; run, and their coverage of rules
 * and conditions.
 */
@NullMarked
package org.baguan.rules.scenario;

import org.jspecify.annotations.NullMarked;
