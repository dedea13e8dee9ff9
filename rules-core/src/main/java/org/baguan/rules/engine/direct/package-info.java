/**
 * The second gear: calls the predicates that Drools compiled, without sessions and agenda. It reads Drools' own model of the rules,
 * and knows neither the rule tree nor how rules are printed.
 */
@NullMarked
package org.baguan.rules.engine.direct;

import org.jspecify.annotations.NullMarked;
