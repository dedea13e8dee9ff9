package org.baguan.rules.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baguan.rules.boxes.Alternative;
import org.baguan.rules.boxes.Apart;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Truth;

/** Compares one part of the rules of two packs, day by day: where any of its rules holds, and what is said there to the letter. */
final class PartComparison {

  private static final Phrase NO_CASE = new Phrase("有的差异没有找到可以研判的实例", "of some difference no case was found that can be decided");
  private static final Phrase MEMBERS =
      new Phrase("理由中列举的内容由不同的条件确定，抽样未见不同", "what reasons tell of members is found by other conditions, and no sampled case shows it");
  private static final Phrase SEVERAL_DATES =
      new Phrase("规则的适用日期不同，理由中填入的内容没有逐日比对", "rules have several governing dates, so that what fills their reasons was not compared day by day");
  private static final Phrase THRICE =
      new Phrase("三条以上折算规则同时成立的情形没有比对", "cases in which three rules of tenure hold together were not compared");

  private final Half older;
  private final Half newer;
  private final Witnesses witnesses;
  private final Part part;
  private final List<Found> found = new ArrayList<>();
  private final Set<Phrase> beyond = new LinkedHashSet<>();
  private final Set<List<Truth>> turned = new HashSet<>();
  private int sampled;

  PartComparison(Half older, Half newer, Witnesses witnesses, Part part) {
    this.older = older;
    this.newer = newer;
    this.witnesses = witnesses;
    this.part = part;
  }

  List<Found> found() {
    return found;
  }

  Set<Phrase> beyond() {
    return beyond;
  }

  int sampled() {
    return sampled;
  }

  /** Compares; rules that are written alike need no further look. */
  PartComparison compared(SharedTerms terms) {
    List<String> apart = terms.apart(part.rules());
    if (!apart.isEmpty()) {
      beyond.add(new Phrase("“" + String.join("”“", apart) + "”的类型变了", "the type of `" + String.join("`, `", apart) + "` changed"));
    } else if (!part.writtenAlike(older, newer)) {
      Question.of(older, newer, part.before(), part.after()).forEach(this::compare);
    }
    return this;
  }

  private void compare(Question question) {
    Alternative one = question.saying(older, part.before());
    Alternative other = question.saying(newer, part.after());
    Apart apart = holding(question, one, other);
    if (question.reading() == Question.Days.SEVERAL) {
      if (part.rules().anyMatch(Part::filledIn)) {
        beyond.add(SEVERAL_DATES);
      }
    } else {
      sayings(question, one, other, apart);
    }
    if (part.rules().anyMatch(rule -> rule.conclusion() instanceof Conclusion.Shift)) {
      together(question);
    }
  }

  /** Compares where any of the rules holds. */
  private Apart holding(Question question, Alternative one, Alternative other) {
    Apart apart = question.apart(one, other);
    Map<List<Truth>, List<Apart.Difference>> turns = turns(apart, question);
    turns.forEach((turn, differences) -> show(question, kind(turn.get(0), turn.get(1)), differences, reads(turn.get(0), turn.get(1))));
    apart.notFoundOut().ifPresent(why -> {
      beyond.add(why);
      if (turns.isEmpty()) {
        sample(question);
      }
    });
    return apart;
  }

  private static Difference.Kind kind(Truth one, Truth other) {
    return one == Truth.UNKNOWN || other == Truth.UNKNOWN ? Difference.Kind.UNDETERMINED : Difference.Kind.OUTCOME;
  }

  /**
   * Where a rule no longer holds, neither may it hold any longer with facts missing, nor without a governing date: that goes
   * without saying.
   */
  private Map<List<Truth>, List<Apart.Difference>> turns(Apart apart, Question question) {
    Map<List<Truth>, List<Apart.Difference>> turns = new LinkedHashMap<>();
    apart.all().forEach(difference -> turns.computeIfAbsent(List.of(difference.one(), difference.other()), none -> new ArrayList<>()).add(difference));
    Set<List<Truth>> told = new HashSet<>(turns.keySet());
    if (question.reading() == Question.Days.ABSENT) {
      told.addAll(turned);
    }
    turned.addAll(turns.keySet());
    if (told.contains(List.of(Truth.TRUE, Truth.FALSE))) {
      turns.remove(List.of(Truth.UNKNOWN, Truth.FALSE));
    }
    if (told.contains(List.of(Truth.FALSE, Truth.TRUE))) {
      turns.remove(List.of(Truth.FALSE, Truth.UNKNOWN));
    }
    return turns;
  }

  /** Returns whether a subject reads so that the rules of both packs hold, or not, as they should. */
  private Witnesses.Reads reads(Truth one, Truth other) {
    return (subject, facts) -> older.truth(part.before(), subject, facts) == one && newer.truth(part.after(), subject, facts) == other;
  }

  private void show(Question question, Difference.Kind kind, List<Apart.Difference> differences, Witnesses.Reads reads) {
    List<Phrase> where = where(differences);
    if (differences.stream().noneMatch(difference -> show(question, kind, where, witnesses.of(difference.region(), question, reads)))) {
      beyond.add(NO_CASE);
    }
  }

  private boolean show(Question question, Difference.Kind kind, List<Phrase> where, Optional<Witnesses.Decided> decided) {
    decided.ifPresent(of -> found.add(new Found(kind, question.governing(), question.days(), where, of)));
    return decided.isPresent();
  }

  private static List<Phrase> where(List<Apart.Difference> differences) {
    return differences.stream().map(difference -> difference.region().where()).distinct().toList();
  }

  private void sample(Question question) {
    Sample sample = new Sample(older, newer, part, question);
    sampled += sample.size();
    sample.differing().ifPresent(assignment -> {
      Truth one = older.truth(part.before(), assignment, Assignment.FACTS);
      Truth other = newer.truth(part.after(), assignment, Assignment.FACTS);
      Phrase where = new Phrase("抽样所见的情形", "cases as a sample shows");
      show(question, kind(one, other), List.of(where), witnesses.of(assignment, question, reads(one, other)));
    });
  }

  /**
   * Compares, where rules of both hold, what is said to the letter; and where they may, what is said without the values that
   * fill a reason: of what is undetermined no reason is printed.
   */
  private void sayings(Question question, Alternative one, Alternative other, Apart holding) {
    List<Apart.Difference> certain =
        wordings(question, one, other, holding, (half, rule) -> Saying.of(rule, half.effect(rule), question.amounts(half))).stream().filter(PartComparison::certain).toList();
    if (!certain.isEmpty()) {
      worded(question, Difference.Kind.WORDING, certain, holding);
    } else if (found.stream().noneMatch(earlier -> earlier.kind() == Difference.Kind.WORDING)) {
      List<Apart.Difference> open = wordings(question, one, other, holding, Half::effect).stream().filter(difference -> !certain(difference)).toList();
      if (!open.isEmpty()) {
        worded(question, Difference.Kind.UNDETERMINED, open, holding);
      }
    }
  }

  private static boolean certain(Apart.Difference difference) {
    return difference.one() == Truth.TRUE || difference.other() == Truth.TRUE;
  }

  private List<Apart.Difference> wordings(Question question, Alternative one, Alternative other, Apart holding, BiFunction<Half, Rule, Object> saying) {
    Map<Object, List<Rule>> befores = part.before().stream().collect(Collectors.groupingBy(rule -> saying.apply(older, rule), LinkedHashMap::new, Collectors.toList()));
    Map<Object, List<Rule>> afters = part.after().stream().collect(Collectors.groupingBy(rule -> saying.apply(newer, rule), LinkedHashMap::new, Collectors.toList()));
    Set<Object> sayings = new LinkedHashSet<>(befores.keySet());
    sayings.addAll(afters.keySet());
    List<Apart.Difference> differences = new ArrayList<>();
    for (Object each : sayings.size() > 1 ? sayings : Set.of()) {
      Alternative said = question.saying(older, befores.getOrDefault(each, List.of()));
      Alternative saidAfter = question.saying(newer, afters.getOrDefault(each, List.of()));
      if (!said.sameAs(saidAfter)) {
        Apart apart = holding.nowhere() ? question.apart(said, saidAfter) : question.apart(said.and(other), saidAfter.and(one));
        differences.addAll(apart.all());
        apart.notFoundOut().ifPresent(beyond::add);
      }
    }
    return differences;
  }

  /**
   * Two reasons that tell of members by other conditions may still tell of the same: members of other regions are added until
   * they do not.
   */
  private void worded(Question question, Difference.Kind kind, List<Apart.Difference> differences, Apart holding) {
    List<Assignment> regions = differences.stream().map(difference -> Assignment.of(difference.region())).toList();
    List<Assignment> tried = new ArrayList<>(regions);
    List<Assignment> others = Stream.concat(differences.stream(), holding.all().stream()).map(difference -> Assignment.of(difference.region())).toList();
    regions.forEach(region -> others.forEach(other -> tried.add(region.withMembersOf(other))));
    Witnesses.Reads alike = (subject, facts) -> older.truth(part.before(), subject, facts) == newer.truth(part.after(), subject, facts);
    if (tried.stream().distinct().noneMatch(assignment -> show(question, kind, where(differences), witnesses.of(assignment, question, alike)))) {
      beyond.add(MEMBERS);
    }
  }

  /** Months are added up: where two rules hold together, they count twice. */
  private void together(Question question) {
    Alternative one = pairs(question, older, part.before());
    Alternative other = pairs(question, newer, part.after());
    Apart apart = question.apart(one, other);
    List<Apart.Difference> certain = apart.all().stream().filter(PartComparison::certain).toList();
    if (!certain.isEmpty()) {
      show(question, Difference.Kind.OUTCOME, certain, (subject, facts) -> true);
    }
    boolean thrice = Math.max(part.before().size(), part.after().size()) > 2;
    if (apart.notFoundOut().isPresent() || thrice && !question.apart(one.or(other), Alternative.NEVER).nowhere()) {
      beyond.add(apart.notFoundOut().orElse(THRICE));
    }
  }

  private static Alternative pairs(Question question, Half half, List<Rule> rules) {
    Alternative pairs = Alternative.NEVER;
    for (int i = 0; i < rules.size(); i++) {
      for (Rule other : rules.subList(i + 1, rules.size())) {
        pairs = pairs.or(question.saying(half, List.of(rules.get(i))).and(question.saying(half, List.of(other))));
      }
    }
    return pairs;
  }
}
