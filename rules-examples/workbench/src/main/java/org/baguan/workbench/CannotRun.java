package org.baguan.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A command that could not run, and why: a sentence of the word list with its arguments. */
final class CannotRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  /** An argument that reads differently in each language. */
  @FunctionalInterface
  interface InLanguage {

    String in(Words words);
  }

  CannotRun(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** Returns one that tells all. */
  static CannotRun all(List<CannotRun> several) {
    List<CannotRun> told = List.copyOf(several);
    InLanguage sentences = words -> told.stream().map(e -> e.sentence(words)).collect(Collectors.joining("\n"));
    return new CannotRun("all", sentences);
  }

  /** Returns the sentence in a language. */
  String sentence(Words words) {
    Object[] given = arguments == null ? new Object[0] : arguments;
    return words.say(key, Arrays.stream(given).map(a -> a instanceof InLanguage told ? told.in(words) : a).toArray());
  }
}
