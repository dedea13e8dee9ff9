package org.baguan.rules.cases;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.baguan.rules.language.Suggestion;
import org.jspecify.annotations.Nullable;

/** Turns single values into what the model holds. What is wrong with one is told, and null returned. */
final class Scalars {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,20}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,10})?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> YES = Set.of("是", "true");
  private static final Set<String> NO = Set.of("否", "false");

  private final CaseTerms terms;
  private final Problems problems;

  Scalars(CaseTerms terms, Problems problems) {
    this.terms = terms;
    this.problems = problems;
  }

  @Nullable String text(Node.Scalar scalar) {
    String written = scalar.written();
    if (written.isBlank()) {
      return refuse(scalar, Wording.emptyText());
    }
    boolean control = written.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    return control ? refuse(scalar, Wording.controlCharacter()) : written;
  }

  @Nullable String code(Node.Scalar scalar, String list) {
    Optional<Set<String>> codes = terms.list(list);
    if (codes.isEmpty()) {
      return text(scalar);
    }
    Collection<String> permitted = codes.get();
    if (permitted.contains(scalar.written())) {
      return scalar.written();
    }
    Optional<String> meant = Suggestion.nearest(scalar.written(), permitted);
    boolean department = list.equals(CaseTerms.DEPARTMENTS);
    return refuse(scalar, department ? Wording.unknownDepartment(permitted, meant) : Wording.unknownCode(permitted, meant));
  }

  @Nullable Enum<?> choice(Node.Scalar scalar, Class<? extends Enum<?>> type) {
    Optional<Enum<?>> constant = Choices.find(type, scalar.written());
    if (constant.isPresent()) {
      return constant.get();
    }
    List<String> labels = Choices.labels(type);
    Optional<String> meant = Choices.suggestible(type) ? Suggestion.nearest(scalar.written(), labels) : Optional.empty();
    return refuse(scalar, Wording.unknownCode(labels, meant));
  }

  @Nullable Integer whole(Node.Scalar scalar, Form.Whole form) {
    if (!WHOLE.matcher(scalar.written()).matches()) {
      return refuse(scalar, Wording.notAWholeNumber());
    }
    BigInteger number = new BigInteger(scalar.written());
    if (form.least() >= 0 && number.signum() < 0) {
      return refuse(scalar, Wording.negative());
    }
    boolean inside =
        number.compareTo(BigInteger.valueOf(form.least())) >= 0 && number.compareTo(BigInteger.valueOf(form.most())) <= 0;
    return inside
        ? Integer.valueOf(number.intValueExact())
        : refuse(scalar, Wording.outOfRange(String.valueOf(form.least()), String.valueOf(form.most())));
  }

  @Nullable Integer months(Node.Scalar scalar) {
    Optional<Integer> months = MonthsText.read(scalar.written());
    if (months.isPresent()) {
      return months.get();
    }
    return refuse(scalar, WHOLE.matcher(scalar.written()).matches() && scalar.written().startsWith("-") ? Wording.negative() : Wording.notMonths());
  }

  @Nullable BigDecimal decimal(Node.Scalar scalar) {
    return DECIMAL.matcher(scalar.written()).matches()
        ? new BigDecimal(scalar.written())
        : refuse(scalar, Wording.notADecimal());
  }

  @Nullable BigDecimal percent(Node.Scalar scalar) {
    BigDecimal number = decimal(scalar);
    if (number == null || number.signum() >= 0 && number.compareTo(HUNDRED) <= 0) {
      return number;
    }
    return refuse(scalar, Wording.outOfRange("0", "100"));
  }

  @Nullable LocalDate day(Node.Scalar scalar) {
    if (!DATE.matcher(scalar.written()).matches()) {
      return refuse(scalar, Wording.notADate());
    }
    try {
      return LocalDate.parse(scalar.written());
    } catch (DateTimeException e) {
      return refuse(scalar, Wording.noSuchDate());
    }
  }

  @Nullable Boolean yesNo(Node.Scalar scalar) {
    if (YES.contains(scalar.written())) {
      return Boolean.TRUE;
    }
    return NO.contains(scalar.written()) ? Boolean.FALSE : refuse(scalar, Wording.notYesOrNo());
  }

  /** Tells the problem. Returns null, of whatever type the caller returns. */
  private <T> @Nullable T refuse(Node.Scalar scalar, Wording wording) {
    problems.add(scalar, wording);
    return null;
  }
}
