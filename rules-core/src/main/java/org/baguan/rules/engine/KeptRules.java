package org.baguan.rules.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baguan.rules.engine.wall.RefusedCodeException;
import org.baguan.rules.kept.KeptFolder;
import org.drools.base.util.Drools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiles only what was not compiled before: one DRL package, one form of one step, at a time, as each is compiled from its own texts
 * alone. A package is kept under all of its texts; what else decides is in every key of the folder.
 */
final class KeptRules {

  private static final Logger LOG = LoggerFactory.getLogger(KeptRules.class);

  private static final String KIND = "rules-1 Drools " + Drools.getFullVersion();

  private final KeptFolder kept;
  private final Function<List<DrlSource>, CompiledRules> compiler;

  KeptRules(KeptFolder kept, Function<List<DrlSource>, CompiledRules> compiler) {
    this.kept = kept;
    this.compiler = compiler;
  }

  static KeptRules in(KeptFolder kept) {
    // A reference to the method would load the compiler's classes at once.
    return new KeptRules(kept, sources -> DrlCompiler.compile(sources));
  }

  /** Loads the rules of texts, those that are kept as they are kept. */
  RuleBase load(List<DrlSource> sources) {
    SortedMap<String, List<DrlSource>> packages =
        sources.stream().sorted(Comparator.comparing(DrlSource::path)).collect(Collectors.groupingBy(KeptRules::packageOf, TreeMap::new, Collectors.toList()));
    SortedMap<String, CompiledRules> found = new TreeMap<>();
    packages.forEach((name, texts) -> find(name, texts).ifPresent(rules -> found.put(name, rules)));
    try {
      return load(packages, found);
    } catch (RefusedCodeException e) {
      if (found.isEmpty()) {
        throw e;
      }
      LOG.warn("kept rules are refused, and compiled again: {} reasons, the first: {}", e.reasons().size(), e.reasons().get(0));
      return load(packages, new TreeMap<>());
    }
  }

  private RuleBase load(SortedMap<String, List<DrlSource>> packages, SortedMap<String, CompiledRules> found) {
    SortedMap<String, List<DrlSource>> missing = new TreeMap<>(packages);
    missing.keySet().removeAll(found.keySet());
    List<CompiledRules> parts = new ArrayList<>(found.values());
    if (!missing.isEmpty()) {
      CompiledRules made = compiler.apply(missing.values().stream().flatMap(List::stream).toList());
      missing.forEach((name, texts) -> KeptClasses.of(made, name).ifPresent(rules -> kept.keep(key(texts), KeptClasses.bytes(rules))));
      parts.add(made);
    }
    RuleBase base = RuleBase.load(KeptClasses.joined(parts));
    LOG.debug("DRL packages: {} kept, {} compiled: {}", found.size(), missing.size(), missing.keySet());
    return base;
  }

  private Optional<CompiledRules> find(String rulePackage, List<DrlSource> texts) {
    Optional<byte[]> bytes = kept.find(key(texts));
    if (bytes.isPresent()) {
      try {
        return Optional.of(KeptClasses.read(bytes.get(), rulePackage));
      } catch (IOException foreign) {
        LOG.warn("kept rules cannot be read, and are compiled again: {} {}", rulePackage, foreign.getMessage());
      }
    }
    return Optional.empty();
  }

  /** Takes the texts of one package, in the order of their paths. */
  String key(List<DrlSource> texts) {
    List<String> parts = new ArrayList<>();
    texts.forEach(source -> parts.addAll(List.of(source.path(), source.text())));
    return kept.key(KIND, parts);
  }

  private static String packageOf(DrlSource source) {
    return source.path().substring(0, source.path().lastIndexOf('/')).replace('/', '.');
  }
}
