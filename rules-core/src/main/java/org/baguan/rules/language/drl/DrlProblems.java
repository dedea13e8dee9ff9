package org.baguan.rules.language.drl;

import java.util.ArrayList;
import java.util.List;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;

/** Collects the problems of one DRL file, each with its line and a caret. */
final class DrlProblems {

  private final String file;
  private final List<String> lines;
  private final List<Problem> told = new ArrayList<>();

  DrlProblems(String file, List<String> lines) {
    this.file = file;
    this.lines = List.copyOf(lines);
  }

  /** Tells an error at a token. */
  void tell(DrlToken at, String code, String zh, String en, String advice) {
    tell(at.line(), at.column(), code, zh, en, advice);
  }

  /** Tells an error at a line and column, both from 1. */
  void tell(int line, int column, String code, String zh, String en, String advice) {
    tell(Problem.error(Place.text(file, line, column), code, zh, en).advising(advice));
  }

  /** Takes a problem, and adds its line. */
  void tell(Problem problem) {
    int line = problem.place().line();
    told.add(line >= 1 && line <= lines.size() ? problem.within(context(line, problem.place().column())) : problem);
  }

  /** Returns the problem of a file that is larger than accepted. */
  static Problem tooLarge(Place place, String zh, String en) {
    return Problem.error(place, "too-large", "规则文件过大，没有读：" + zh, "the rule file is too large and was not read: " + en)
        .advising("规则文件不会有这样大，核对是否放错了文件", "no file of rules is as large; see whether it is the right file");
  }

  /** Tells an error at a token and returns what to throw. */
  DrlRefusal refuse(DrlToken at, String code, String zh, String en, String advice) {
    tell(at, code, zh, en, advice);
    return DrlRefusal.TOLD;
  }

  /** Tells that the language has no such construct and returns what to throw. */
  DrlRefusal refuse(DrlToken at, DrlConstruct construct) {
    return refuse(
        at,
        "not-in-language",
        "规则语言里没有" + construct.zh(),
        "the rule language has no " + construct.en() + "; " + construct.insteadEn(),
        construct.insteadZh());
  }

  /** Returns whether there is an error on these lines, both included. */
  boolean within(int first, int last) {
    return told.stream().anyMatch(problem -> problem.place().line() >= first && problem.place().line() <= last);
  }

  /** Returns a place in this file. */
  Place place(DrlToken token) {
    return Place.text(file, token.line(), token.column());
  }

  /** Returns all problems by place. */
  List<Problem> all() {
    return told.stream().sorted().distinct().toList();
  }

  /** Returns the line with a caret below the column; a wide character is met by a wide space, a tab by a tab. */
  private String context(int line, int column) {
    String text = lines.get(line - 1);
    StringBuilder caret = new StringBuilder();
    for (int i = 0; i < column - 1; i++) {
      char above = i < text.length() ? text.charAt(i) : ' ';
      caret.append(above == '\t' ? '\t' : above >= '\u1100' ? '\u3000' : ' ');
    }
    return text + "\n  │ " + caret + "^";
  }
}
