package org.baguan.rules.cases;

import org.jspecify.annotations.Nullable;

/** The steps that lead to a node; the text is put together only when a message needs it. */
record Trail(@Nullable Trail parent, String step) {
  static final Trail ROOT = new Trail(null, "");

  /** Returns the trail to a key's value. */
  Trail key(String name) {
    return new Trail(this, parent == null ? name : "." + name);
  }

  /** Returns the trail to a member of a list, counted from 0. */
  Trail item(int index) {
    return new Trail(this, "[" + index + "]");
  }

  @Override
  public String toString() {
    return parent == null ? step : parent + step;
  }
}
