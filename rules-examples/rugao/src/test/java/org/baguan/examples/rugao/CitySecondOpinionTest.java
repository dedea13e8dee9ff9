package org.baguan.examples.rugao;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baguan.rules.DecisionService;
import org.baguan.rules.cases.CaseReading;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Truth;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Official;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.api.Test;

/** Every case of the city is decided alike by Drools and by the evaluator, on every day on which something came in. */
class CitySecondOpinionTest {

  /** An engine that asks the evaluator about every rule. */
  private record ByEvaluator(RuleTree tree) implements RuleEngine {
    @Override
    public List<Holding> holding(Step step, Record subject) {
      Evaluator evaluator = new Evaluator(tree.amounts());
      List<Holding> holding = new ArrayList<>();
      for (Rule rule : tree.rules(step)) {
        Truth truth = evaluator.evaluate(rule, subject);
        if (truth != Truth.FALSE) {
          holding.add(new Holding(rule, truth == Truth.TRUE));
        }
      }
      holding.sort(java.util.Comparator.comparing(h -> h.rule().id()));
      return holding;
    }
  }

  @Test
  void every_case_goes_the_same_way_by_the_second_opinion() {
    VerifiedPack pack = Verifier.verify(RulePack.open(Path.of("../../rules-core/packs/key-posts"))).orThrow();
    Decisions second =
        Decisions.of(pack.identity(), pack.manifest(), pack.tree(), new ByEvaluator(pack.tree()));
    DecisionService service = DecisionService.keyPosts();

    int compared = 0;
    try (City city = City.open()) {
      for (Path file : city.caseFiles()) {
        CaseReading.Read read = (CaseReading.Read) service.caseReader().read(file);
        CaseFile caseFile = read.caseFile();
        List<Official> pool = read.officials();
        List<LocalDate> days =
            new ArrayList<>(caseFile.entries().stream().map(Entry::date).distinct().sorted().toList());
        caseFile.asOf().ifPresent(days::add);
        for (LocalDate day : days) {
          assertThat(service.next(caseFile, pool, day))
              .as("%s on %s", file.getFileName(), day)
              .isEqualTo(second.next(caseFile, pool, day));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }
}
