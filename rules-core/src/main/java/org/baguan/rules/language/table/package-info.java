/** The table notation of rules: sheets, cells, rows. */
@NullMarked
package org.baguan.rules.language.table;

import org.jspecify.annotations.NullMarked;
