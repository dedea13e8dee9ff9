package org.baguan.rules.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.engine.RuleEngine;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.SchemeItem;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.ItemScore;
import org.baguan.rules.model.Source;

/** Says what stands in the way of a candidate, and by which changes of changeable facts each of it can be removed. Safe to share between threads. */
final class Remedies {

  private static final String OBSTACLE = "不符合";
  private static final String REBUTTABLE = "须说明";
  static final String TOTAL = "适岗总分";
  private static final int MOST_WAYS = 64;

  private final RuleTree tree;
  private final Deciding deciding;
  private final Evaluator evaluator;
  private final Values values;
  private final Levers levers;

  Remedies(RuleTree tree, Deciding deciding, Levers levers) {
    this.tree = tree;
    this.deciding = deciding;
    this.evaluator = new Evaluator(tree.amounts());
    this.values = new Values(evaluator);
    this.levers = levers;
  }

  /** Something that stands in the way. */
  sealed interface Blocking {
    /** Returns whether it stands in the way for certain; else facts are missing. */
    boolean certain();

    /** Returns it as a sentence. */
    String told(Tell tell);
  }

  /**
   * A rule that holds, or may.
   *
   * @param certain whether it holds for certain
   */
  record ByRule(Rule rule, boolean certain, Candidacy candidacy) implements Blocking {
    @Override
    public String told(Tell tell) {
      return rule.id() + tell.say("：", ": ") + rule.title();
    }
  }

  /** An item, or the total, that is below its minimum, or may be; or a kind of post without a scheme, where there is none. */
  record ByMinimum(Optional<SchemeItem> row, boolean certain) implements Blocking {
    @Override
    public String told(Tell tell) {
      return row.map(r -> tell.say(r.item() + "低于最低分", r.item() + " is below its minimum"))
          .orElseGet(() -> tell.say("没有适用的评分方案", "no scoring scheme applies"));
    }
  }

  /** Values that facts are brought to. */
  record Remedy(SortedMap<Fact, Object> values) {
    Remedy(Fact fact, Object value) {
      this(new TreeMap<>(Map.of(fact, value)));
    }

    Remedy and(Remedy other) {
      SortedMap<Fact, Object> both = new TreeMap<>(values);
      both.putAll(other.values);
      return new Remedy(both);
    }
  }

  /** Returns what the subject of eligibility is. */
  FactType subject() {
    return tree.vocabulary().subject(Step.ELIGIBILITY);
  }

  String titleOf(String rule) {
    return tree.versions(rule).stream().findFirst().map(Rule::title).orElse(rule);
  }

  /** Returns who supplies a term, or what it is worked out from. */
  Source supplier(Term term, Candidacy candidacy) {
    if (term.source() != Source.DERIVED || term.from().isEmpty()) {
      return term.source();
    }
    String from = term.from().get(term.from().size() - 1);
    return subject()
        .term(from)
        .map(t -> supplier(t, candidacy))
        .or(() -> subject().list(from).map(list -> list.source()))
        .orElse(term.source());
  }

  /** Returns everything that stands in the way of 符合. */
  List<Blocking> blocking(CandidateFacts facts) {
    Candidacy candidacy = deciding.read(facts);
    List<Blocking> blocking = new ArrayList<>();
    for (RuleEngine.Holding holding : deciding.holding(Step.ELIGIBILITY, candidacy)) {
      String verdict = holding.rule().conclusion() instanceof Conclusion.Verdict v ? v.word() : "";
      boolean answered =
          holding.certain() && facts.justifications().stream().anyMatch(j -> j.rule().equals(holding.rule().id()));
      if (verdict.equals(OBSTACLE) || verdict.equals(REBUTTABLE) && !answered) {
        blocking.add(new ByRule(holding.rule(), holding.certain(), candidacy));
      }
    }
    blocking.addAll(minimums(facts, candidacy));
    return blocking;
  }

  private List<Blocking> minimums(CandidateFacts facts, Candidacy candidacy) {
    List<Blocking> missed = new ArrayList<>();
    List<SchemeItem> scheme = scheme(candidacy);
    if (scheme.isEmpty() && !tree.scheme().isEmpty()) {
      return List.of(new ByMinimum(Optional.empty(), false));
    }
    CandidateAssessment found = deciding.tried(facts);
    for (SchemeItem row : scheme) {
      BigDecimal lowest =
          row.item().equals(TOTAL)
              ? found.score().lowest()
              : found.score().items().stream().filter(i -> i.item().equals(row.item())).findFirst().map(ItemScore::lowest).orElse(BigDecimal.ZERO);
      if (row.minimum().isPresent() && lowest.compareTo(row.minimum().get()) < 0) {
        BigDecimal highest =
            row.item().equals(TOTAL)
                ? found.score().highest()
                : found.score().items().stream().filter(i -> i.item().equals(row.item())).findFirst().map(ItemScore::highest).orElse(BigDecimal.ZERO);
        missed.add(new ByMinimum(Optional.of(row), highest.compareTo(row.minimum().get()) < 0));
      }
    }
    return missed;
  }

  private List<SchemeItem> scheme(Candidacy candidacy) {
    return tree.scheme().stream()
        .filter(row -> row.category().equals(candidacy.postCategory()) && row.inForce().contains(candidacy.asOf()))
        .toList();
  }

  /** Returns the ways to remove something that stands in the way; none when no changeable fact does. */
  List<Remedy> of(Blocking blocking, CandidateFacts facts) {
    Candidacy candidacy = deciding.read(facts);
    List<Remedy> ways = new ArrayList<>();
    if (blocking instanceof ByRule by) {
      by.rule().conditions().forEach(condition -> ways.addAll(making(condition, Truth.FALSE, by.rule(), candidacy)));
      boolean rebuttable = by.rule().conclusion() instanceof Conclusion.Verdict v && v.word().equals(REBUTTABLE);
      if (rebuttable && by.certain()) {
        ways.add(new Remedy(Fact.justifying(by.rule().id()), Boolean.TRUE));
      }
    } else if (blocking instanceof ByMinimum by && by.row().isPresent()) {
      ways.addAll(raising(by.row().get(), candidacy, facts));
    }
    return ways.stream().distinct().limit(MOST_WAYS).toList();
  }

  /** The rows that give enough points of the item; for the total, the rows that give more than now, of any item. */
  private List<Remedy> raising(SchemeItem row, Candidacy candidacy, CandidateFacts facts) {
    boolean total = row.item().equals(TOTAL);
    Map<String, BigDecimal> now = new HashMap<>();
    deciding.tried(facts).score().items().forEach(item -> now.put(item.item(), item.lowest()));
    List<Remedy> ways = new ArrayList<>();
    for (Rule rule : tree.rules(Step.SCORING)) {
      Conclusion.Points points = (Conclusion.Points) rule.conclusion();
      BigDecimal present = now.get(points.item());
      boolean enough =
          total
              ? present != null && points.points().compareTo(present) > 0
              : points.item().equals(row.item()) && points.points().compareTo(row.minimum().orElse(BigDecimal.ZERO)) >= 0;
      if (enough && evaluator.inForce(rule, candidacy) == Truth.TRUE) {
        holding(rule, candidacy).forEach(ways::add);
      }
    }
    return ways;
  }

  /** Returns the ways to make every condition of a rule hold. */
  List<Remedy> holding(Rule rule, Candidacy candidacy) {
    List<Remedy> ways = List.of(new Remedy(new TreeMap<>()));
    for (Condition condition : rule.conditions()) {
      if (evaluator.evaluate(condition, rule, candidacy) != Truth.TRUE) {
        ways = combined(ways, making(condition, Truth.TRUE, rule, candidacy));
      }
    }
    return ways.stream().filter(way -> !way.values().isEmpty()).toList();
  }

  private static List<Remedy> combined(List<Remedy> ways, List<Remedy> further) {
    return ways.stream().flatMap(way -> further.stream().map(way::and)).limit(MOST_WAYS).toList();
  }

  /** Returns the ways to make a condition true, or false, by changeable facts. */
  private List<Remedy> making(Condition condition, Truth wanted, Rule rule, Candidacy candidacy) {
    if (condition instanceof Test test) {
      return levers.of(test.term()).isEmpty()
          ? List.of()
          : values.making(test, wanted, test.term().read(candidacy), rule, candidacy).stream()
              .map(value -> new Remedy(Fact.of(test.term()), value))
              .toList();
    }
    if (condition instanceof Condition.AbsentTerm absent && wanted == Truth.FALSE && levers.of(absent.term()).isPresent()) {
      return supplying(absent.term());
    }
    boolean some = condition instanceof Condition.Exists;
    if (!some && !(condition instanceof Condition.Not)) {
      return List.of();
    }
    Condition.Quantified over = (Condition.Quantified) condition;
    return some == (wanted == Truth.FALSE) ? noMember(over, rule, candidacy) : someMember(over, rule, candidacy);
  }

  private static List<Remedy> supplying(Term term) {
    if (term.type() instanceof Type.YesNo) {
      return List.of(new Remedy(Fact.of(term), true), new Remedy(Fact.of(term), false));
    }
    return term.type() instanceof Type.Code code
        ? code.codes().stream().map(c -> new Remedy(Fact.of(term), c.value())).toList()
        : List.of();
  }

  private List<Remedy> noMember(Condition.Quantified over, Rule rule, Candidacy candidacy) {
    List<?> members = over.list().read(candidacy);
    List<Remedy> ways = members == null ? List.of() : List.of(new Remedy(new TreeMap<>()));
    for (int i = 0; members != null && i < members.size(); i++) {
      if (evaluator.evaluate(over, members.get(i), rule, candidacy) == Truth.FALSE) {
        continue;
      }
      List<Remedy> ofMember = new ArrayList<>();
      for (Test test : over.tests()) {
        ofMember.addAll(member(over, i, members.get(i), test, Truth.FALSE, rule, candidacy));
      }
      ways = combined(ways, ofMember);
    }
    return ways.stream().filter(way -> !way.values().isEmpty()).toList();
  }

  private List<Remedy> someMember(Condition.Quantified over, Rule rule, Candidacy candidacy) {
    List<?> members = over.list().read(candidacy);
    List<Remedy> ways = new ArrayList<>();
    for (int i = 0; members != null && i < members.size(); i++) {
      List<Remedy> ofMember = List.of(new Remedy(new TreeMap<>()));
      for (Test test : over.tests()) {
        if (evaluator.evaluate(test, members.get(i), rule, candidacy) != Truth.TRUE) {
          ofMember = combined(ofMember, member(over, i, members.get(i), test, Truth.TRUE, rule, candidacy));
        }
      }
      ofMember.stream().filter(way -> !way.values().isEmpty()).forEach(ways::add);
    }
    return ways;
  }

  private List<Remedy> member(
      Condition.Quantified over, int index, Object member, Test test, Truth wanted, Rule rule, Candidacy candidacy) {
    if (levers.of(over.list(), index, test.term()).isEmpty()) {
      return List.of();
    }
    return values.making(test, wanted, test.term().read(member), rule, candidacy).stream()
        .map(value -> new Remedy(Fact.of(over.list(), index, test.term()), value))
        .toList();
  }
}
