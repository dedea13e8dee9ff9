package org.baguan.rules.opinion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Simpler;
import org.baguan.rules.language.SimplerRules;

/** A pack and what it is asked, to be answered by a gear and by the evaluator. */
record Trial(GeneratedPack pack, List<Question> questions) {

  /** Returns trials of so many questions each; one that fails is shrunk to few rules and one subject. */
  static Arbitrary<Trial> arbitrary(int questions, Function<SplittableRandom, GeneratedPack> packs) {
    return Arbitraries.fromGenerator(random -> new ShrinkableTrial(of(new SplittableRandom(random.nextLong()), questions, packs)));
  }

  private static Trial of(SplittableRandom random, int number, Function<SplittableRandom, GeneratedPack> packs) {
    GeneratedPack pack = packs.apply(random);
    Questions generator = new Questions(pack, random);
    return new Trial(pack, Stream.generate(generator::next).limit(number).toList());
  }

  /** The first question that a gear and the evaluator answer differently, and both answers. */
  record Difference(Question question, Object answer, Object secondOpinion) {}

  /** Asks a gear and the evaluator all questions, on several threads, and returns where they first differ. */
  Optional<Difference> difference(Gear gear, BiConsumer<Question, Object> answered) {
    RuleEngine engine = pack.engine(gear);
    Decisions decisions = pack.by(engine);
    RuleEngine evaluator = pack.evaluator();
    Decisions second = pack.by(evaluator);
    return questions.stream()
        .parallel()
        .map(question -> new Difference(question, answer(question, engine, decisions), answer(question, evaluator, second)))
        .peek(asked -> answered.accept(asked.question(), asked.answer()))
        .filter(asked -> !asked.answer().equals(asked.secondOpinion()))
        .findFirst();
  }

  /** An engine that throws where the other answers says something else, too. */
  private static Object answer(Question question, RuleEngine engine, Decisions decisions) {
    try {
      return question.answer(engine, decisions);
    } catch (RuntimeException thrown) {
      return thrown.getClass();
    }
  }

  /** Requires that a gear and the evaluator answer alike, to the last word. */
  void requireAgreement(Gear gear, BiConsumer<Question, Object> answered) {
    Optional<Difference> difference = difference(gear, answered);
    if (difference.isPresent()) {
      throw new AssertionError(
          gear + " says\n  " + difference.get().answer() + "\nthe evaluator says\n  " + difference.get().secondOpinion() + "\nof\n" + this);
    }
  }

  void requireAgreement(Gear gear) {
    requireAgreement(gear, (question, answer) -> {});
  }

  /** How much there is in a trial: decisions before subjects, then questions, rules, what the rules say, what is known of the subject. */
  private ShrinkingDistance size() {
    return ShrinkingDistance.of(
        questions.stream().filter(question -> !(question instanceof Question.Fire)).count(),
        questions.size(),
        pack.rules().size(),
        pack.rules().stream().mapToLong(SimplerRules::weight).sum(),
        questions.size() > 1 ? 0 : questions.stream().mapToLong(question -> Simpler.weight((Record) question)).sum());
  }

  private Stream<Trial> simpler() {
    if (questions.size() > 1) {
      return Simpler.fewer(questions).map(fewer -> new Trial(pack, fewer));
    }
    if (questions.get(0) instanceof Question.Fire fire) {
      Stream<Trial> facts = Simpler.facts(fire.subject()).map(subject -> new Trial(pack, List.of(new Question.Fire(fire.step(), subject))));
      List<Rule> ofStep = pack.rules().stream().filter(rule -> rule.step() == fire.step()).toList();
      Stream<Trial> rules =
          Stream.concat(Stream.of(ofStep), Stream.concat(Simpler.fewer(ofStep), IntStream.range(0, ofStep.size()).boxed().flatMap(i -> replaced(ofStep, i))))
              .map(fewer -> new Trial(pack.with(fewer), questions));
      return pack.rules().size() > ofStep.size() || ofStep.size() > 2 ? rules : Stream.concat(facts, rules);
    }
    return Stream.of(new Trial(pack, asked(questions.get(0))));
  }

  private static Stream<List<Rule>> replaced(List<Rule> rules, int place) {
    return SimplerRules.of(rules.get(place)).map(rule -> {
      List<Rule> others = new ArrayList<>(rules);
      others.set(place, rule);
      return others;
    });
  }

  /** Returns the subjects that a decision asks the rules about. */
  private List<Question> asked(Question decision) {
    Set<Question> asked = new LinkedHashSet<>();
    RuleEngine evaluator = pack.evaluator();
    RuleEngine asking =
        (step, subject) -> {
          asked.add(new Question.Fire(step, subject));
          return evaluator.holding(step, subject);
        };
    decision.answer(asking, pack.by(asking));
    return List.copyOf(asked);
  }

  @Override
  public String toString() {
    if (questions.size() > 1 || pack.rules().size() > 4) {
      return "a pack of " + pack.rules().size() + " rules, asked " + questions.size() + " questions";
    }
    String printed = DroolsEngine.print(pack.tree()).stream().map(source -> source.text()).collect(Collectors.joining("\n"));
    String rules = pack.rules().stream().map(rule -> rule.key() + " " + rule.conditions()).collect(Collectors.joining("\n"));
    return rules + "\nasked\n  " + questions + "\nprinted without fault as\n" + printed;
  }

  /** Offers jqwik what is smaller. */
  private record ShrinkableTrial(Trial value) implements Shrinkable<Trial> {

    @Override
    public Stream<Shrinkable<Trial>> shrink() {
      return value.simpler().filter(trial -> trial.size().compareTo(distance()) < 0).map(ShrinkableTrial::new);
    }

    @Override
    public ShrinkingDistance distance() {
      return value.size();
    }
  }
}
