package org.baguan.rules.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import org.baguan.rules.pack.RulePack;

/** A pack whose files are written where they are tested. */
final class PaperPack {

  private final Map<String, byte[]> files = new TreeMap<>();

  PaperPack() {
    with("pack.yaml", "id: paper", "version: \"1\"", "title: {zh: 纸上规则包, en: A pack on paper}", "languages: [zh]");
  }

  PaperPack with(String name, String... lines) {
    files.put(name, (String.join("\n", lines) + "\n").getBytes(UTF_8));
    return this;
  }

  PaperPack with(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  RulePack files() {
    return RulePack.of(files);
  }

  Scenarios scenarios() {
    return Scenarios.of(files()).byEvaluator();
  }

  Coverage coverage() {
    return Coverage.of(scenarios());
  }
}
