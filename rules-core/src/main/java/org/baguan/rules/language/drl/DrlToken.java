package org.baguan.rules.language.drl;

/**
 * A token of DRL text.
 *
 * @param kind its kind
 * @param text the text as written, full-width characters turned into the plain ones that were meant
 * @param value the content of a string, the digits of a number; else the text
 * @param line its line, from 1
 * @param column the column of its first character, from 1
 * @param first whether it is the first on its line
 */
record DrlToken(Kind kind, String text, String value, int line, int column, boolean first) {

  /** The kinds of token. */
  enum Kind {
    /** A word: keyword, name or {@code $name}. */
    WORD,
    /** A string in double quotes. */
    STRING,
    /** A whole number. */
    WHOLE,
    /** A decimal that ends in B. */
    DECIMAL,
    /** A number in any other form. */
    NUMBER,
    /** An operator or a bracket. */
    SYMBOL,
    /** The end of the file. */
    END
  }

  /** Returns whether it is this word or symbol. */
  boolean is(String wordOrSymbol) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(wordOrSymbol);
  }

  /** Returns whether it is a word, {@code $name} included. */
  boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Returns whether it is a {@code $name}. */
  boolean isVariable() {
    return kind == Kind.WORD && text.startsWith("$");
  }

  /** Returns whether it is a string. */
  boolean isString() {
    return kind == Kind.STRING;
  }
}
