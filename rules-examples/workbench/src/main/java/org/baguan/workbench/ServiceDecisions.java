package org.baguan.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baguan.rules.DecisionService;
import org.baguan.rules.PackOpening;
import org.baguan.rules.cases.CaseReader;
import org.baguan.rules.language.Problem;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Official;
import org.baguan.rules.pack.UnreadablePackException;
import org.baguan.rules.trust.TrustedKeys;
import org.baguan.rules.verify.RejectedPackException;

/** The decision service behind the workbench. */
final class ServiceDecisions implements Decisions {

  private final DecisionService service;
  private final CaseReader reader;

  private ServiceDecisions(DecisionService service) {
    this.service = service;
    this.reader = service.caseReader();
  }

  /** Returns the packs of the library; what is compiled is not kept. */
  static Packs packs() {
    return new LibraryPacks(Optional.empty());
  }

  private record LibraryPacks(Optional<Path> kept) implements Packs {

    @Override
    public Packs keeping(Optional<Path> folder) {
      return new LibraryPacks(folder);
    }

    @Override
    public Decisions reference() {
      return new ServiceDecisions(DecisionService.keyPosts());
    }

    @Override
    public Decisions open(Path pack) {
      try {
        PackOpening opening = DecisionService.opening(pack);
        return new ServiceDecisions(kept.map(opening::keeping).orElse(opening).open());
      } catch (UnreadablePackException e) {
        throw new CannotRun("unreadable.pack", e.getMessage());
      } catch (RejectedPackException e) {
        List<Problem> errors = e.problems().stream().filter(p -> p.severity() == Problem.Severity.ERROR).toList();
        throw refusal("rejected.pack", words -> errors.stream().map(p -> told(p, english(words)).print()));
      }
    }

    @Override
    public List<PackProblem> check(Path pack, Optional<TrustedKeys> keys, Words words) {
      return PackInHand.read(pack).withSignature(keys).stream().map(p -> told(p, english(words))).toList();
    }
  }

  private static CannotRun refusal(String key, Function<Words, Stream<String>> problems) {
    CannotRun.InLanguage told = words -> problems.apply(words).collect(Collectors.joining("\n"));
    return new CannotRun(key, told);
  }

  private static boolean english(Words words) {
    return words.language() == Words.Language.en;
  }

  private static PackProblem told(Problem problem, boolean english) {
    List<String> shown = new ArrayList<>();
    problem.context().ifPresent(line -> line.lines().forEach(shown::add));
    (english ? problem.adviceEn() : problem.advice()).ifPresent(shown::add);
    return new PackProblem(
        problem.place().toString(),
        problem.code(),
        PackProblem.Severity.valueOf(problem.severity().name()),
        english ? problem.en() : problem.zh(),
        shown);
  }

  @Override
  public DecisionService service() {
    return service;
  }

  @Override
  public String pack() {
    return service.pack().toString();
  }

  @Override
  public CaseInHand read(Path file) {
    return reader
        .read(file)
        .fold(
            read -> new CaseInHand(file.getFileName().toString(), read.caseFile(), read.officials()),
            refused -> {
              throw refusal("refused.case", words -> refused.problems().stream().map(p -> p.print(words.locale())));
            });
  }

  @Override
  public CaseProgress next(CaseFile file, List<Official> pool, LocalDate asOf) {
    return service.next(file, pool, asOf);
  }
}
