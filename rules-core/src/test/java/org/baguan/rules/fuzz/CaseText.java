package org.baguan.rules.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.baguan.rules.DecisionService;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.cases.CaseReader;
import org.baguan.rules.cases.CaseReading;
import org.baguan.rules.cases.CaseWriter;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.Official;
import org.baguan.rules.record.RecordedCases;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;

/** A case file, or a pool of officials, in YAML or JSON. A case that is accepted is decided, and reads back from a record. */
final class CaseText implements FuzzedReader {

  /** The date for cases without one of their own; any will do. */
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  private final boolean pool;
  private final List<Seed> seeds = new ArrayList<>();
  private final Edits yaml;
  private final Edits json;
  private final CaseReader reader;
  private final Decisions decisions;
  private final Path file;

  private record Seed(String text, boolean json) {}

  CaseText(boolean pool) {
    this.pool = pool;
    String name = pool ? "pool.yaml" : "case.yaml";
    Seeds.files(Seeds.RESOURCES.resolve("cases"), name).forEach(bytes -> seeds.add(new Seed(new String(bytes, StandardCharsets.UTF_8), false)));
    if (!pool) {
      for (int number = 1; number < 12; number++) {
        seeds.add(new Seed(RecordedCases.line(number), true));
      }
    }
    yaml = new Edits(Notation.YAML, seeds.stream().filter(seed -> !seed.json()).map(Seed::text).toList());
    json = new Edits(Notation.JSON, seeds.stream().filter(Seed::json).map(Seed::text).toList());
    VerifiedPack pack = Verifier.verify(org.baguan.rules.pack.RulePack.of(Seeds.pack(Seeds.REFERENCE))).orThrow();
    decisions = Decisions.of(pack.identity(), pack.manifest(), pack.tree(), EvaluatorEngine.of(pack.tree()));
    reader = CaseReader.forPack(DecisionService.keyPosts().caseTerms());
    try {
      file = Files.createTempFile("fuzz", ".yaml");
      file.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] file(Recipe recipe) {
    Seed seed = recipe.of(seeds);
    return Edits.encoded((seed.json() ? json : yaml).edited(seed.text(), recipe), recipe);
  }

  @Override
  public Outcome read(byte[] bytes) {
    if (pool) {
      return write(bytes).fold(read -> accepted(), refused -> refused(refused.problems()));
    }
    reader.readLine(file, 7, bytes);
    return reader.read("a.yaml", bytes).fold(read -> decided(read.caseFile(), read.officials()), refused -> refused(refused.problems()));
  }

  private org.baguan.rules.cases.PoolReading write(byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader.readPool(file);
  }

  private Outcome decided(CaseFile caseFile, List<Official> officials) {
    CaseReading back = reader.recorded(CaseWriter.tree(caseFile), CaseWriter.pool(officials));
    if (!(back instanceof CaseReading.Read read) || !read.caseFile().equals(caseFile)) {
      throw new IllegalStateException("a case that was accepted does not read back from a record");
    }
    decisions.next(caseFile, officials, caseFile.asOf().orElse(DAY));
    return accepted();
  }

  private static Outcome accepted() {
    return new Outcome(true, Set.of());
  }

  private static Outcome refused(List<CaseProblem> problems) {
    Set<String> codes = new TreeSet<>();
    for (CaseProblem problem : problems) {
      problem.print(Locale.CHINESE);
      problem.print(Locale.ENGLISH);
      codes.add(problem.code());
    }
    return new Outcome(false, codes);
  }
}
