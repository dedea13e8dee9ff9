package org.baguan.rules.cases;

/** A line and a column, both from 1. */
record Place(int line, int column) {

  /** Returns the place that follows a text. */
  static Place after(String text) {
    int lineStart = text.lastIndexOf('\n') + 1;
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    return new Place(line, 1 + text.codePointCount(lineStart, text.length()));
  }
}
