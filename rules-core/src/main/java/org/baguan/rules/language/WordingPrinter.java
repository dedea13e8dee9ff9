package org.baguan.rules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.baguan.rules.model.Unit;
import org.jspecify.annotations.Nullable;

/** Fills the placeholders of a rule's reason with the values of a subject. Safe to share between threads. */
public final class WordingPrinter {

  private static final String ABSENT = "未提供";

  /** The lengths of a life: most reasons tell one. */
  private static final String[] LENGTHS = IntStream.range(0, 80 * 12).mapToObj(WordingPrinter::length).toArray(String[]::new);

  private final Evaluator evaluator;
  private final Map<String, Amount> amounts;
  private final Facts facts;

  /** Creates a printer that finds members with an evaluator. */
  public WordingPrinter(Evaluator evaluator, Map<String, Amount> amounts) {
    this(evaluator, amounts, Facts.AS_GIVEN);
  }

  /** Creates a printer that reads facts in a way of its own, as its evaluator does. */
  public WordingPrinter(Evaluator evaluator, Map<String, Amount> amounts, Facts facts) {
    this.evaluator = evaluator;
    this.amounts = Map.copyOf(amounts);
    this.facts = facts;
  }

  /** Returns the reason of a rule that holds of a subject, in Chinese. The text may hold personal data. */
  public String print(Rule rule, Object subject) {
    return print(rule.reason().parts(), rule, subject, WordingPrinter::value, "、");
  }

  /** Returns the English reason of a rule that holds of a subject; empty where the pack has none. */
  public Optional<String> printEnglish(Rule rule, Object subject) {
    return rule.reason().english().isEmpty()
        ? Optional.empty()
        : Optional.of(print(rule.reason().english(), rule, subject, WordingPrinter::english, ", "));
  }

  /** Most reasons are a text, a value, and a text: those are joined without a list. */
  private String print(List<Wording.Part> parts, Rule rule, Object subject, Words words, String and) {
    int size = parts.size();
    if (size == 3) {
      return text(parts.get(0), rule, subject, words, and) + text(parts.get(1), rule, subject, words, and) + text(parts.get(2), rule, subject, words, and);
    }
    if (size == 2) {
      return text(parts.get(0), rule, subject, words, and) + text(parts.get(1), rule, subject, words, and);
    }
    String[] texts = new String[size];
    for (int i = 0; i < size; i++) {
      texts[i] = text(parts.get(i), rule, subject, words, and);
    }
    return String.join("", texts);
  }

  private String text(Wording.Part part, Rule rule, Object subject, Words words, String and) {
    return part instanceof Wording.Plain plain ? plain.text() : filled(part, rule, subject, words, and);
  }

  /** How values are written in one language. */
  private interface Words {
    String value(@Nullable Object value, Type type);
  }

  private String filled(Wording.Part part, Rule rule, Object subject, Words words, String and) {
    if (part instanceof Wording.OfTerm ofTerm) {
      return words.value(facts.value(ofTerm.term(), subject), ofTerm.term().type());
    }
    if (part instanceof Wording.OfAmount ofAmount) {
      Amount amount = amounts.get(ofAmount.amount());
      Object day = facts.value(rule.governing(), subject);
      return amount == null || day == null
          ? words.value(null, amountType(amount))
          : amount.on((LocalDate) day).map(v -> words.value(v.value(), amount.type())).orElseGet(() -> words.value(null, amount.type()));
    }
    if (part instanceof Wording.HowMany many) {
      return Integer.toString(members(many.list(), rule, subject).size());
    }
    Wording.OfMembers members = (Wording.OfMembers) part;
    List<Object> values = new ArrayList<>();
    for (Object member : members(members.list(), rule, subject)) {
      values.add(facts.value(members.term(), member));
    }
    values.sort(WordingPrinter::order);
    StringJoiner texts = new StringJoiner(and);
    for (Object value : values) {
      texts.add(words.value(value, members.term().type()));
    }
    return texts.toString();
  }

  private static Type amountType(@Nullable Amount amount) {
    return amount == null ? new Type.Text() : amount.type();
  }

  private List<Object> members(ListTerm list, Rule rule, Object subject) {
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Quantified quantified
          && !(condition instanceof Condition.Not)
          && quantified.list().equals(list)) {
        return evaluator.satisfying(quantified, rule, subject);
      }
    }
    return List.of();
  }

  @SuppressWarnings("unchecked")
  private static int order(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return left == right ? 0 : left == null ? 1 : -1;
    }
    return ((Comparable<Object>) left).compareTo(right);
  }

  /** Returns a value as policy staff write it: months as 1年4个月, a date as 2024年3月1日, a code by its word. */
  public static String value(@Nullable Object value, Type type) {
    if (value == null) {
      return ABSENT;
    }
    if (value instanceof Integer number) {
      return type instanceof Type.Whole whole && whole.unit() == Unit.MONTHS ? months(number) : number.toString();
    }
    if (value instanceof LocalDate day) {
      return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    if (value instanceof Enum<?> code) {
      return Vocabulary.wordOf(code);
    }
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }

  /** Returns a value in English: months as 1 year 4 months, a date as 2024-03-01, a code by its English words; what a pack names, as it names it. */
  public static String english(@Nullable Object value, Type type) {
    if (value == null) {
      return "not supplied";
    }
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof Enum<?> code) {
      return Vocabulary.englishOf(code);
    }
    if (value instanceof LocalDate day) {
      return day.toString();
    }
    boolean length = type instanceof Type.Whole whole && whole.unit() == Unit.MONTHS;
    return length && value instanceof Integer months ? englishMonths(months) : value(value, type);
  }

  /** Returns months as years and months in English: 1 year 4 months, 2 years, 6 months, 0 months. */
  public static String englishMonths(int months) {
    int years = months / 12;
    int rest = months % 12;
    String whole = years == 0 ? "" : years + (years == 1 ? " year" : " years");
    String part = rest == 0 && years > 0 ? "" : rest + (rest == 1 ? " month" : " months");
    return (whole + " " + part).strip();
  }

  /** Returns months as years and months: 1年4个月, 2年, 6个月, 0个月. */
  public static String months(int months) {
    if (months < 0) {
      return "负" + months(-months);
    }
    return months < LENGTHS.length ? LENGTHS[months] : length(months);
  }

  private static String length(int months) {
    int years = months / 12;
    int rest = months % 12;
    return (years > 0 ? years + "年" : "") + (rest > 0 || years == 0 ? rest + "个月" : "");
  }
}
