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
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.model.Post;
import org.baguan.rules.screen.CandidateSource;
import org.baguan.rules.screen.RefusedCandidatesException;
import org.baguan.rules.screen.Screening;
import org.baguan.rules.screen.ScreeningResult;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;

/** A table of candidates, or a file of one a line. Whom its rows tell of is screened by the evaluator, and no row goes missing. */
final class PoolRows implements FuzzedReader {

  private static final Path EXAMPLES = Path.of("../docs/screening");

  private final List<Seed> seeds = new ArrayList<>();
  private final Edits csv;
  private final Edits json;
  private final Screening screening;
  private final Path table;
  private final Path lines;

  private record Seed(String text, boolean json) {}

  PoolRows() {
    try {
      seeds.add(new Seed(Files.readString(EXAMPLES.resolve("candidates.csv")), false));
      seeds.add(new Seed(Files.readString(EXAMPLES.resolve("candidates.jsonl")), true));
      table = Files.createTempFile("fuzz", ".csv");
      lines = Files.createTempFile("fuzz", ".jsonl");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    table.toFile().deleteOnExit();
    lines.toFile().deleteOnExit();
    csv = new Edits(Notation.CSV, seeds.stream().filter(seed -> !seed.json()).map(Seed::text).toList());
    json = new Edits(Notation.JSON, seeds.stream().filter(Seed::json).map(Seed::text).toList());
    VerifiedPack pack = Verifier.verify(org.baguan.rules.pack.RulePack.of(Seeds.pack(Seeds.REFERENCE))).orThrow();
    Decisions decisions = Decisions.of(pack.identity(), pack.manifest(), pack.tree(), EvaluatorEngine.of(pack.tree()));
    Post post = new Post("K-01", null, null, "管钱", null, null, true, true, false, true, null);
    screening = Screening.of(pack.identity(), decisions, DecisionService.keyPosts().caseTerms(), post, LocalDate.of(2025, 4, 18)).onThreads(1);
  }

  @Override
  public byte[] file(Recipe recipe) {
    Seed seed = recipe.of(seeds);
    return Edits.encoded((seed.json() ? json : csv).edited(seed.text(), recipe), recipe);
  }

  @Override
  public Outcome read(byte[] bytes) {
    Path file = new String(bytes, StandardCharsets.ISO_8859_1).startsWith("{") ? lines : table;
    try {
      Files.write(file, bytes);
      return told(screening.screen(CandidateSource.in(file)));
    } catch (RefusedCandidatesException e) {
      return new Outcome(false, codes(e.problems()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome told(ScreeningResult result) {
    ScreeningResult.Outcomes outcomes = result.outcomes();
    long decided = outcomes.eligible() + outcomes.justify() + outcomes.open() + outcomes.ineligible();
    boolean undecided = result.refusals().stream().flatMap(r -> r.problems().stream()).anyMatch(p -> p.code().equals("not-decided"));
    if (decided + result.refused() != result.rows() || !result.complete() || undecided) {
      throw new IllegalStateException("a row went missing, or was read and could not be decided");
    }
    return new Outcome(result.refused() == 0, codes(result.refusals().stream().flatMap(r -> r.problems().stream()).toList()));
  }

  private static Set<String> codes(List<CaseProblem> problems) {
    Set<String> codes = new TreeSet<>();
    for (CaseProblem problem : problems) {
      problem.print(Locale.CHINESE);
      problem.print(Locale.ENGLISH);
      codes.add(problem.code());
    }
    return codes;
  }
}
