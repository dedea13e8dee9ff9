package org.baguan.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baguan.rules.DecisionService;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Subjects;
import org.baguan.rules.language.Truth;
import org.baguan.rules.pack.RulePack;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/** The reference pack: Drools against the evaluator, whatever the order, and on plain Drools. */
class KeyPostsEngineTest {

  private static final RuleTree TREE = DecisionService.keyPosts().rules();
  private static final Evaluator EVALUATOR = new Evaluator(TREE.amounts());
  /** Twenty by {@code -Dbaguan.compilations=20}. */
  private static final int COMPILATIONS = Integer.getInteger("baguan.compilations", 3);
  private static final int CASES = 20_000;

  private static DroolsEngine built() {
    try (var in = DecisionService.class.getResourceAsStream("key-posts.rules")) {
      return DroolsEngine.of(TREE, CompiledRules.readFrom(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Truth> byDrools(RuleEngine engine, Step step, Record subject) {
    Map<String, Truth> held = new TreeMap<>();
    engine.holding(step, subject).forEach(h -> held.put(h.rule().key(), h.certain() ? Truth.TRUE : Truth.UNKNOWN));
    return held;
  }

  private static Map<String, Truth> byEvaluator(Step step, Record subject) {
    Map<String, Truth> held = new TreeMap<>();
    for (Rule rule : TREE.rules(step)) {
      Truth truth = EVALUATOR.evaluate(rule, subject);
      if (truth != Truth.FALSE) {
        held.put(rule.key(), truth);
      }
    }
    return held;
  }

  @Test
  void twenty_thousand_generated_cases_are_decided_alike_by_drools_and_by_the_evaluator() {
    DroolsEngine engine = built();
    SplittableRandom random = new SplittableRandom(7);
    Map<Step, Integer> certain = new EnumMap<>(Step.class);
    for (int i = 0; i < CASES; i++) {
      Step step = Step.values()[i % Step.values().length];
      Record subject = Subjects.subject(step, TREE.vocabulary(), random);

      Map<String, Truth> decided = byDrools(engine, step, subject);

      assertThat(decided).as("%s %s", step, subject).isEqualTo(byEvaluator(step, subject));
      certain.merge(step, (int) decided.values().stream().filter(t -> t == Truth.TRUE).count(), Integer::sum);
    }
    assertThat(certain.values()).as("every step concludes something in some case").allMatch(n -> n > 0);
  }

  @Test
  void the_order_of_files_and_rules_changes_nothing() {
    List<Record> subjects = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 160; i++) {
      Step step = Step.values()[i % Step.values().length];
      steps.add(step);
      subjects.add(Subjects.subject(step, TREE.vocabulary(), random));
    }
    for (int compilation = 0; compilation < COMPILATIONS; compilation++) {
      List<Rule> rules = new ArrayList<>(TREE.rules());
      Collections.shuffle(rules, new Random(compilation));
      RuleTree shuffled =
          TREE.withRules(rules);
      List<DrlSource> sources = new ArrayList<>(DroolsEngine.print(shuffled));
      Collections.shuffle(sources, new Random(compilation));
      List<DrlSource> renamed = new ArrayList<>();
      for (DrlSource source : sources) {
        String folder = source.path().substring(0, source.path().lastIndexOf('/') + 1);
        renamed.add(new DrlSource(folder + "f" + renamed.size() + ".drl", source.text()));
      }
      DroolsEngine engine = DroolsEngine.of(shuffled, DrlCompiler.compile(renamed));
      for (int i = 0; i < subjects.size(); i++) {
        assertThat(byDrools(engine, steps.get(i), subjects.get(i)))
            .as("compilation %d", compilation)
            .isEqualTo(byEvaluator(steps.get(i), subjects.get(i)));
      }
    }
  }

  @Test
  void the_packs_own_drl_files_compile_on_plain_drools() {
    RulePack pack = RulePack.open(Path.of("packs/key-posts"));
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : pack.names()) {
      if (name.endsWith(".drl")) {
        files.put(name, new String(pack.bytes(name), StandardCharsets.UTF_8));
      }
    }
    assertThat(files).isNotEmpty();

    assertThat(plain(files).getResults().getMessages(Message.Level.ERROR)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(DrlPrinter.Form.class)
  void the_printed_drl_fires_the_same_rules_on_plain_drools(DrlPrinter.Form form) {
    DrlPrinter printer = new DrlPrinter(TREE.amounts());
    Map<String, String> files = new LinkedHashMap<>();
    TREE.rules().forEach(rule -> files.put(rule.key() + ".drl", printer.print(rule, form)));
    KieBuilder builder = plain(files);
    assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
    var container = KieServices.get().newKieContainer(builder.getKieModule(ExecutableModelProject.class).getReleaseId());
    SplittableRandom random = new SplittableRandom(13);
    for (int i = 0; i < 400; i++) {
      Step step = Step.values()[i % Step.values().length];
      Record subject = Subjects.subject(step, TREE.vocabulary(), random);
      KieSession session = container.newKieSession();
      session.insert(subject);
      session.fireAllRules();
      TreeSet<String> fired = new TreeSet<>();
      session.getObjects(new ClassObjectFilter(Firing.class)).forEach(f -> fired.add(((Firing) f).rule()));
      session.dispose();

      // Eligibility and scoring have one kind of subject, and no packages to keep them apart here.
      TreeSet<String> expected = new TreeSet<>();
      for (Step other : Step.values()) {
        if (other.subject() == step.subject()) {
          byEvaluator(other, subject).forEach((id, truth) -> {
            if (truth == Truth.TRUE || form == DrlPrinter.Form.POSSIBLE) {
              expected.add(id);
            }
          });
        }
      }
      assertThat(fired).as("%s %s", step, subject).isEqualTo(expected);
    }
  }

  private static KieBuilder plain(Map<String, String> files) {
    KieServices services = KieServices.get();
    KieFileSystem system = services.newKieFileSystem();
    files.forEach((name, text) -> system.write("src/main/resources/plain/" + name, text));
    return services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
  }
}
