package org.baguan.rules.opinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.DepartmentFocus;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Rules;
import org.baguan.rules.language.SchemeItem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Subjects;
import org.baguan.rules.language.Table;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.model.Aspect;
import org.baguan.rules.model.Mark;
import org.baguan.rules.pack.Manifest;
import org.baguan.rules.pack.ManifestPlaces;
import org.baguan.rules.pack.PackIdentity;

/** A whole pack from the vocabulary: rules of every step, amounts, schemes, departments, and what pack.yaml says. */
final class GeneratedPack {

  static final Vocabulary VOCABULARY = Subjects.vocabulary();
  /** As often a rule is generated until it is of the kind that is wanted; in some steps there is none. */
  private static final int TRIES = 1000;
  private static final Place PLACE = Place.file("generated");
  private static final PackIdentity IDENTITY = new PackIdentity("generated", "1", "0".repeat(64), "示例");

  private final RuleTree tree;
  private final Manifest manifest;
  /** An engine costs a compilation, and the pack is asked again and again while an example is shrunk. */
  private final Map<Gear, RuleEngine> engines = new ConcurrentHashMap<>();

  private GeneratedPack(RuleTree tree, Manifest manifest) {
    this.tree = tree;
    this.manifest = manifest;
  }

  /**
   * Returns a pack with few or many rules in each step, so that in some of them a case comes far, and in others every
   * step has much to say.
   */
  static GeneratedPack of(SplittableRandom random) {
    return of(random, List.of(0, 1, 2, 4, 8, 12), rule -> true);
  }

  /** Returns a pack of few rules, all of one kind. */
  static GeneratedPack small(SplittableRandom random, Predicate<Rule> kind) {
    return of(random, List.of(0, 1, 2, 3), kind);
  }

  private static GeneratedPack of(SplittableRandom random, List<Integer> rulesOfStep, Predicate<Rule> kind) {
    Rules generator = new Rules(VOCABULARY, random);
    List<Rule> rules = new ArrayList<>();
    for (Step step : Step.values()) {
      for (int n = rulesOfStep.get(random.nextInt(rulesOfStep.size())); n > 0; n--) {
        String id = "rule-" + rules.size();
        Stream.generate(() -> generator.rule(id, step)).limit(TRIES).filter(kind).findFirst().ifPresent(rules::add);
      }
    }
    List<Table> tables = new ArrayList<>();
    if (random.nextBoolean()) {
      List<String> periods = rules.stream().filter(r -> r.step() == Step.PERIOD).map(Rule::key).toList();
      tables.add(new Table("generated", Step.PERIOD, Table.HitPolicy.UNIQUE, Table.MonthEnd.MONTH_END, periods));
    }
    RuleTree tree = new RuleTree(VOCABULARY, rules, tables, generator.amounts(), scheme(random), departments(random), List.of());
    return new GeneratedPack(tree, manifest(random));
  }

  private static List<SchemeItem> scheme(SplittableRandom random) {
    List<SchemeItem> items = new ArrayList<>();
    for (String category : List.of("管人", "管钱")) {
      int weight = random.nextInt(1, 100);
      items.add(item(category, "学历", weight, random));
      items.add(item(category, "财务经历", 100 - weight, random));
    }
    return items;
  }

  private static SchemeItem item(String category, String item, int weight, SplittableRandom random) {
    Optional<BigDecimal> minimum = random.nextInt(3) == 0 ? Optional.of(BigDecimal.valueOf(random.nextInt(60))) : Optional.empty();
    return new SchemeItem(category, item, "具体职能", BigDecimal.valueOf(weight), minimum, "示例", Mark.D, InForce.ALWAYS, PLACE);
  }

  private static List<DepartmentFocus> departments(SplittableRandom random) {
    List<DepartmentFocus> departments = new ArrayList<>();
    departments.add(new DepartmentFocus("法院", "涉法涉诉问题", random.nextBoolean(), "示例", Mark.D, InForce.ALWAYS, PLACE));
    if (random.nextBoolean()) {
      InForce later = new InForce(Optional.of(Subjects.day(random)), Optional.empty());
      departments.add(new DepartmentFocus("审计", "经济责任审计结果", random.nextBoolean(), "示例", Mark.D, later, PLACE));
    }
    return departments;
  }

  private static Manifest manifest(SplittableRandom random) {
    List<Manifest.TieBreak> tieBreak = new ArrayList<>();
    for (String term : List.of("任现职级年限", "测试成绩", "学历")) {
      if (random.nextBoolean()) {
        tieBreak.add(new Manifest.TieBreak(term, random.nextBoolean()));
      }
    }
    Map<Aspect, BigDecimal> weights = new EnumMap<>(Aspect.class);
    weights.put(Aspect.values()[0], new BigDecimal("60"));
    weights.put(Aspect.values()[1], new BigDecimal("40"));
    List<Manifest.Band> bands = List.of(new Manifest.Band("高", new BigDecimal("80")), new Manifest.Band("低", BigDecimal.ZERO));
    return new Manifest("generated", "1", "示例", List.of("zh"), tieBreak, new LinkedHashMap<>(), List.of(), weights, bands, List.of("示例"), ManifestPlaces.NONE);
  }

  RuleTree tree() {
    return tree;
  }

  List<Rule> rules() {
    return tree.rules();
  }

  /** Returns this pack with other rules. */
  GeneratedPack with(List<Rule> rules) {
    return new GeneratedPack(tree.withRules(rules), manifest);
  }

  /** Returns an engine, made at the first call. */
  RuleEngine engine(Gear gear) {
    return engines.computeIfAbsent(gear, absent -> gear.of().apply(tree));
  }

  /** Returns the second opinion. */
  RuleEngine evaluator() {
    return EvaluatorEngine.of(tree);
  }

  /** Returns what decides by this pack, an engine firing its rules. */
  Decisions by(RuleEngine engine) {
    return Decisions.of(IDENTITY, manifest, tree, engine);
  }
}
