package org.baguan.workbench;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the workbench itself says, in one language. What rules say stays as the pack wrote it. */
final class Words {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Language language;
  private final ResourceBundle bundle;

  private Words(Language language) {
    this.language = language;
    this.bundle = ResourceBundle.getBundle("org.baguan.workbench.words", Locale.forLanguageTag(language.name()), NO_FALLBACK);
  }

  static Words in(Language language) {
    return new Words(language);
  }

  /** Returns a sentence or label with its arguments filled in. */
  String say(String key, Object... arguments) {
    String text = bundle.getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(arguments);
  }

  Locale locale() {
    return language == Language.en ? Locale.ENGLISH : Locale.CHINESE;
  }

  Language language() {
    return language;
  }

  ResourceBundle bundle() {
    return bundle;
  }

  /** The languages, named as on the command line. */
  enum Language {
    zh,
    en
  }
}
