package org.baguan.rules.language.drl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Vocabulary;

/**
 * Reads the rules of a DRL file: the subset of language.md section 5, and nothing beyond it. The text
 * is read here and is never handed to the rule engine. Safe to share between threads.
 */
public final class DrlReader {

  static final String MODEL = "org.baguan.rules.model.*";
  static final String DAY = "java.time.LocalDate";

  /** Characters of one line. */
  static final int LONGEST_LINE = 10_000;

  private final DrlTokens tokens;
  private final DrlProblems problems;
  private final Vocabulary vocabulary;
  private final List<Rule> rules = new ArrayList<>();
  private boolean model;
  private boolean dates;

  private DrlReader(DrlTokens tokens, DrlProblems problems, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.problems = problems;
    this.vocabulary = vocabulary;
  }

  /**
   * What a file says.
   *
   * @param rules the rules without a problem, in the order of the file
   * @param problems all problems, by place
   */
  public record Reading(List<Rule> rules, List<Problem> problems) {
    /** Copies the lists. */
    public Reading {
      rules = List.copyOf(rules);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a file. A byte order mark at its beginning is passed over. Text that cannot be read is told as
   * a problem, never thrown.
   *
   * @param file the file's path within the pack, for messages
   * @param text its text
   * @param vocabulary what rules can read
   */
  public static Reading read(String file, String text, Vocabulary vocabulary) {
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    List<String> lines = Arrays.asList(plain.split("\r\n|\r|\n", -1));
    DrlProblems problems = new DrlProblems(file, lines);
    for (int line = 1; line <= lines.size(); line++) {
      if (lines.get(line - 1).length() > LONGEST_LINE) {
        return new Reading(List.of(), List.of(DrlProblems.tooLarge(Place.text(file, line, 0), "一行超过 " + LONGEST_LINE + " 字", "a line of more than " + LONGEST_LINE + " characters")));
      }
    }
    DrlTokens tokens = new DrlTokens(DrlTokenizer.tokens(lines, problems), problems);
    DrlReader reader = new DrlReader(tokens, problems, vocabulary);
    reader.file();
    return new Reading(reader.rules, problems.all());
  }

  private void file() {
    DrlToken first = tokens.peek();
    Optional<Step> step = Optional.empty();
    try {
      step = step();
    } catch (DrlRefusal told) {
      if (!tokens.atRule() && !tokens.at("import")) {
        tokens.skipConstruct();
      }
    }
    while (!tokens.ended() && !tokens.atRule()) {
      if (tokens.at("import")) {
        importing(false);
      } else {
        construct();
      }
    }
    if (!model && step.isPresent()) {
      problems.tell(first, "missing-import", "没有引入事实模型", "the fact model is not imported; write `import " + MODEL + "`", "在 package 之后写 import " + MODEL);
    }
    while (!tokens.ended()) {
      if (!tokens.atRule()) {
        construct();
      } else if (step.isPresent()) {
        Step of = step.get();
        new DrlRuleReader(tokens, problems, of, vocabulary.subject(of), dates).read().ifPresent(rules::add);
      } else {
        tokens.next();
        tokens.skipRule();
      }
    }
    if (problems.all().stream().anyMatch(problem -> problem.code().equals("unknown-step"))) {
      rules.clear();
    }
  }

  private Optional<Step> step() throws DrlRefusal {
    if (!tokens.at("package")) {
      String met = tokens.peek().text();
      throw problems.refuse(tokens.peek(), "missing-package", "文件开头是“" + met + "”，没有 package", "the file begins with `" + met + "`, not with `package`", "请写如 package keyposts.eligibility；最后一段是步骤");
    }
    DrlToken word;
    do {
      tokens.next();
      word = tokens.expectWord("包名", "the name of a package");
    } while (tokens.at("."));
    tokens.accept(";");
    List<String> words = Arrays.stream(Step.values()).filter(s -> !s.verdicts().isEmpty()).map(Step::word).toList();
    String last = word.text();
    Optional<Step> step = Arrays.stream(Step.values()).filter(s -> s.word().equals(last)).findFirst();
    if (step.isEmpty()) {
      problems.tell(word, "unknown-step", "没有步骤“" + last + "”", "there is no step `" + last + "`" + Suggestion.english(last, words), Suggestion.advice(last, words));
      Optional<String> near = Suggestion.nearest(last, words);
      return Arrays.stream(Step.values()).filter(s -> near.equals(Optional.of(s.word()))).findFirst();
    }
    if (step.get().verdicts().isEmpty()) {
      problems.tell(word, "table-only", "“" + step.get().zh() + "”只能用表格写", "the step `" + last + "` can be written in tables only", "请用表种为“" + step.get().zh() + "”的表格");
      return Optional.empty();
    }
    return step;
  }

  private void importing(boolean afterRule) {
    DrlToken start = tokens.next();
    StringBuilder name = new StringBuilder();
    while (!tokens.ended() && !tokens.atRule() && !tokens.at(";") && tokens.peek().line() == start.line()) {
      name.append(name.isEmpty() || tokens.at(".") || tokens.at("*") || name.charAt(name.length() - 1) == '.' ? "" : " ").append(tokens.next().text());
    }
    tokens.accept(";");
    String imported = name.toString();
    if (afterRule && (imported.equals(MODEL) || imported.equals(DAY))) {
      problems.tell(start, "unexpected-text", "import 写在了规则之后", "`import` stands after a rule", "移到第一条规则之前");
    } else if (imported.equals(MODEL)) {
      model = true;
    } else if (imported.equals(DAY)) {
      dates = true;
    } else {
      problems.tell(
          start,
          "refused-import",
          "不能引入“" + imported + "”",
          "`import " + imported + "` is refused; only `import " + MODEL + "` and `import " + DAY + "` are read",
          "只可写 import " + MODEL + " 与 import " + DAY);
    }
  }

  private void construct() {
    DrlToken met = tokens.peek();
    if (met.is("import")) {
      importing(true);
      return;
    }
    String word = met.isWord() && tokens.peek(1).is("-") ? met.text() + "-" + tokens.peek(2).text() + (tokens.peek(3).is("-") ? "-" + tokens.peek(4).text() : "") : met.text();
    Optional<DrlConstruct> construct = met.isWord() ? DrlConstruct.begunBy(word) : Optional.empty();
    if (construct.isPresent()) {
      problems.refuse(met, construct.get());
    } else {
      tokens.unexpected("rule", "rule");
    }
    tokens.skipConstruct();
  }
}
