package org.baguan.rules.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Truth;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Findings;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.Period;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Undetermined;
import org.baguan.rules.pack.Manifest;
import org.baguan.rules.pack.PackIdentity;

/**
 * Explains what is decided about a candidate: why, why not, what would have to change, from when, and how stable a ranking
 * is. Every explanation is of what the engine fires, and compared with what the evaluator finds. Keeps no state and logs
 * nothing about a candidate. Immutable, and so safe to share between threads.
 */
public final class Explainer {

  private static final int NEAREST = 5;
  private static final String DUTY = "后续义务";

  private final RuleTree tree;
  private final Deciding deciding;
  private final ChangeSearch changes;
  private final DateSearch dates;
  private final Remedies remedies;
  private final Evaluator evaluator;
  private final Map<Language, Words> words = new HashMap<>();

  private Explainer(PackIdentity identity, Manifest manifest, RuleTree tree, RuleEngine engine) {
    this.tree = tree;
    this.deciding = new Deciding(identity, manifest, tree, engine);
    Levers levers = new Levers(deciding::read);
    this.remedies = new Remedies(tree, deciding, levers);
    this.changes = new ChangeSearch(deciding, remedies, levers);
    this.dates = new DateSearch(tree, deciding);
    this.evaluator = new Evaluator(tree.amounts());
    for (Language language : Language.values()) {
      Tell tell = new Tell(language.locale, tree.amounts());
      words.put(language, new Words(tell, new Reasons(tree, tell), new WhyNots(evaluator, tell)));
    }
  }

  private enum Language {
    CHINESE(Locale.CHINESE),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
      this.locale = locale;
    }
  }

  /** What words explanations in one language. */
  private record Words(Tell tell, Reasons reasons, WhyNots whyNots) {}

  /** Returns an explainer of what a verified pack decides, whose rules an engine fires. */
  public static Explainer of(PackIdentity identity, Manifest manifest, RuleTree tree, RuleEngine engine) {
    return new Explainer(identity, manifest, tree, engine);
  }

  private Words in(Locale locale) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return java.util.Objects.requireNonNull(words.get(english ? Language.ENGLISH : Language.CHINESE));
  }

  /**
   * Returns the whole explanation of what is decided about one candidate.
   *
   * @param locale English for an English locale, else Chinese
   * @throws DisagreementException when the engine and the evaluator do not agree
   */
  public Explanation explain(CandidateFacts facts, Locale locale) {
    Decisions.Judged judged = deciding.judged(facts);
    CandidateAssessment found = judged.found();
    Candidacy candidacy = judged.candidacy();
    Findings findings = found.eligibility().findings();
    Words in = in(locale);
    return new Explanation(
        facts.person(),
        facts.asOf(),
        outcome(found.eligibility(), in.tell()),
        found,
        whys(findings.obstacles(), candidacy, found, in),
        Stream.concat(
                whys(findings.rebuttables(), candidacy, found, in).stream(),
                whys(findings.justified().stream().map(Findings.Justified::reason).toList(), candidacy, found, in).stream())
            .toList(),
        whys(findings.duties(), candidacy, found, in),
        lacking(Stream.concat(findings.open().stream(), findings.openDuties().stream()).toList(), candidacy, found, in),
        score(found, candidacy, in),
        nearest(facts, found, candidacy, in),
        changes.search(facts, in.tell()),
        dates.search(facts, in.tell()));
  }

  /**
   * Returns why: what is decided about one candidate, with every rule that holds and everything that is missing.
   *
   * @throws DisagreementException when the engine and the evaluator do not agree
   */
  public List<Why> why(CandidateFacts facts, Locale locale) {
    Decisions.Judged judged = deciding.judged(facts);
    CandidateAssessment found = judged.found();
    Candidacy candidacy = judged.candidacy();
    Findings findings = found.eligibility().findings();
    return whys(
        Stream.of(findings.obstacles(), findings.rebuttables(), findings.duties()).flatMap(List::stream).toList(), candidacy, found, in(locale));
  }

  /** Returns the rules of 资格条件 that do not hold of a candidate, each with what it lacks, nearest first. */
  public List<WhyNot> whyNot(CandidateFacts facts, Locale locale) {
    return in(locale).whyNots().didNotHold(tree.rules(Step.ELIGIBILITY), deciding.read(facts));
  }

  /** Returns why one rule, by its id, does not hold of a candidate; empty when it does, or may, and when there is none. */
  public Optional<WhyNot> whyNot(String rule, CandidateFacts facts, Locale locale) {
    return in(locale).whyNots().didNotHold(tree.versions(rule).stream().filter(r -> r.step() == Step.ELIGIBILITY).toList(), deciding.read(facts)).stream()
        .findFirst();
  }

  /**
   * Returns why an outcome is not concluded: the rules that would conclude it and do not hold, nearest first.
   *
   * @param conclusion a 结论 of 资格条件: 不符合, 须说明 or 后续义务
   */
  public List<WhyNot> whyNotConcluded(String conclusion, CandidateFacts facts, Locale locale) {
    Candidacy candidacy = deciding.read(facts);
    List<Rule> rules =
        tree.rules(Step.ELIGIBILITY).stream()
            .filter(r -> r.conclusion() instanceof Conclusion.Verdict v && v.word().equals(conclusion))
            .filter(r -> evaluator.inForce(r, candidacy) == Truth.TRUE)
            .toList();
    return in(locale).whyNots().didNotHold(rules, candidacy);
  }

  /** Returns what would have to change for a candidate to become 符合. */
  public Changes changes(CandidateFacts facts, Locale locale) {
    return changes.search(facts, in(locale).tell());
  }

  /** Returns from when no obstacle holds any more, if nothing but time changes. */
  public EligibleFrom eligibleFrom(CandidateFacts facts, Locale locale) {
    return dates.search(facts, in(locale).tell());
  }

  /** Returns the smallest change of one weight, or of the points of one item, that changes who leads. */
  public Stability stability(List<CandidateFacts> candidates, Post post, LocalDate asOf) {
    return StabilitySearch.of(deciding.standings(candidates, post, asOf));
  }

  /**
   * Returns what one step says of one subject, as an account without parts.
   *
   * @param subject whom or what it is about, as people call it
   * @param outcome the outcome as policy staff say it
   * @throws DisagreementException when the engine and the evaluator do not agree
   */
  public Account account(Step step, Record of, String subject, String outcome, List<Account> parts, Locale locale) {
    Words in = in(locale);
    List<Why> reasons = new ArrayList<>();
    List<Lacking> missing = new ArrayList<>();
    for (RuleEngine.Holding holding : deciding.agreed(step, of)) {
      Rule rule = holding.rule();
      if (holding.certain()) {
        reasons.add(in.reasons().why(rule, of, List.of()));
      } else {
        Undetermined open =
            new Undetermined(rule.id(), rule.title(), "", evaluator.missing(rule, of), rule.basis(), rule.mark(), rule.place().toString());
        missing.add(in.reasons().lacking(open, of, List.of()));
      }
    }
    return new Account(subject, outcome, reasons, missing, parts);
  }

  private static String outcome(Eligibility eligibility, Tell tell) {
    String english =
        eligibility instanceof Eligibility.Eligible
            ? "eligible"
            : eligibility instanceof Eligibility.Justify
                ? "to be justified"
                : eligibility instanceof Eligibility.Open ? "undetermined" : "not eligible";
    return tell.say(eligibility.zh(), english);
  }

  private List<Why> whys(List<Reason> reasons, Candidacy candidacy, CandidateAssessment found, Words in) {
    return reasons.stream().map(reason -> why(reason, candidacy, found, in)).toList();
  }

  private Why why(Reason reason, Candidacy candidacy, CandidateAssessment found, Words in) {
    Optional<Rule> rule = in.reasons().rule(reason.rule(), reason.place()).filter(r -> r.step() == Step.ELIGIBILITY);
    if (rule.isPresent()) {
      return in.reasons().why(rule.get(), candidacy, in.reasons().because(rule.get(), candidacy, found));
    }
    String item = reason.rule().substring(reason.rule().indexOf('·') + 1);
    List<Why> because =
        found.score().items().stream()
            .filter(i -> i.item().equals(item) || item.equals("适岗总分"))
            .flatMap(i -> i.reason().stream())
            .flatMap(r -> in.reasons().rule(r.rule(), r.place()).stream())
            .map(r -> in.reasons().why(r, candidacy, List.of()))
            .toList();
    String text = in.tell().say(reason.text(), item + " is below its minimum");
    return new Why(reason.rule(), reason.title(), in.tell().say(reason.conclusion(), "the person is not eligible"), text, List.of(), reason.basis(), reason.mark(), reason.place(), because);
  }

  private List<Lacking> lacking(List<Undetermined> open, Candidacy candidacy, CandidateAssessment found, Words in) {
    List<Period> periods = found.periods();
    return open.stream().map(u -> in.reasons().lacking(u, candidacy, periods)).toList();
  }

  private List<WhyNot> nearest(CandidateFacts facts, CandidateAssessment found, Candidacy candidacy, Words in) {
    if (found.eligibility() instanceof Eligibility.Eligible) {
      return in.whyNots().didNotHold(
              tree.rules(Step.ELIGIBILITY).stream()
                  .filter(r -> r.conclusion() instanceof Conclusion.Verdict v && !v.word().equals(DUTY))
                  .filter(r -> evaluator.inForce(r, candidacy) == Truth.TRUE)
                  .toList(),
              candidacy)
          .stream()
          .limit(NEAREST)
          .toList();
    }
    List<Rule> rules = new ArrayList<>();
    List<WhyNot> minimums = new ArrayList<>();
    for (Remedies.Blocking blocking : remedies.blocking(facts)) {
      if (blocking instanceof Remedies.ByRule by) {
        rules.add(by.rule());
      } else if (blocking instanceof Remedies.ByMinimum by) {
        by.row().ifPresent(row -> minimums.add(in.whyNots().belowMinimum(row, found.score())));
      }
    }
    return Stream.concat(in.whyNots().inTheWay(rules, candidacy).stream(), minimums.stream()).toList();
  }

  private ScoreAccount score(CandidateAssessment found, Candidacy candidacy, Words in) {
    List<ScoreAccount.Item> items = new ArrayList<>();
    for (ItemScore item : found.score().items()) {
      Optional<Why> band =
          item.reason().flatMap(r -> in.reasons().rule(r.rule(), r.place())).map(rule -> in.reasons().why(rule, candidacy, List.of()));
      items.add(
          new ScoreAccount.Item(
              item.item(),
              item.dimension(),
              item.weight(),
              item.lowest(),
              item.highest(),
              weighted(item.lowest(), item.weight()),
              item.minimum(),
              band,
              lacking(item.open(), candidacy, found, in),
              item.points().isPresent() ? next(item, candidacy, in) : Optional.empty()));
    }
    return new ScoreAccount(items, found.score().lowest(), found.score().highest());
  }

  private static BigDecimal weighted(BigDecimal points, BigDecimal weight) {
    BigDecimal product = points.multiply(weight).movePointLeft(2).stripTrailingZeros();
    return product.scale() < 0 ? product.setScale(0) : product;
  }

  /** Returns the lowest band above the present one, and of several the nearest. */
  private Optional<ScoreAccount.Next> next(ItemScore item, Candidacy candidacy, Words in) {
    return tree.rules(Step.SCORING).stream()
        .filter(rule -> rule.conclusion() instanceof Conclusion.Points p && p.item().equals(item.item()) && p.points().compareTo(item.lowest()) > 0)
        .filter(rule -> evaluator.inForce(rule, candidacy) == Truth.TRUE)
        .min(Comparator.comparing((Rule rule) -> ((Conclusion.Points) rule.conclusion()).points()).thenComparing(Rule::key))
        .map(rule -> {
          BigDecimal points = ((Conclusion.Points) rule.conclusion()).points();
          return new ScoreAccount.Next(rule.id(), points, weighted(points.subtract(item.lowest()), item.weight()), in.whyNots().lacking(rule, candidacy));
        });
  }
}
