package org.baguan.rules.opinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Truth;
import org.baguan.rules.pack.PackIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers by one engine, and holds it to another on a part of the subjects. Where they differ, that is reported and
 * logged, and the answer stays the first one's.
 *
 * <p>Every subject of every step is drawn for itself, at random: whether it is drawn depends on nothing in it and on
 * no other, so that a subject on which the two differ is found sooner or later when it comes again. A counter would
 * pass over the same subjects whenever their number in a case divides it; a digest of the subject would pass over
 * the same ones for ever. Safe to share between threads if the engines and the listener are.
 */
public final class SecondOpinion implements RuleEngine {

  /** As many different draws as there are; all of them are drawn at the rate 1. */
  private static final int BITS = 62;

  private final PackIdentity pack;
  private final RuleEngine deciding;
  private final RuleEngine second;
  private final long drawnBelow;
  private final Supplier<? extends RandomGenerator> random;
  private final Consumer<Disagreement> listener;
  private final Logger log;

  SecondOpinion(
      PackIdentity pack,
      RuleEngine deciding,
      RuleEngine second,
      SamplingRate rate,
      Consumer<Disagreement> listener,
      Supplier<? extends RandomGenerator> random,
      Logger log) {
    this.pack = pack;
    this.deciding = deciding;
    this.second = second;
    this.drawnBelow = rate.part().multiply(BigDecimal.valueOf(1L << BITS)).longValue();
    this.random = random;
    this.listener = listener;
    this.log = log;
  }

  /**
   * Returns an engine that answers as another does, held to a second one.
   *
   * @param pack the pack whose rules both go by
   * @param deciding answers
   * @param second is asked about what is drawn, and never answers
   * @param listener told of each difference, on the thread that decides; what it throws is logged and goes no further
   * @return the first engine itself at the rate 0
   */
  public static RuleEngine of(
      PackIdentity pack, RuleEngine deciding, RuleEngine second, SamplingRate rate, Consumer<Disagreement> listener) {
    return rate.never()
        ? deciding
        : new SecondOpinion(
            pack, deciding, second, rate, listener, ThreadLocalRandom::current, LoggerFactory.getLogger(SecondOpinion.class));
  }

  @Override
  public List<Holding> holding(Step step, Record subject) {
    List<Holding> answer = deciding.holding(step, subject);
    if (random.get().nextLong() >>> (Long.SIZE - BITS) < drawnBelow) {
      compare(step, subject, answer).ifPresent(this::report);
    }
    return answer;
  }

  private Optional<Disagreement> compare(Step step, Record subject, List<Holding> answer) {
    try {
      List<Disagreement.OnRule> differing = differing(answer, second.holding(step, subject));
      return differing.isEmpty() ? Optional.empty() : Optional.of(new Disagreement(pack, step, differing, Optional.empty()));
    } catch (Exception | StackOverflowError | LinkageError | AssertionError thrown) {
      // Its message may hold a fact.
      return Optional.of(new Disagreement(pack, step, List.of(), Optional.of(thrown.getClass().getName())));
    }
  }

  private static List<Disagreement.OnRule> differing(List<Holding> one, List<Holding> other) {
    TreeMap<String, Rule> rules = new TreeMap<>();
    one.forEach(h -> rules.put(h.rule().key(), h.rule()));
    other.forEach(h -> rules.put(h.rule().key(), h.rule()));
    List<Disagreement.OnRule> differing = new ArrayList<>();
    rules.forEach((key, rule) -> {
      Truth decided = said(one, key);
      Truth secondOpinion = said(other, key);
      if (decided != secondOpinion) {
        differing.add(new Disagreement.OnRule(key, rule.place().toString(), decided, secondOpinion));
      }
    });
    return differing;
  }

  private static Truth said(List<Holding> holding, String key) {
    return holding.stream()
        .filter(h -> h.rule().key().equals(key))
        .findFirst()
        .map(h -> h.certain() ? Truth.TRUE : Truth.UNKNOWN)
        .orElse(Truth.FALSE);
  }

  private void report(Disagreement disagreement) {
    log.warn(
        "the second opinion differs: pack {} {} {}, step {}, rules {}{}",
        pack.id(),
        pack.version(),
        pack.sha256(),
        disagreement.step(),
        disagreement.rules().stream().map(Disagreement.OnRule::rule).toList(),
        disagreement.failure().map(thrown -> ", it failed with " + thrown).orElse(""));
    try {
      listener.accept(disagreement);
    } catch (Exception | StackOverflowError | LinkageError | AssertionError thrown) {
      log.warn("the listener of the second opinion failed with {}", thrown.getClass().getName());
    }
  }
}
