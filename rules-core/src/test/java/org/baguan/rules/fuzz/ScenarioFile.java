package org.baguan.rules.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.scenario.Scenarios;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;

/** A file of scenarios, in YAML or as a table, beside the rules of the reference pack. What is accepted is run by the evaluator. */
final class ScenarioFile implements FuzzedReader {

  private final Map<String, byte[]> rules;
  private final VerifiedPack pack;
  private final List<Seed> seeds = new ArrayList<>();
  private final Edits yaml;
  private final Edits csv;

  private record Seed(String name, String text) {}

  ScenarioFile() {
    rules = Seeds.pack(Seeds.REFERENCE);
    rules.forEach((name, bytes) -> {
      // The first scenarios of each file: they are alike, and fewer are faster.
      if (name.startsWith(RulePack.SCENARIOS)) {
        seeds.add(new Seed(name, beginning(new String(bytes, StandardCharsets.UTF_8))));
      }
    });
    rules.keySet().removeIf(name -> name.startsWith(RulePack.SCENARIOS));
    pack = Verifier.verify(RulePack.of(rules)).orThrow();
    for (Path folder : Seeds.folders(Seeds.RESOURCES.resolve("scenario-problems"))) {
      Seeds.files(folder, ".yaml").forEach(bytes -> seeds.add(new Seed(RulePack.SCENARIOS + "a.yaml", new String(bytes, StandardCharsets.UTF_8))));
    }
    yaml = new Edits(Notation.YAML, seeds.stream().filter(s -> s.name().endsWith(".yaml")).map(Seed::text).toList());
    csv = new Edits(Notation.CSV, seeds.stream().filter(s -> s.name().endsWith(".csv")).map(Seed::text).toList());
  }

  private static String beginning(String text) {
    int end = text.indexOf('\n', Math.min(text.length(), 2500));
    return end < 0 ? text : text.substring(0, end + 1);
  }

  @Override
  public byte[] file(Recipe recipe) {
    Seed seed = recipe.of(seeds);
    Edits edits = seed.name().endsWith(".yaml") ? yaml : csv;
    return Seeds.zip(Map.of(seed.name(), Edits.encoded(edits.edited(seed.text(), recipe), recipe)));
  }

  @Override
  public Outcome read(byte[] file) {
    Map<String, byte[]> files = new TreeMap<>(rules);
    Parts.of(file).all().forEach(part -> files.put(part.name(), part.bytes()));
    Scenarios scenarios = Scenarios.of(packed(files), pack).byEvaluator();
    for (var scenario : scenarios.all()) {
      scenarios.run(scenario).print(Locale.CHINESE);
    }
    return new Outcome(scenarios.problems().isEmpty(), Packs.codes(scenarios.problems()));
  }

  private static RulePack packed(Map<String, byte[]> files) {
    try {
      return RulePack.ofZip(new ByteArrayInputStream(Seeds.zip(files)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
