package org.baguan.workbench;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class Common {

  @Option(names = "--lang", defaultValue = "zh", paramLabel = "zh|en", descriptionKey = "option.lang")
  Words.Language language = Words.Language.zh;

  @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "option.help")
  boolean help;

  @Option(names = "--cache", paramLabel = "DIR|none", descriptionKey = "option.cache")
  private Optional<Path> cache = Optional.empty();

  /** Returns packs whose compiled rules are kept where this command's line says, if it does. */
  Packs keeping(Packs packs) {
    return cache.map(folder -> packs.keeping(Optional.of(folder).filter(named -> !named.equals(Path.of(KeptPacks.NONE))))).orElse(packs);
  }

  Words words() {
    return Words.in(language);
  }
}
