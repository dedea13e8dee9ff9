package org.baguan.rules.language.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baguan.rules.language.Amount;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.Facts;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.Type;
import org.baguan.rules.language.WordingPrinter;
import org.jspecify.annotations.Nullable;

/**
 * States the conditions of a rule with the values that a subject has: 任现职级年限 1年4个月，要求不少于2年. Amounts are told
 * with the value that they have on the rule's governing date. The texts may hold personal data. Safe to share between threads.
 */
public final class Statements {

  private final Tongue tongue;
  private final Sentences sentences;
  private final Evaluator evaluator;
  private final Facts facts;
  private final boolean english;

  /**
   * Creates statements.
   *
   * @param locale English for an English locale, else Chinese
   * @param amounts the amounts that rules name
   */
  public Statements(Locale locale, Map<String, Amount> amounts) {
    this(locale, amounts, Facts.AS_GIVEN);
  }

  /** Creates statements of facts that are read in a way of their own. */
  public Statements(Locale locale, Map<String, Amount> amounts, Facts facts) {
    this.facts = facts;
    this.english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    this.tongue = english ? new English(amounts) : new Chinese(amounts);
    this.sentences = new Sentences(locale, amounts);
    this.evaluator = new Evaluator(amounts, facts);
  }

  /** Returns whether statements are in English. */
  public boolean english() {
    return english;
  }

  /** Returns the name of a term in this language. */
  public String name(Term term) {
    return tongue.name(term);
  }

  /** Returns the name of a list in this language. */
  public String name(ListTerm list) {
    return tongue.name(list);
  }

  /** Returns a value in this language; 未提供 for one that nobody supplied. */
  public String value(@Nullable Object value, Type type) {
    return english ? WordingPrinter.english(value, type) : WordingPrinter.value(value, type);
  }

  /** Returns what a rule concludes, as the end of a sentence. */
  public String conclusion(Conclusion conclusion) {
    return tongue.conclusion(conclusion);
  }

  /** Returns a rule as one sentence, without values of anybody. */
  public String rule(Rule rule) {
    return sentences.print(rule);
  }

  /** Returns one condition as a phrase, without values of anybody. */
  public String phrase(Condition condition) {
    return sentences.condition(condition);
  }

  /** Returns several statements as one. */
  public String together(List<String> statements) {
    return tongue.list(statements);
  }

  /** Returns a condition with the values that the subject has, nothing required. */
  public String stated(Condition condition, Rule rule, Object subject) {
    if (condition instanceof Test test) {
      return told(test, subject, rule, subject);
    }
    return condition instanceof Condition.Quantified over ? stated(over, rule, subject) : sentences.condition(condition);
  }

  private String stated(Condition.Quantified over, Rule rule, Object subject) {
    if (facts.members(over.list(), subject) == null) {
      return tongue.fact(tongue.name(over.list()), value(null, new Type.Text()));
    }
    if (over instanceof Condition.Count || over instanceof Condition.Sum) {
      return tongue.fact(quantity(over), there(over, rule, subject));
    }
    List<String> described = over instanceof Condition.Exists ? described(over, rule, subject) : List.of();
    return described.isEmpty() ? sentences.condition(over) : tongue.members(tongue.name(over.list()), described);
  }

  /** Returns what there is of a list: the members that satisfy a condition, or how many there are, or their sum. */
  public String there(Condition.Quantified over, Rule rule, Object subject) {
    List<?> members = facts.members(over.list(), subject);
    if (members == null) {
      return value(null, new Type.Text());
    }
    if (over instanceof Condition.Count || over instanceof Condition.Sum) {
      return total(over, members, rule, subject);
    }
    List<String> described = described(over, rule, subject);
    return described.isEmpty() ? tongue.none() : String.join(english ? "; " : "；", described);
  }

  private List<String> described(Condition.Quantified over, Rule rule, Object subject) {
    List<?> members = facts.members(over.list(), subject);
    return (members == null ? List.of() : members)
        .stream()
            .filter(member -> evaluator.evaluate(over, member, rule, subject) == Truth.TRUE)
            .map(member -> member(over, member, rule, subject))
            .toList();
  }

  /** Returns a member of a list: the codes by which people know it, and what is tested of it. */
  public String member(Condition.Quantified over, Object member, Rule rule, Object subject) {
    List<String> said = new ArrayList<>(known(over.list(), member, over.tests()));
    over.tests().forEach(test -> said.add(told(test, member, rule, subject)));
    return tongue.list(said);
  }

  /** A value that equals what the test asks for is told alone; one that is compared with something, with what it is compared with. */
  private String told(Test test, Object of, Rule rule, Object subject) {
    String fact = fact(test.term(), of);
    boolean plain = test.matching() instanceof Test.OneOf || test.matching() instanceof Test.Compare compare && compare.operand() instanceof Operand.Literal;
    return plain ? fact : tongue.list(List.of(fact, needed(test, rule, subject)));
  }

  /** Returns a fact: 学历 本科. */
  public String fact(Term term, Object of) {
    return tongue.fact(tongue.name(term), value(facts.value(term, of), term.type()));
  }

  private List<String> known(ListTerm list, Object member, List<Test> tests) {
    return list.member().terms().stream()
        .filter(term -> term.type() instanceof Type.Code && tests.stream().noneMatch(test -> test.term().equals(term)))
        .filter(term -> facts.value(term, member) != null)
        .limit(2)
        .map(term -> value(facts.value(term, member), term.type()))
        .toList();
  }

  private String quantity(Condition.Quantified over) {
    String condition = sentences.condition(over instanceof Condition.Sum sum
        ? new Condition.Sum(sum.list(), sum.tests(), sum.addend(), Relation.EQUAL, BigDecimal.ZERO)
        : new Condition.Count(over.list(), over.tests(), Relation.EQUAL, 0));
    return english ? condition.substring(0, condition.length() - " is 0".length()) : condition.substring(0, condition.length() - "为0".length());
  }

  private String total(Condition.Quantified over, List<?> members, Rule rule, Object subject) {
    BigDecimal total = BigDecimal.ZERO;
    for (Object member : members) {
      Truth truth = evaluator.evaluate(over, member, rule, subject);
      Object addend = over instanceof Condition.Sum sum ? facts.value(sum.addend(), member) : Integer.valueOf(1);
      if (truth == Truth.UNKNOWN || truth == Truth.TRUE && addend == null) {
        return value(null, new Type.Text());
      }
      if (truth == Truth.TRUE) {
        total = total.add(new BigDecimal(String.valueOf(addend)));
      }
    }
    return total.toPlainString();
  }

  /** Returns a condition with the values that the subject has and what it would have to be not to hold. */
  public String otherwise(Condition condition, Rule rule, Object subject) {
    if (condition instanceof Test test) {
      return tongue.fact(tongue.name(test.term()), value(facts.value(test.term(), subject), test.term().type()), avoided(test, rule, subject));
    }
    if (condition instanceof Condition.Count count && facts.members(count.list(), subject) != null) {
      return tongue.fact(
          quantity(count),
          total(count, Objects.requireNonNull(facts.members(count.list(), subject)), rule, subject),
          tongue.required(count.relation().negated(), Integer.toString(count.number()), new Type.Decimal()));
    }
    if (condition instanceof Condition.Sum sum && facts.members(sum.list(), subject) != null) {
      return tongue.fact(
          quantity(sum),
          total(sum, Objects.requireNonNull(facts.members(sum.list(), subject)), rule, subject),
          tongue.required(sum.relation().negated(), sum.number().toPlainString(), new Type.Decimal()));
    }
    return stated(condition, rule, subject);
  }

  /** Returns a condition with the values that the subject has and what it would have to be to hold. */
  public String wanted(Condition condition, Rule rule, Object subject) {
    if (condition instanceof Test test) {
      return tongue.fact(tongue.name(test.term()), value(facts.value(test.term(), subject), test.term().type()), needed(test, rule, subject));
    }
    return sentences.condition(condition);
  }

  /** Returns what a test asks for, without the name of the term: 不满2年. */
  public String needed(Test test, Rule rule, Object subject) {
    return matching(test, false, rule, subject);
  }

  /** Returns what a term would have to be for a test not to hold: 不少于2年. */
  public String avoided(Test test, Rule rule, Object subject) {
    return matching(test, true, rule, subject);
  }

  private String matching(Test test, boolean negated, Rule rule, Object subject) {
    Type type = test.term().type();
    if (test.matching() instanceof Test.OneOf oneOf) {
      return tongue.requiredOneOf(oneOf.values().stream().map(v -> value(v, type)).toList(), oneOf.negated() != negated);
    }
    if (test.matching() instanceof Test.Compare compare) {
      if (compare.operand() instanceof Operand.Literal literal && literal.value() instanceof Boolean yes) {
        boolean wanted = yes == ((compare.relation() == Relation.EQUAL) != negated);
        return tongue.required(Relation.EQUAL, value(wanted, type), type);
      }
      Relation relation = negated ? compare.relation().negated() : compare.relation();
      return tongue.required(relation, operand(compare.operand(), type, rule, subject), type);
    }
    Test.Between between = (Test.Between) test.matching();
    String low = operand(between.low(), type, rule, subject);
    String high = operand(between.high(), type, rule, subject);
    if (negated) {
      return tongue.either(
          tongue.required(between.lowIncluded() ? Relation.LESS : Relation.AT_MOST, low, type),
          tongue.required(between.highIncluded() ? Relation.GREATER : Relation.AT_LEAST, high, type));
    }
    return tongue.list(
        List.of(
            tongue.required(between.lowIncluded() ? Relation.AT_LEAST : Relation.GREATER, low, type),
            tongue.required(between.highIncluded() ? Relation.AT_MOST : Relation.LESS, high, type)));
  }

  private String operand(Operand operand, Type type, Rule rule, Object subject) {
    Optional<Object> value = evaluator.operand(operand, rule, subject);
    String told = value(value.orElse(null), type);
    if (operand instanceof Operand.OfSubject other) {
      return english ? tongue.name(other.term()) + " (" + told + ")" : tongue.name(other.term()) + "（" + told + "）";
    }
    return value.isEmpty() && operand instanceof Operand.Named named ? "【" + named.amount() + "】" : told;
  }
}
