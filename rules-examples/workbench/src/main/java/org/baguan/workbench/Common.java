package org.baguan.workbench;

import picocli.CommandLine.Option;

/** The options that every command has. */
final class Common {

  @Option(names = "--lang", defaultValue = "zh", paramLabel = "zh|en", descriptionKey = "option.lang")
  Words.Language language = Words.Language.zh;

  @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "option.help")
  boolean help;

  Words words() {
    return Words.in(language);
  }
}
