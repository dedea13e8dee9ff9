package org.baguan.rules.engine.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wall before Drools: a file of DRL is let through only if it begins with the lines that the printer writes, and every word and
 * sign after them is one that the printer has. There is no word among them for a declaration, a function, a query, a global, an
 * attribute, or code of any other kind, so none can reach Drools, which would run some of it while it builds.
 */
public final class PrintedWords {

  private static final Pattern PACKAGE = Pattern.compile("package baguan\\.[a-z]+\\.(certain|possible)");
  private static final Set<String> IMPORTS =
      Set.of("import org.baguan.rules.model.*", "import java.time.LocalDate", "import org.baguan.rules.engine.Firing", "import org.baguan.rules.engine.Known");
  private static final Set<String> GRAMMAR =
      Set.of(
          "rule", "when", "then", "end", "exists", "not", "from", "accumulate", "count", "sum", "insert", "Firing", "of", "LocalDate",
          "null", "true", "false", "Known", "less", "atMost", "atLeast", "greater", "equal", "unequal", "same", "other");

  /** White space, a literal without escapes, an exact number, a variable, a word, a sign. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "[ \\n]+|\"[^\"\\\\${}\\p{Cntrl}]*\"|\\d+(?:\\.\\d+)?B?|\\$[a-z]\\d*|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)|[=!<>]=|[!<>]|&&|\\|\\||[().,:;-]");

  private final Permitted permitted;
  private final String path;
  private final String text;
  private final List<String> reasons = new ArrayList<>();

  private PrintedWords(Permitted permitted, String path, String text) {
    this.permitted = permitted;
    this.path = path;
    this.text = text;
  }

  /**
   * Lets texts through, or not.
   *
   * @param path what a reason calls the text
   * @return the reasons why it is refused, one for each line that has any; none if it is let through
   */
  public static List<String> refusals(String path, String text) {
    return new PrintedWords(Permitted.OF_MODEL, path, text).read();
  }

  /**
   * Throws what was found in one or more texts.
   *
   * @throws RefusedCodeException if there are reasons
   */
  public static void require(List<String> reasons) {
    if (!reasons.isEmpty()) {
      throw new RefusedCodeException(reasons);
    }
  }

  private List<String> read() {
    int line = 1;
    boolean body = false;
    for (String row : text.split("\n", -1)) {
      body = body || row.startsWith("rule ");
      if (body) {
        words(row, line);
      } else {
        head(row, line);
      }
      line++;
    }
    return reasons;
  }

  private void head(String row, int line) {
    boolean known = line == 1 ? PACKAGE.matcher(row).matches() : row.isEmpty() || IMPORTS.contains(row);
    if (!known) {
      refuse(line, row.strip(), "no line that printed rules begin with");
    }
  }

  private void words(String row, int line) {
    Matcher token = TOKEN.matcher(row);
    int at = 0;
    while (at < row.length()) {
      if (!token.find(at) || token.start() != at) {
        refuse(line, row.substring(at, row.offsetByCodePoints(at, 1)), "no sign that rules are printed with");
        return;
      }
      String word = token.group("word");
      if (word != null && !GRAMMAR.contains(word) && !permitted.word(word)) {
        refuse(line, word, "no word that rules are printed with");
        return;
      }
      at = token.end();
    }
  }

  private void refuse(int line, String what, String why) {
    reasons.add(path + ":" + line + ": '" + (what.length() > 60 ? what.substring(0, 60) + "…" : what) + "' is " + why);
  }
}
