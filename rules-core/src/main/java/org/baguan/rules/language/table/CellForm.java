package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baguan.rules.language.Relation;

/**
 * The shape of a condition cell, its values still text: a bound (少于2年, 60以上), a range ([2年，5年), 满2年不满5年, 60至79), a
 * choice (副科、正科; 非副科), or a value by itself.
 */
sealed interface CellForm {

  /** A value by itself. */
  record Value(String text) implements CellForm {}

  /** A relation to a value. */
  record Bound(Relation relation, String text) implements CellForm {}

  /** A range between two values. */
  record Range(String low, boolean lowIncluded, String high, boolean highIncluded) implements CellForm {}

  /** One of several values, or none of them. */
  record Choice(List<String> texts, boolean negated) implements CellForm {
    /** Copies the list. */
    public Choice {
      texts = List.copyOf(texts);
    }
  }

  /** A form whose ends nobody can tell to be included or not: 2024年1月1日以前. */
  record Unclear(String text, String sign) implements CellForm {}

  /** A word before or after a value, and the relation that it means. */
  record Sign(String word, Relation relation) {}

  /** Longer words stand before those that they begin with. */
  List<Sign> BEFORE =
      Stream.of(
              signs(Relation.AT_LEAST, "大于等于", "大于或等于", "不少于", "不低于", "不早于", "不小于", "不短于", "至少", "最少", "满", ">=", "≥", "at least ", "not before "),
              signs(Relation.AT_MOST, "小于等于", "小于或等于", "不超过", "不高于", "不多于", "不晚于", "不大于", "不长于", "至多", "最多", "<=", "≤", "at most ", "not after "),
              signs(Relation.UNEQUAL, "不等于", "!=", "<>", "≠"),
              signs(Relation.LESS, "少于", "不满", "不足", "未满", "低于", "早于", "小于", "短于", "<", "less than ", "under ", "below ", "before "),
              signs(Relation.GREATER, "超过", "多于", "高于", "晚于", "大于", "长于", ">", "more than ", "over ", "above ", "after "),
              signs(Relation.EQUAL, "等于", "==", "="))
          .flatMap(List::stream)
          .toList();

  /** 以上、以下、以内 include the number (民法典 1259). */
  List<Sign> AFTER =
      Stream.of(
              signs(Relation.AT_LEAST, "(含)以上", "及其以上", "及以上", "以上", " or more", " or above", " and above", " or later"),
              signs(Relation.AT_MOST, "(含)以下", "及其以下", "及以下", "以下", "(含)以内", "以内", " or less", " or below", " and below", " or earlier"))
          .flatMap(List::stream)
          .toList();

  /** Words of which neither law nor habit says whether the day itself is meant. */
  List<String> UNCLEAR = List.of("以前", "之前", "以后", "之后");

  Pattern INTERVAL = Pattern.compile("([\\[(])(.+?)[,，](.+?)([\\])])");
  Pattern RANGE = Pattern.compile("(.+?)(?:–|~|至|到| to )(.+)");
  Pattern NOT = Pattern.compile("(?:非|不是|除了?(?=.*(?:以外|之外|外)$)|not )(.+?)(?:以外|之外|外)?");
  Pattern OR = Pattern.compile("、|,|，|或者|或| or ");

  /** No range is longer: looking for its two ends takes time that grows with the square of a text's length. */
  int LONGEST_RANGE = 200;

  /**
   * Returns the form of a cell's text.
   *
   * @param text the text, in half width
   * @param ordered whether the term's values have an order
   * @param isValue whether a text is a value of the term by itself
   */
  static CellForm of(String text, boolean ordered, Predicate<String> isValue) {
    if (isValue.test(text)) {
      return new Value(text);
    }
    if (text.length() > LONGEST_RANGE) {
      return not(text).or(() -> choice(text)).orElseGet(() -> new Value(text));
    }
    return interval(text)
        .or(() -> twoBounds(text))
        .or(() -> bound(text))
        .or(() -> not(text))
        .or(() -> unclear(text))
        .or(() -> ordered ? range(text, isValue) : Optional.empty())
        .or(() -> choice(text))
        .orElseGet(() -> new Value(text));
  }

  private static Optional<CellForm> interval(String text) {
    Matcher interval = INTERVAL.matcher(text);
    return interval.matches()
        ? Optional.of(new Range(interval.group(2).strip(), interval.group(1).equals("["), interval.group(3).strip(), interval.group(4).equals("]")))
        : Optional.empty();
  }

  private static Optional<CellForm> bound(String text) {
    for (Sign sign : BEFORE) {
      if (text.regionMatches(true, 0, sign.word(), 0, sign.word().length()) && text.length() > sign.word().length()) {
        return Optional.of(new Bound(sign.relation(), text.substring(sign.word().length()).strip()));
      }
    }
    for (Sign sign : AFTER) {
      if (text.endsWith(sign.word()) && text.length() > sign.word().length()) {
        return Optional.of(new Bound(sign.relation(), text.substring(0, text.length() - sign.word().length()).strip()));
      }
    }
    return Optional.empty();
  }

  /** 满2年不满5年, 2年以上不满5年, >=60且<80: a lower bound, then an upper one. */
  private static Optional<CellForm> twoBounds(String text) {
    for (int at = 2; at < text.length() - 1; at++) {
      Optional<Bound> low = bound(joined(text.substring(0, at))).map(Bound.class::cast);
      Optional<Bound> high = low.isEmpty() ? Optional.empty() : bound(text.substring(at).strip()).map(Bound.class::cast);
      if (high.isPresent() && isLow(low.get()) && isHigh(high.get()) && plain(low.get()) && plain(high.get())) {
        return Optional.of(new Range(low.get().text(), low.get().relation() == Relation.AT_LEAST, high.get().text(), high.get().relation() == Relation.AT_MOST));
      }
    }
    return Optional.empty();
  }

  private static boolean isLow(Bound bound) {
    return bound.relation() == Relation.AT_LEAST || bound.relation() == Relation.GREATER;
  }

  private static boolean isHigh(Bound bound) {
    return bound.relation() == Relation.AT_MOST || bound.relation() == Relation.LESS;
  }

  /** A value that holds no further sign. */
  private static boolean plain(Bound bound) {
    return bound(bound.text()).isEmpty() && !bound.text().endsWith("且") && !bound.text().isEmpty();
  }

  private static String joined(String low) {
    return low.strip().replaceFirst("(?:且|而|并且|,|，| and)$", "").strip();
  }

  private static Optional<CellForm> not(String text) {
    Matcher not = NOT.matcher(text);
    return not.matches() ? Optional.of(new Choice(parts(not.group(1)), true)) : Optional.empty();
  }

  private static Optional<CellForm> unclear(String text) {
    return UNCLEAR.stream().filter(text::endsWith).findFirst().map(sign -> new Unclear(text, sign));
  }

  /** 60至79; 60-79 where the hyphen can stand between two values in one way only. */
  private static Optional<CellForm> range(String text, Predicate<String> isValue) {
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return Optional.of(new Range(range.group(1).strip().replaceFirst("^[自从]", ""), true, range.group(2).strip().replaceFirst("为?止$", ""), true));
    }
    List<Range> ways = new ArrayList<>();
    for (int at = text.indexOf('-', 1); at > 0; at = text.indexOf('-', at + 1)) {
      String low = text.substring(0, at).strip();
      String high = text.substring(at + 1).strip();
      if (isValue.test(low) && isValue.test(high)) {
        ways.add(new Range(low, true, high, true));
      }
    }
    return ways.size() == 1 ? Optional.of(ways.get(0)) : Optional.empty();
  }

  private static Optional<CellForm> choice(String text) {
    List<String> parts = parts(text);
    return parts.size() > 1 ? Optional.of(new Choice(parts, false)) : Optional.empty();
  }

  private static List<String> parts(String text) {
    return Stream.of(OR.split(text, -1)).map(String::strip).toList();
  }

  private static List<Sign> signs(Relation relation, String... words) {
    return Stream.of(words).map(word -> new Sign(word, relation)).toList();
  }
}
