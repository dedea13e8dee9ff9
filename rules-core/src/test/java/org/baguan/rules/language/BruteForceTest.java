package org.baguan.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.Source;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Holds the evaluator to plain two-valued logic: what it says is true or false is so however the absent
 * terms, lists and amounts may yet turn out, tried out one by one over small domains.
 */
class BruteForceTest {

  private static final int PAIRS = 4_000;
  private static final LocalDate DAY = LocalDate.of(2025, 6, 29);
  private static final List<Comparable<?>> DAYS = List.of(DAY, DAY.plusDays(1), DAY.plusDays(2));
  private static final Type WHOLE = new Type.Whole(Unit.COUNT);
  private static final Type YES_NO = new Type.YesNo();

  private static final FactType MEMBER =
      new FactType("成员", Small.class, List.of(term("数值", WHOLE), term("是否", YES_NO)), List.of());
  private static final ListTerm LIST = new ListTerm("列表", "list", MEMBER, 2, Source.EMPLOYING_UNIT, false, of -> ((Small) of).members());
  private static final FactType SUBJECT =
      new FactType(
          "主体",
          Small.class,
          List.of(term("甲", WHOLE), term("乙", WHOLE), term("丙", YES_NO), term("研判基准日", new Type.Day())),
          List.of(LIST));

  /** A subject or a member: its values by label, those that are absent left out; and, of a subject, its members. */
  record Small(Map<String, Comparable<?>> values, @Nullable List<Small> members) {}

  @org.junit.jupiter.api.Test
  void what_is_decided_stays_so_however_the_absent_facts_turn_out() {
    SplittableRandom random = new SplittableRandom(4_000);
    List<String> breaches = new ArrayList<>();
    Map<Truth, Integer> said = new EnumMap<>(Truth.class);
    int completions = 0;
    int open = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      Rules rules = new Rules(step -> SUBJECT, (name, type, r) -> Values.one(domain(type), r), random);
      Rule rule = rules.rule("G-" + pair, Step.SCORING);
      Small subject = subject(random);

      Truth truth = new Evaluator(rules.amounts()).evaluate(rule, subject);
      Set<Boolean> answers = new HashSet<>();
      for (Map<String, Amount> amounts : completed(rule, rules.amounts())) {
        for (Small complete : completed(SUBJECT, subject)) {
          boolean holds = new Plain(amounts).holds(rule, complete);
          answers.add(holds);
          completions++;
          if (new Evaluator(amounts).evaluate(rule, complete) != Truth.of(holds)) {
            breaches.add("complete, " + !holds + ": " + rule + " of " + complete);
          }
        }
      }

      said.merge(truth, 1, Integer::sum);
      open += truth == Truth.UNKNOWN && answers.size() == 2 ? 1 : 0;
      if (truth != Truth.UNKNOWN && answers.contains(truth == Truth.FALSE)) {
        breaches.add(truth + ": " + rule + " of " + subject);
      }
    }

    assertThat(breaches.stream().limit(3)).as("%d of %d pairs", breaches.size(), PAIRS).isEmpty();
    assertThat(said.values()).as("%s", said).hasSize(3).allMatch(cases -> cases > PAIRS / 20);
    assertThat(open).as("unknown and open indeed, of %s", said).isGreaterThan(said.get(Truth.UNKNOWN) / 2);
  }

  private static Term term(String label, Type type) {
    return new Term(
        label, label, type, Source.EMPLOYING_UNIT, false, false, false, List.of(), of -> ((Small) of).values().get(label));
  }

  private static List<Comparable<?>> domain(Type type) {
    if (type instanceof Type.Day) {
      return DAYS;
    }
    if (type instanceof Type.Decimal) {
      return List.of(BigDecimal.ZERO, BigDecimal.ONE);
    }
    return type instanceof Type.YesNo ? List.of(true, false) : List.of(0, 1, 2);
  }

  private static Small subject(SplittableRandom random) {
    List<Small> members = new ArrayList<>();
    for (int n = random.nextInt(3); n > 0; n--) {
      members.add(small(MEMBER, null, random));
    }
    return small(SUBJECT, random.nextInt(4) == 0 ? null : members, random);
  }

  private static Small small(FactType type, @Nullable List<Small> members, SplittableRandom random) {
    Map<String, Comparable<?>> values = new LinkedHashMap<>();
    for (Term term : type.terms()) {
      if (random.nextInt(4) > 0) {
        values.put(term.label(), Values.<Comparable<?>>one(domain(term.type()), random));
      }
    }
    return new Small(values, members);
  }

  /** Everything that a subject or member may turn out to be, its list of up to two members. */
  private static List<Small> completed(FactType type, Small small) {
    List<Map<String, Comparable<?>>> all = List.of(small.values());
    for (Term term : type.terms()) {
      if (!small.values().containsKey(term.label())) {
        all = all.stream().flatMap(v -> domain(term.type()).stream().map(x -> plus(v, term.label(), x))).toList();
      }
    }
    List<Small> completed = new ArrayList<>();
    for (List<Small> members : type.lists().isEmpty() ? List.of(List.<Small>of()) : lists(small.members())) {
      all.forEach(values -> completed.add(new Small(values, members)));
    }
    return completed;
  }

  private static List<List<Small>> lists(@Nullable List<Small> given) {
    if (given == null) {
      Small unknown = new Small(Map.of(), null);
      List<List<Small>> all = new ArrayList<>(lists(List.of()));
      all.addAll(lists(List.of(unknown)));
      all.addAll(lists(List.of(unknown, unknown)));
      return all;
    }
    List<List<Small>> all = List.of(List.of());
    for (Small member : given) {
      List<Small> completed = completed(MEMBER, member);
      all = all.stream().flatMap(list -> completed.stream().map(m -> plus(list, m))).toList();
    }
    return all;
  }

  /** The amounts as they may turn out on every day of the domain: those that the rule names, their holes filled. */
  private static List<Map<String, Amount>> completed(Rule rule, Map<String, Amount> amounts) {
    List<Map<String, Amount>> all = List.of(amounts);
    for (String name : rule.amounts()) {
      Amount amount = amounts.get(name);
      if (DAYS.stream().allMatch(day -> amount.on((LocalDate) day).isPresent())) {
        continue;
      }
      all =
          all.stream()
              .flatMap(map -> domain(amount.type()).stream().map(value -> plus(map, name, filled(amount, value))))
              .toList();
    }
    return all;
  }

  private static Amount filled(Amount amount, Comparable<?> value) {
    Amount.Value rest = new Amount.Value(value, InForce.ALWAYS, "示例", Mark.D, Place.file("generated"));
    return new Amount(amount.name(), amount.type(), plus(amount.values(), rest));
  }

  private static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
    Map<K, V> more = new HashMap<>(map);
    more.put(key, value);
    return more;
  }

  private static <T> List<T> plus(List<T> list, T another) {
    List<T> more = new ArrayList<>(list);
    more.add(another);
    return more;
  }

  /** Plain two-valued logic over complete facts; shares no code with the evaluator. */
  private record Plain(Map<String, Amount> amounts) {

    boolean holds(Rule rule, Small subject) {
      LocalDate day = (LocalDate) subject.values().get(rule.governing().label());
      boolean begun = rule.inForce().from().stream().noneMatch(from -> from.compareTo(day) > 0);
      boolean over = rule.inForce().until().stream().anyMatch(until -> until.compareTo(day) <= 0);
      return begun && !over && rule.conditions().stream().allMatch(c -> holds(c, subject, day));
    }

    private boolean holds(Condition condition, Small subject, LocalDate day) {
      if (condition instanceof Test test) {
        return holds(test, subject, subject, day);
      }
      Condition.Quantified quantified = (Condition.Quantified) condition;
      List<Small> found =
          subject.members().stream()
              .filter(member -> quantified.tests().stream().allMatch(test -> holds(test, member, subject, day)))
              .toList();
      if (condition instanceof Condition.Exists) {
        return !found.isEmpty();
      }
      if (condition instanceof Condition.Not) {
        return found.isEmpty();
      }
      if (condition instanceof Condition.Count count) {
        return related(found.size(), count.relation(), count.number());
      }
      Condition.Sum sum = (Condition.Sum) condition;
      int total = found.stream().mapToInt(m -> (Integer) m.values().get(sum.addend().label())).sum();
      return related(total, sum.relation(), sum.number().intValueExact());
    }

    private boolean holds(Test test, Small of, Small subject, LocalDate day) {
      Comparable<?> value = of.values().get(test.term().label());
      if (test.matching() instanceof Test.OneOf oneOf) {
        return oneOf.negated() ? !oneOf.values().contains(value) : oneOf.values().contains(value);
      }
      if (test.matching() instanceof Test.Compare compare) {
        return related(number(value), compare.relation(), number(value(compare.operand(), subject, day)));
      }
      Test.Between between = (Test.Between) test.matching();
      int low = number(value(between.low(), subject, day));
      int high = number(value(between.high(), subject, day));
      int number = number(value);
      return (low < number || between.lowIncluded() && low == number)
          && (number < high || between.highIncluded() && number == high);
    }

    private Comparable<?> value(Operand operand, Small subject, LocalDate day) {
      if (operand instanceof Operand.Literal literal) {
        return literal.value();
      }
      if (operand instanceof Operand.OfSubject other) {
        return subject.values().get(other.term().label());
      }
      for (Amount.Value value : amounts.get(((Operand.Named) operand).amount()).values()) {
        Optional<LocalDate> from = value.inForce().from();
        Optional<LocalDate> until = value.inForce().until();
        if (!(from.isPresent() && day.isBefore(from.get())) && !(until.isPresent() && !day.isBefore(until.get()))) {
          return value.value();
        }
      }
      throw new IllegalStateException("an amount is still absent");
    }

    /** A value's place in its domain. */
    private static int number(Comparable<?> value) {
      return value instanceof LocalDate date
          ? (int) date.toEpochDay()
          : value instanceof Boolean yes ? (yes ? 1 : 0) : (Integer) value;
    }

    private static boolean related(int left, Relation relation, int right) {
      return switch (relation.sign()) {
        case "=" -> left == right;
        case "≠" -> left != right;
        case "<" -> left < right;
        case "≤" -> left <= right;
        case ">" -> left > right;
        default -> left >= right;
      };
    }
  }
}
