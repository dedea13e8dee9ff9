package org.baguan.rules.language.drl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.InForce;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Wording;
import org.baguan.rules.language.WordingReader;

/** Reads one rule, from {@code rule} to {@code end}. */
final class DrlRuleReader {

  private final DrlTokens tokens;
  private final DrlProblems problems;
  private final Step step;
  private final FactType subject;
  private final DrlScope scope;

  DrlRuleReader(DrlTokens tokens, DrlProblems problems, Step step, FactType subject, boolean dates) {
    this.tokens = tokens;
    this.problems = problems;
    this.step = step;
    this.subject = subject;
    this.scope = new DrlScope(tokens, problems, subject, dates);
  }

  /** Returns the rule; empty when there was a problem anywhere in it. */
  Optional<Rule> read() {
    DrlToken start = tokens.next();
    Optional<Rule> rule;
    try {
      rule = rule(start);
    } catch (DrlRefusal told) {
      tokens.skipRule();
      return Optional.empty();
    }
    return problems.within(start.line(), tokens.last().line()) ? Optional.empty() : rule;
  }

  private Optional<Rule> rule(DrlToken start) throws DrlRefusal {
    DrlToken name = tokens.peek();
    String[] idAndTitle = name();
    DrlAnnotations said = annotations(start);
    List<Condition> conditions = new ArrayList<>();
    DrlToken when = tokens.expect("when");
    if (subjectPattern(when, conditions)) {
      conditions.addAll(DrlConditions.read(scope));
    } else {
      tokens.skipRule();
      return Optional.empty();
    }
    Optional<DrlConsequence> consequence = DrlConsequence.read(scope, step);
    Optional<Wording> reason = consequence.flatMap(c -> reason(c, said.english(), conditions, name));
    if (reason.isEmpty() || said.basis().isEmpty() || said.mark().isEmpty() || said.governing().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            idAndTitle[0],
            idAndTitle[1],
            step,
            said.governing().get(),
            said.inForce(),
            conditions,
            consequence.get().verdict(),
            reason.get(),
            said.basis().get(),
            said.mark().get(),
            problems.place(start)));
  }

  private String[] name() throws DrlRefusal {
    DrlToken name = tokens.expectString("引号里的编号与名称", "the quoted id and title of the rule");
    if (DrlExpressible.breaksName(name.value())) {
      problems.tell(name, "quote-in-name", "规则名里有半角双引号或反斜杠", "the rule's name `" + name.text() + "` holds a straight quote or a backslash", "改用“”");
    }
    String[] parts = name.value().split(" ", 2);
    if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
      problems.tell(name, "rule-name", "规则名“" + name.value() + "”不是“编号 名称”", "the rule's name `" + name.value() + "` is not id, space, title", "请写如 \"D-06 处理处分影响期未满\"");
      return new String[] {name.value(), name.value()};
    }
    return parts;
  }

  private DrlAnnotations annotations(DrlToken start) throws DrlRefusal {
    try {
      return DrlAnnotations.read(start, tokens, problems, subject);
    } catch (DrlRefusal told) {
      while (!tokens.at("when")) {
        if (tokens.at("then") || tokens.at("end") || tokens.ended() || tokens.atRule()) {
          throw told;
        }
        tokens.next();
      }
      return new DrlAnnotations(Optional.empty(), Optional.empty(), InForce.ALWAYS, Optional.empty(), Optional.empty());
    }
  }

  /** Reads the subject's pattern; false when its rule cannot be read further. */
  private boolean subjectPattern(DrlToken when, List<Condition> conditions) {
    int start = tokens.index();
    try {
      boolean bound = tokens.peek().isVariable() && tokens.peek(1).is(":");
      DrlToken kind = bound ? tokens.peek(2) : tokens.peek();
      String expected = subject.type().getSimpleName();
      if (!kind.isWord() || (!bound && !tokens.peek(1).is("("))) {
        throw missing(when, expected);
      }
      if (!bound) {
        DrlConstruct construct = DrlConstruct.begunBy(kind.text()).orElse(null);
        if (construct != null) {
          throw problems.refuse(kind, construct);
        }
        if (!kind.text().equals(expected) || Set.of("exists", "not", "accumulate").contains(kind.text())) {
          throw missing(when, expected);
        }
        throw problems.refuse(kind, "missing-binding", "主体“" + expected + "”前没有绑定名", "the subject `" + expected + "` is bound to no name", "请写 $" + Character.toLowerCase(expected.charAt(0)) + " : " + expected + "( … )");
      }
      scope.subjectIs(tokens.next());
      tokens.next();
      tokens.next();
      if (!kind.text().equals(expected)) {
        wrongSubject(kind, expected);
        if (Arrays.stream(Step.values()).anyMatch(s -> s.subject().getSimpleName().equals(kind.text())) || Suggestion.nearest(kind.text(), List.of(expected)).isEmpty()) {
          return false;
        }
      }
      conditions.addAll(DrlConstraints.ofSubject(scope));
      if (tokens.at("from")) {
        throw problems.refuse(tokens.peek(), new DrlConstruct("主体之后的“from”", "`from` after the subject", "主体不写 from", "write the subject without from"));
      }
      return true;
    } catch (DrlRefusal told) {
      tokens.skipCondition(start);
      return !scope.variable().isEmpty();
    }
  }

  private DrlRefusal missing(DrlToken when, String expected) {
    return problems.refuse(when, "missing-subject", "“when”之后第一个条件不是主体", "the first condition after `when` is not the subject", "请写 $" + Character.toLowerCase(expected.charAt(0)) + " : " + expected + "( … )");
  }

  private void wrongSubject(DrlToken kind, String expected) {
    problems.tell(kind, "wrong-subject", "“" + step.zh() + "”的主体不是“" + kind.text() + "”", "the subject of the step `" + step.word() + "` is not `" + kind.text() + "`" + Suggestion.english(kind.text(), List.of(expected)), "请写 " + expected);
  }

  /** Reads the reason. Where a condition was refused already, an unknown list is not told once more. */
  private Optional<Wording> reason(
      DrlConsequence consequence, Optional<DrlToken> english, List<Condition> conditions, DrlToken name) {
    boolean refused = problems.within(name.line(), consequence.place().line());
    Optional<Wording> reason = wording(consequence.template(), consequence.place(), conditions, refused);
    return english.isEmpty()
        ? reason
        : reason.flatMap(
            zh -> wording(english.get().value(), problems.place(english.get()), conditions, refused).map(zh::withEnglish));
  }

  private Optional<Wording> wording(String template, Place place, List<Condition> conditions, boolean refused) {
    return WordingReader.read(
        template,
        subject,
        conditions,
        Set.of(),
        place,
        problem -> {
          if (!refused || !problem.code().equals("placeholder-without-list")) {
            problems.tell(problem);
          }
        });
  }
}
