package org.baguan.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Official;
import org.baguan.rules.trust.TrustedKeys;

/** The library's own packs; what the reference pack decided of a case on a day is decided once for all tests. */
final class RealPacks implements Packs {

  private static final Packs LIBRARY = ServiceDecisions.packs();
  private static final Decisions REMEMBERED = new Remembered(LIBRARY.reference());

  @Override
  public Decisions reference() {
    return REMEMBERED;
  }

  @Override
  public Decisions open(Path pack) {
    return LIBRARY.open(pack);
  }

  @Override
  public List<PackProblem> check(Path pack, Optional<TrustedKeys> keys, Words words) {
    return LIBRARY.check(pack, keys, words);
  }

  private record Asked(CaseFile file, List<Official> pool, LocalDate asOf) {}

  private record Remembered(Decisions decisions, Map<Asked, CaseProgress> known) implements Decisions {

    Remembered(Decisions decisions) {
      this(decisions, new ConcurrentHashMap<>());
    }

    @Override
    public org.baguan.rules.DecisionService service() {
      return decisions.service();
    }

    @Override
    public String pack() {
      return decisions.pack();
    }

    @Override
    public CaseInHand read(Path file) {
      return decisions.read(file);
    }

    @Override
    public CaseProgress next(CaseFile file, List<Official> pool, LocalDate asOf) {
      return known.computeIfAbsent(new Asked(file, pool, asOf), a -> decisions.next(file, pool, asOf));
    }
  }
}
