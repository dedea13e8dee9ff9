package org.baguan.rules.language.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Term;

/** Guesses what a condition cell was meant to be, for a suggestion: a misspelt word, or a misspelt sign before or after a value. */
final class CellGuess {

  /** What may stand in any condition cell. */
  static final List<String> ALWAYS = List.of("不限", "未提供");

  private static final int LONGEST_SIGN = 6;

  private final FactType subject;
  private final Amounts amounts;

  CellGuess(FactType subject, Amounts amounts) {
    this.subject = subject;
    this.amounts = amounts;
  }

  /**
   * Returns what is near: to a part of a cell that is no value, else to the cell as a whole.
   *
   * @param part the part of the cell that cannot be read
   * @param whole the cell
   */
  Optional<String> near(String part, String whole, Term term) {
    Set<String> words = new LinkedHashSet<>(CellProblems.permitted(term.type()));
    subject.terms().stream().filter(t -> t.type().comparableWith(term.type()) && !t.equals(term)).forEach(t -> words.add(t.label()));
    Optional<String> word = Suggestion.nearest(part, words);
    return word.isPresent() ? word : sign(CellText.folded(whole), term).or(() -> Suggestion.nearest(whole, forms(words, term)));
  }

  /** Returns a cell whose sign is one slip away, and whose value can be read: 少干2年. */
  private Optional<String> sign(String text, Term term) {
    if (text.length() > CellForm.LONGEST_RANGE) {
      return Optional.empty();
    }
    Set<String> found = new LinkedHashSet<>();
    for (int at = 1; at <= Math.min(LONGEST_SIGN, text.length() - 1); at++) {
      int end = text.length() - at;
      if (readable(text.substring(at), term)) {
        String value = text.substring(at);
        nearest(text.substring(0, at), CellForm.BEFORE).ifPresent(sign -> found.add(sign + value));
      }
      if (readable(text.substring(0, end), term)) {
        String value = text.substring(0, end);
        nearest(text.substring(end), CellForm.AFTER).ifPresent(sign -> found.add(value + sign));
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  private static Optional<String> nearest(String sign, List<CellForm.Sign> signs) {
    return Suggestion.nearest(sign, signs.stream().map(CellForm.Sign::word).toList());
  }

  private boolean readable(String text, Term term) {
    boolean amount = text.startsWith("【") && text.endsWith("】") && amounts.named(text.substring(1, text.length() - 1)).isPresent();
    return amount || Literals.read(text, term.type()).isPresent() || Columns.term(subject, text).isPresent();
  }

  /** Returns the cells that name one word, with each sign. */
  private static List<String> forms(Set<String> words, Term term) {
    List<String> forms = new ArrayList<>(ALWAYS);
    for (String word : words) {
      forms.add("非" + word);
      if (term.type().ordered()) {
        Stream.of("低于", "高于", "≤", "≥", "<", ">").forEach(sign -> forms.add(sign + word));
        Stream.of("以上", "以下").forEach(sign -> forms.add(word + sign));
      }
    }
    return forms;
  }
}
