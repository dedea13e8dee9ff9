package org.baguan.rules.language.drl;

import java.util.Arrays;
import java.util.Optional;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Step;
import org.baguan.rules.model.Label;

/**
 * The consequence of a rule: its one conclusion.
 *
 * @param verdict the 结论
 * @param template the reason as written
 * @param place where the reason stands
 */
record DrlConsequence(Conclusion.Verdict verdict, String template, Place place) {

  /** Reads the statements from {@code then} to {@code end}, both included; empty when there was a problem. */
  static Optional<DrlConsequence> read(DrlScope scope, Step step) throws DrlRefusal {
    DrlTokens tokens = scope.tokens();
    DrlProblems problems = scope.problems();
    DrlToken then = tokens.expect("then");
    Optional<DrlConsequence> read = Optional.empty();
    boolean inserted = false;
    boolean met = false;
    while (!tokens.at("end") && !tokens.ended() && !tokens.atRule()) {
      int start = tokens.index();
      met = true;
      try {
        DrlToken begin = tokens.peek();
        if (!begin.is("insert")) {
          String named = begin.is("then") && tokens.peek(1).is("[") ? "then[" + tokens.peek(2).text() + "]" : tokens.path();
          throw problems.refuse(begin, DrlConstruct.statement(named));
        }
        if (inserted) {
          throw problems.refuse(begin, new DrlConstruct("第二个“insert”", "second `insert` in a rule", "一条规则一个结论，另写一条规则", "a rule has one conclusion, write another rule"));
        }
        inserted = true;
        read = Optional.of(insert(scope, step));
      } catch (DrlRefusal told) {
        tokens.skipStatement(start);
      }
    }
    if (!met && !tokens.atRule()) {
      problems.tell(then, "missing-conclusion", "“then”之后没有结论", "there is no conclusion after `then`", "请写 insert( 结论.of( $主体, \"理由\" ) );");
    }
    tokens.expect("end");
    return read;
  }

  private static DrlConsequence insert(DrlScope scope, Step step) throws DrlRefusal {
    DrlTokens tokens = scope.tokens();
    tokens.expect("insert");
    tokens.expect("(");
    if (tokens.at("new")) {
      throw scope.problems().refuse(tokens.peek(), new DrlConstruct("“new”", "`new`", "请写 结论.of( $主体, \"理由\" )", "write Kind.of( $subject, \"reason\" )"));
    }
    DrlToken kind = tokens.expectWord("结论的类名", "the kind of conclusion");
    tokens.expect(".");
    tokens.expect("of");
    tokens.expect("(");
    tokens.expect(scope.variable());
    tokens.expect(",");
    if (!tokens.peek().isString()) {
      throw scope.problems().refuse(tokens.peek(), DrlConstruct.expression(tokens));
    }
    DrlToken reason = tokens.next();
    if (tokens.at("+")) {
      throw scope.problems().refuse(tokens.peek(), DrlConstruct.arithmetic("+"));
    }
    tokens.expect(")");
    tokens.expect(")");
    tokens.expect(";");
    Conclusion.Verdict verdict = verdict(scope, step, kind);
    return new DrlConsequence(verdict, reason.value(), scope.problems().place(reason));
  }

  /** Returns the verdict of a conclusion's class. No suggestion: a near miss turns the meaning around. */
  private static Conclusion.Verdict verdict(DrlScope scope, Step step, DrlToken kind) throws DrlRefusal {
    String permitted = String.join("、", step.verdicts().stream().map(word -> name(step, word).orElse("") + "（" + word + "）").toList());
    Optional<Class<?>> type =
        Arrays.stream(org.baguan.rules.model.Conclusion.class.getPermittedSubclasses())
            .<Class<?>>map(c -> c)
            .filter(c -> c.getSimpleName().equals(kind.text()))
            .findFirst();
    if (type.isEmpty()) {
      throw scope.problems().refuse(kind, "unknown-conclusion", "没有结论“" + kind.text() + "”", "there is no conclusion `" + kind.text() + "`", "本步骤可用的结论：" + permitted);
    }
    if (!subject(type.get()).equals(step.subject()) || !step.verdicts().contains(word(type.get()))) {
      throw scope
          .problems()
          .refuse(kind, "wrong-conclusion", "“" + step.zh() + "”不能得出“" + kind.text() + "”", "the step `" + step.word() + "` cannot conclude `" + kind.text() + "`", "本步骤可用的结论：" + permitted);
    }
    return new Conclusion.Verdict(word(type.get()));
  }

  /** Returns the name of the class of a step's verdict; empty for a verdict that is none of the step's. */
  static Optional<String> name(Step step, String verdict) {
    return Arrays.stream(org.baguan.rules.model.Conclusion.class.getPermittedSubclasses())
        .filter(c -> subject(c).equals(step.subject()) && word(c).equals(verdict))
        .map(Class::getSimpleName)
        .findFirst();
  }

  private static Class<?> subject(Class<?> conclusion) {
    return conclusion.getRecordComponents()[0].getType();
  }

  private static String word(Class<?> conclusion) {
    Label label = conclusion.getAnnotation(Label.class);
    return label == null ? "" : label.zh();
  }
}
