package org.baguan.rules.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.table.RuleCells;
import org.baguan.rules.pack.PackSheets;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.subject.Stated;
import org.baguan.rules.subject.Subject;
import org.baguan.rules.subject.Subjects;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * The scenarios of a pack, and what the pack finds of them.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> rules() {
 *   return Scenarios.of(Path.of("packs/key-posts")).tests();
 * }
 * }</pre>
 *
 * <p>Every scenario is decided by the evaluator, and by Drools wherever its facts can be made real: the two must agree.
 * Safe to share between threads.
 */
public final class Scenarios {

  private final RulePack files;
  private final VerifiedPack pack;
  private final List<Scenario> all;
  private final List<Problem> problems;
  private final Map<String, Stated> defaults;
  private final boolean withEngine;
  private final Runs runs;
  private volatile @Nullable RuleEngine engine;

  private Scenarios(RulePack files, VerifiedPack pack, List<Scenario> all, List<Problem> problems, Map<String, Stated> defaults, boolean withEngine) {
    this.files = files;
    this.pack = pack;
    this.all = List.copyOf(all);
    this.problems = List.copyOf(problems);
    this.defaults = Collections.unmodifiableMap(defaults);
    this.withEngine = withEngine;
    this.runs = new Runs(pack);
  }

  /**
   * Reads the scenarios of a pack, a folder or a zip.
   *
   * @throws org.baguan.rules.pack.UnreadablePackException if it cannot be read
   * @throws org.baguan.rules.verify.RejectedPackException with every problem, if its rules have errors
   */
  public static Scenarios of(Path pack) {
    return of(RulePack.open(pack));
  }

  /**
   * Reads the scenarios of a pack whose files are at hand.
   *
   * @throws org.baguan.rules.verify.RejectedPackException with every problem, if its rules have errors
   */
  public static Scenarios of(RulePack files) {
    return of(files, Verifier.verify(files).orThrow());
  }

  /** Reads the scenarios beside a pack that was verified. */
  public static Scenarios of(RulePack files, VerifiedPack pack) {
    List<Problem> problems = new ArrayList<>();
    ScenarioReader reader = new ScenarioReader(pack.tree(), problems::add);
    List<Scenario> all = reader.read(files);
    problems.sort(null);
    return new Scenarios(files, pack, all, problems, reader.defaults(), true);
  }

  /** Returns these, decided by the evaluator alone: no compiler runs. */
  public Scenarios byEvaluator() {
    return new Scenarios(files, pack, all, problems, defaults, false);
  }

  /** Returns these, decided by an engine of the same pack that is at hand, beside the evaluator. */
  public Scenarios by(RuleEngine compiled) {
    Scenarios same = new Scenarios(files, pack, all, problems, defaults, true);
    same.engine = compiled;
    return same;
  }

  /** Returns the files of the pack. */
  public RulePack files() {
    return files;
  }

  /** Returns the pack. */
  public VerifiedPack pack() {
    return pack;
  }

  /** Returns the scenarios that could be read, in the order of the files. */
  public List<Scenario> all() {
    return all;
  }

  /** Returns what is wrong with the files, by place; a scenario with a problem is not among {@link #all}. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns what a file of scenarios says of every subject, by the file's name; of a workbook, its last sheet. */
  public Map<String, Stated> defaults() {
    return defaults;
  }

  /** Returns the cells in which the parts of the pack's rules stand. */
  public RuleCells cells() {
    return RuleCells.of(PackSheets.read(files, problem -> {}), pack.tree().vocabulary());
  }

  /**
   * Returns what the pack finds of a subject, by the columns of a scenario that expect it.
   *
   * @param ids the rules of which it is said whether they hold
   */
  public Map<String, String> finding(Stated stated, List<String> ids) {
    Subject subject = Subjects.of(pack.tree().vocabulary()).made(stated);
    Scenario unnamed = new Scenario("", stated.step(), stated, subject, List.of(), "", Origin.SUGGESTED, Place.file(""));
    return Finding.of(runs.found(unnamed), ids);
  }

  /** Returns a scenario ready to be tried with rules changed. */
  public Trial trial(Scenario scenario) {
    return new Trial(scenario, pack);
  }

  /** Returns the rules that hold of a scenario's subject, or may, by the evaluator. */
  public List<RuleEngine.Holding> holding(Scenario scenario) {
    return runs.found(scenario).holding();
  }

  /** Decides one scenario. */
  public Result run(Scenario scenario) {
    Found found = runs.found(scenario);
    return new Result(scenario, runs.differences(scenario, found), withEngine && scenario.subject().exact() ? runs.disagreements(scenario, found, engine()) : List.of());
  }

  private RuleEngine engine() {
    RuleEngine made = engine;
    if (made == null) {
      synchronized (this) {
        made = engine;
        if (made == null) {
          made = DroolsEngine.of(pack.tree(), DroolsEngine.compile(pack.tree()));
          engine = made;
        }
      }
    }
    return Objects.requireNonNull(made);
  }

  /**
   * Returns one test for each scenario, and one that fails for each problem of their files. JUnit Jupiter is an optional
   * dependency of this library, and needed for this method alone.
   */
  public Stream<DynamicTest> tests() {
    Stream<DynamicTest> faulty =
        problems.stream().map(problem -> DynamicTest.dynamicTest(problem.place().toString(), () -> {
          throw new AssertionError(problem.print(Locale.CHINESE));
        }));
    return Stream.concat(faulty, all.stream().map(this::test));
  }

  private DynamicTest test(Scenario scenario) {
    return DynamicTest.dynamicTest(scenario.place().file() + "：" + scenario.name(), () -> {
      Result result = run(scenario);
      if (!result.passed()) {
        throw new AssertionError("\n" + result.print(Locale.CHINESE));
      }
    });
  }
}
