package org.baguan.rules.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Every reader of files from strangers, by name. */
final class Readers {

  static final Map<String, Supplier<FuzzedReader>> ALL = all();

  private Readers() {}

  private static Map<String, Supplier<FuzzedReader>> all() {
    Map<String, Supplier<FuzzedReader>> all = new LinkedHashMap<>();
    all.put("pack", PackZip::new);
    all.put("manifest", () -> new PackFile("pack.yaml", Notation.YAML));
    all.put("csv", () -> new PackFile(".csv", Notation.CSV));
    all.put("xlsx", Workbook::new);
    all.put("drl", () -> new PackFile(".drl", Notation.DRL));
    all.put("scenarios", ScenarioFile::new);
    all.put("case", () -> new CaseText(false));
    all.put("pool", () -> new CaseText(true));
    all.put("candidates", PoolRows::new);
    all.put("record", RecordFile::new);
    all.put("signature", SignatureText::new);
    return all;
  }
}
