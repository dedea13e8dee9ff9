package org.baguan.rules.language.drl;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a rule say.
 *
 * @param basis its legal basis; empty when there was a problem
 * @param mark how far it was confirmed; empty when there was a problem
 * @param inForce the days on which it is in force
 * @param governing the governing date; empty when there was a problem
 * @param english the reason in English, as written; empty where there is none
 */
record DrlAnnotations(
    Optional<String> basis, Optional<Mark> mark, InForce inForce, Optional<Term> governing, Optional<DrlToken> english) {

  /** The label of the governing date of a rule that names none. */
  static final String AS_OF = "研判基准日";

  private static final List<String> NAMES = List.of("basis", "mark", "from", "to", "reads", "english");

  /** Reads the annotations between a rule's name and {@code when}. */
  static DrlAnnotations read(DrlToken rule, DrlTokens tokens, DrlProblems problems, FactType subject) throws DrlRefusal {
    Map<String, DrlToken> values = new HashMap<>();
    while (!tokens.at("when")) {
      annotation(tokens, problems, values);
    }
    for (String required : List.of("basis", "mark")) {
      if (!values.containsKey(required)) {
        problems.tell(rule, "missing-annotation", "规则没有写 @" + required, "the rule has no `@" + required + "`", required.equals("basis") ? "请写 @basis(\"条例8(四)\")" : "请写 @mark(\"A\")、B、C 或 D");
      }
    }
    Optional<LocalDate> from = day(values.get("from"), problems);
    Optional<LocalDate> until = day(values.get("to"), problems);
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      problems.tell(values.getOrDefault("to", rule), "never-in-force", "失效日不晚于生效日，规则从不生效", "`@to` is not after `@from`, so the rule is never in force", "改正 @from 或 @to；@to 当日已不生效");
    }
    return new DrlAnnotations(
        Optional.ofNullable(values.get("basis")).map(DrlToken::value),
        mark(values.get("mark"), problems),
        new InForce(from, until),
        governing(rule, values.get("reads"), problems, subject),
        Optional.ofNullable(values.get("english")));
  }

  private static void annotation(DrlTokens tokens, DrlProblems problems, Map<String, DrlToken> values) throws DrlRefusal {
    DrlToken met = tokens.peek();
    boolean hyphenated = met.isWord() && tokens.peek(1).is("-");
    if (hyphenated) {
      met = hyphenated(tokens);
    }
    Optional<DrlConstruct> attribute = met.isWord() ? DrlConstruct.begunBy(met.text()) : Optional.empty();
    if (attribute.isPresent()) {
      problems.refuse(met, attribute.get());
      if (!hyphenated) {
        tokens.next();
      }
      skipValue(tokens);
      return;
    }
    if (!tokens.at("@")) {
      throw tokens.unexpected("@basis、@mark、@from、@to、@reads、@english 或 when", "@basis, @mark, @from, @to, @reads, @english or when");
    }
    tokens.next();
    DrlToken name = tokens.expectWord("标注的名称", "the name of an annotation");
    if (!tokens.at("(") || !NAMES.contains(name.text()) && !tokens.peek(1).isString()) {
      throw unknown(name, problems);
    }
    tokens.next();
    if (!tokens.peek().isString()) {
      throw problems.refuse(tokens.peek(), DrlConstruct.expression(tokens));
    }
    DrlToken value = tokens.next();
    if (tokens.at("+")) {
      throw problems.refuse(tokens.peek(), DrlConstruct.arithmetic("+"));
    }
    tokens.expect(")");
    if (!NAMES.contains(name.text())) {
      unknown(name, problems);
    } else if (values.put(name.text(), value) != null) {
      problems.tell(name, "repeated-annotation", "“@" + name.text() + "”写了两次", "`@" + name.text() + "` is written twice", "只留一个");
    } else if (value.value().isBlank()) {
      problems.tell(value, "empty-annotation", "“@" + name.text() + "”是空的", "`@" + name.text() + "` is empty", "写上内容，或删去可不写的标注");
    }
  }

  private static DrlRefusal unknown(DrlToken name, DrlProblems problems) {
    return problems.refuse(name, "unknown-annotation", "没有标注“@" + name.text() + "”", "there is no annotation `@" + name.text() + "`" + Suggestion.english(name.text(), NAMES), Suggestion.advice(name.text(), NAMES));
  }

  private static void skipValue(DrlTokens tokens) {
    while (!tokens.at("@") && !tokens.at("when") && !tokens.at("then") && !tokens.ended() && !tokens.peek().first()) {
      boolean another = DrlConstruct.begunBy(tokens.peek().text()).isPresent() || tokens.peek(1).is("-");
      if (tokens.peek().isWord() && another) {
        return;
      }
      tokens.next();
    }
  }

  /** Joins the words of an attribute such as no-loop. */
  private static DrlToken hyphenated(DrlTokens tokens) {
    DrlToken first = tokens.next();
    StringBuilder text = new StringBuilder(first.text());
    while (tokens.at("-") && tokens.peek(1).isWord()) {
      tokens.next();
      text.append('-').append(tokens.next().text());
    }
    return new DrlToken(first.kind(), text.toString(), text.toString(), first.line(), first.column(), first.first());
  }

  private static Optional<LocalDate> day(@Nullable DrlToken token, DrlProblems problems) {
    if (token == null || token.value().isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(token.value()));
    } catch (DateTimeException e) {
      problems.tell(token, "no-such-date", "“" + token.value() + "”不是日期", "`" + token.value() + "` is not a date", "请写如 \"2024-01-01\"");
      return Optional.empty();
    }
  }

  private static Optional<Mark> mark(@Nullable DrlToken token, DrlProblems problems) {
    if (token == null) {
      return Optional.empty();
    }
    Optional<Mark> mark = Arrays.stream(Mark.values()).filter(m -> m.name().equals(token.value())).findFirst();
    if (mark.isEmpty() && !token.value().isBlank()) {
      problems.tell(token, "unknown-mark", "没有核实等级“" + token.value() + "”", "there is no mark `" + token.value() + "`", "可用的有：A、B、C、D");
    }
    return mark;
  }

  private static Optional<Term> governing(DrlToken rule, @Nullable DrlToken token, DrlProblems problems, FactType subject) {
    String label = token == null || token.value().isBlank() ? AS_OF : token.value();
    List<String> days = subject.terms().stream().filter(t -> t.type() instanceof Type.Day).map(Term::label).toList();
    Optional<Term> term = subject.term(label).filter(t -> t.type() instanceof Type.Day);
    if (term.isEmpty()) {
      problems.tell(
          token == null ? rule : token,
          "unknown-governing-date",
          "“" + subject.label() + "”没有日期“" + label + "”",
          "the subject has no date `" + label + "`" + Suggestion.english(label, days),
          Suggestion.advice(label, days));
    }
    return term;
  }
}
