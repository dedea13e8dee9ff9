package org.baguan.workbench;

import java.util.Arrays;

/** A command that could not run, and why: a sentence of the word list with its arguments. */
final class CannotRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  CannotRun(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** Returns the sentence in a language. */
  String sentence(Words words) {
    return words.say(key, arguments == null ? new Object[0] : Arrays.copyOf(arguments, arguments.length));
  }
}
