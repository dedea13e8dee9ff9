package org.baguan.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.DecisionService;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Official;
import org.baguan.rules.trust.TrustedKeys;

/** Answers from the hand-made cases; a case file is known by its name alone. */
final class SamplePacks implements Packs {

  private final List<CaseHistory> cases;
  private final List<PackProblem> problems;

  SamplePacks(List<CaseHistory> cases, PackProblem... problems) {
    this.cases = cases;
    this.problems = List.of(problems);
  }

  /** Writes an empty file for every case, laid out as the city's folder. */
  Path laidOut(Path folder) throws java.io.IOException {
    for (CaseHistory history : cases) {
      Path file = folder.resolve(history.inHand().source());
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
    return folder;
  }

  @Override
  public Decisions reference() {
    return new Decisions() {
      @Override
      public String pack() {
        return SampleCases.PACK;
      }

      @Override
      public DecisionService service() {
        throw new UnsupportedOperationException("samples are not decided");
      }

      @Override
      public CaseInHand read(Path file) {
        return cases.stream().map(CaseHistory::inHand)
            .filter(c -> Path.of(c.source()).getFileName().toString().equals(file.getFileName().toString()))
            .findFirst().orElseThrow(() -> new CannotRun("bad.file", file));
      }

      @Override
      public CaseProgress next(CaseFile file, List<Official> pool, LocalDate asOf) {
        List<CaseProgress> seen = cases.stream().filter(c -> c.id().equals(file.id())).findFirst().orElseThrow().seen();
        return seen.stream().filter(p -> !p.asOf().isAfter(asOf)).reduce((a, b) -> b).orElse(seen.get(0));
      }
    };
  }

  @Override
  public Decisions open(Path pack) {
    throw new CannotRun("bad.file", pack);
  }

  @Override
  public List<PackProblem> check(Path pack, Optional<TrustedKeys> keys, Words words) {
    return problems;
  }
}
