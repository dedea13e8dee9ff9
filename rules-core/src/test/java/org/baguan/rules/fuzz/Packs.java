package org.baguan.rules.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.baguan.rules.book.RuleBook;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.fuzz.FuzzedReader.Outcome;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.drl.DrlNotation;
import org.baguan.rules.language.drl.DrlReader;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.pack.UnreadablePackException;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;

/** Reads a pack, and makes with one that is accepted all that is made of a pack's text. */
final class Packs {

  /** One accepted pack in so many is compiled: it takes a thousand times as long as reading one. */
  private static final int COMPILED = Integer.getInteger("fuzz.compiled", 400);

  private Packs() {}

  static Outcome read(byte[] zip) {
    RulePack files;
    try {
      files = RulePack.ofZip(new ByteArrayInputStream(zip));
    } catch (UnreadablePackException e) {
      return new Outcome(false, Set.of("unreadable-pack"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return verified(files);
  }

  static Outcome verified(RulePack files) {
    Verifier.Result result = Verifier.verify(files);
    Set<String> codes = codes(result.problems());
    result.pack().ifPresent(pack -> {
      everythingIsPrinted(pack);
      if (Math.floorMod(files.sha256().hashCode(), COMPILED) == 0) {
        DroolsEngine.of(pack.tree(), DroolsEngine.compile(pack.tree()));
      }
    });
    if (result.pack().isEmpty() && result.problems().stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR)) {
      throw new IllegalStateException("refused, and no error told");
    }
    return new Outcome(result.pack().isPresent(), codes);
  }

  /** Returns the codes of problems; each is printed in both languages. */
  static Set<String> codes(List<Problem> problems) {
    Set<String> codes = new TreeSet<>();
    for (Problem problem : problems) {
      problem.print(Locale.CHINESE);
      problem.print(Locale.ENGLISH);
      codes.add(problem.code());
    }
    return codes;
  }

  private static void everythingIsPrinted(VerifiedPack pack) {
    RuleTree tree = pack.tree();
    DroolsEngine.print(tree).forEach(source -> {
      if (source.text().contains("\0")) {
        throw new IllegalStateException("a sign that no source may hold was printed");
      }
    });
    RuleBook.of(pack, Locale.CHINESE);
    RuleBook.of(pack, Locale.ENGLISH);
    for (Step step : Step.values()) {
      List<Rule> rules = tree.rules(step);
      if (!rules.isEmpty()) {
        readsBack(step, rules, tree);
      }
    }
  }

  /** What the printer of our own DRL says, its reader takes. */
  private static void readsBack(Step step, List<Rule> rules, RuleTree tree) {
    DrlNotation.Printed printed = DrlNotation.print(step, rules);
    DrlReader.Reading reading = DrlReader.read("printed.drl", printed.text(), tree.vocabulary());
    if (rules.size() > printed.leftOut().size() && (!reading.problems().isEmpty() || reading.rules().size() != rules.size() - printed.leftOut().size())) {
      throw new IllegalStateException("printed DRL is refused: " + reading.problems() + "\n" + printed.text());
    }
  }
}
