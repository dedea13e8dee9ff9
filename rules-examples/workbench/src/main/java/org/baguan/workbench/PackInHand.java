package org.baguan.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baguan.rules.DecisionService;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.pack.UnreadablePackException;
import org.baguan.rules.scenario.Scenarios;
import org.baguan.rules.trust.TrustedKeys;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;

/** A pack as the commands for policy staff take it: its files, every problem, the pack itself where none is an error, and its words. */
record PackInHand(RulePack files, List<Problem> problems, Optional<VerifiedPack> verified, Vocabulary vocabulary) {

  /** Reads and checks a pack; throws {@link CannotRun} where it is unreadable. */
  static PackInHand read(Path pack) {
    return of(() -> RulePack.open(pack));
  }

  /** Reads and checks the bytes of a zip; throws {@link CannotRun} where they are unreadable. */
  static PackInHand ofZip(byte[] zip) {
    return of(
        () -> {
          try {
            return RulePack.ofZip(new ByteArrayInputStream(zip));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Reads and checks the reference pack where it is asked for by its name and no file has that name; else the pack. */
  static PackInHand named(Path pack) {
    return Packs.namesReference(pack) ? of(DecisionService::keyPostsFiles) : read(pack);
  }

  private static PackInHand of(Supplier<RulePack> opened) {
    try {
      RulePack files = opened.get();
      Verifier.Result result = Verifier.verify(files);
      return new PackInHand(files, result.problems(), result.pack(), result.read().map(RuleTree::vocabulary).orElseGet(Vocabulary::ofModel));
    } catch (UnreadablePackException e) {
      throw new CannotRun("unreadable.pack", e.getMessage());
    }
  }

  /** Returns what is wrong with its signature, where keys are given, then every other problem. */
  List<Problem> withSignature(Optional<TrustedKeys> keys) {
    return Stream.concat(keys.stream().flatMap(k -> k.problems(files).stream()), withScenarios().stream()).toList();
  }

  /** Returns every problem of the rules, then those of the scenarios beside them, which can be read once the rules have no errors. */
  List<Problem> withScenarios() {
    return Stream.concat(problems.stream(), verified.stream().flatMap(pack -> Scenarios.of(files, pack).problems().stream())).toList();
  }

  List<Problem> errors() {
    return problems.stream().filter(p -> p.severity() == Problem.Severity.ERROR).toList();
  }
}
