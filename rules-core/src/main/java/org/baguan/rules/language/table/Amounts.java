package org.baguan.rules.language.table;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.Amount;

/**
 * The amounts that rules can name.
 *
 * @param byName the amounts that were read
 * @param complete whether all were: where a row of amounts could not be read, a name that is not there was told already
 */
record Amounts(Map<String, Amount> byName, boolean complete) {

  Optional<Amount> named(String name) {
    return byName.entrySet().stream().filter(entry -> CellText.same(entry.getKey(), name)).findFirst().map(Map.Entry::getValue);
  }

  Collection<String> names() {
    return byName.keySet();
  }
}
