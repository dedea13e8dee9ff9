package org.baguan.rules.model;

import org.jspecify.annotations.Nullable;

/** A child of a person. */
@Label(zh = "子女")
public record Child(
    @Term(zh = "移居国（境）外") @Nullable Boolean emigrated) {

}
