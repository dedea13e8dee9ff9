package org.baguan.rules.language.drl;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tokens of a file with a mark where reading stands, and ways to skip what was refused. */
final class DrlTokens {

  private static final Set<String> CONDITION = Set.of("exists", "not", "accumulate", "forall", "eval", "or", "and", "acc");

  private final List<DrlToken> tokens;
  private final DrlProblems problems;
  private int at;

  DrlTokens(List<DrlToken> tokens, DrlProblems problems) {
    this.tokens = List.copyOf(tokens);
    this.problems = problems;
  }

  DrlToken peek() {
    return peek(0);
  }

  DrlToken peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  /** Returns the token read last. */
  DrlToken last() {
    return tokens.get(Math.max(0, Math.min(at, tokens.size()) - 1));
  }

  DrlToken next() {
    DrlToken token = peek();
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  boolean at(String wordOrSymbol) {
    return peek().is(wordOrSymbol);
  }

  boolean ended() {
    return peek().kind() == DrlToken.Kind.END;
  }

  boolean accept(String wordOrSymbol) {
    if (!at(wordOrSymbol)) {
      return false;
    }
    next();
    return true;
  }

  DrlToken expect(String wordOrSymbol) throws DrlRefusal {
    if (!at(wordOrSymbol)) {
      throw unexpected("“" + wordOrSymbol + "”", "`" + wordOrSymbol + "`");
    }
    return next();
  }

  DrlToken expectString(String zh, String en) throws DrlRefusal {
    if (!peek().isString()) {
      throw unexpected(zh, en);
    }
    return next();
  }

  DrlToken expectWord(String zh, String en) throws DrlRefusal {
    if (!peek().isWord()) {
      throw unexpected(zh, en);
    }
    return next();
  }

  /** Tells that the next token is not what was expected, and returns what to throw. */
  DrlRefusal unexpected(String zh, String en) {
    DrlToken met = peek();
    String shown = ended() ? "the end of the file" : "`" + met.text() + "`";
    return problems.refuse(
        met, "unexpected-text", "这里是“" + met.text() + "”，应为" + zh, "met " + shown + " where " + en + " was expected", "请在此处写" + zh);
  }

  /** Returns the words from here on that dots join. */
  String path() {
    StringBuilder path = new StringBuilder(peek().text());
    int ahead = 1;
    while (peek(ahead).is(".") && peek(ahead + 1).isWord()) {
      path.append('.').append(peek(ahead + 1).text());
      ahead += 2;
    }
    return path.toString();
  }

  /** Returns the token after the words from here on that dots join. */
  DrlToken afterPath() {
    int ahead = 1;
    while (peek(ahead).is(".") && peek(ahead + 1).isWord()) {
      ahead += 2;
    }
    return peek(ahead);
  }

  /** Returns the token after the {@code from} of the pattern that stands here, or whose brackets do; empty where it has none. */
  Optional<DrlToken> source() {
    int ahead = 0;
    while (peek(ahead).isWord() || peek(ahead).is(".") || peek(ahead).is(":")) {
      ahead++;
    }
    int depth = 0;
    for (; at + ahead < tokens.size() - 1; ahead++) {
      depth += peek(ahead).is("(") ? 1 : peek(ahead).is(")") ? -1 : 0;
      if (depth == 0) {
        return peek(ahead + 1).is("from") ? Optional.of(peek(ahead + 2)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  int index() {
    return at;
  }

  /** Skips from where a constraint began to the comma or bracket after it; false when there is none. */
  boolean skipConstraint(int from) {
    at = from;
    for (int depth = 0; !closesRule(); next()) {
      if (depth == 0 && (at(",") || at("&&") || at(")") || at(";") || (at("from") && peek(1).isVariable() && peek(2).is(".")))) {
        return !at(";") && !at("from");
      }
      depth += opens() ? 1 : closes() ? -1 : 0;
    }
    return false;
  }

  /** Skips from where a condition began to the next condition, or to {@code then}. */
  void skipCondition(int from) {
    at = from;
    int depth = 0;
    boolean moved = false;
    for (; !closesRule(); next()) {
      boolean begins = peek().isWord() && CONDITION.contains(peek().text()) && !peek(1).is("in") && !last().is("from");
      boolean pattern = peek().isVariable() && peek(1).is(":");
      if (moved && ((depth <= 0 && (begins || pattern)) || (peek().first() && begins))) {
        return;
      }
      depth += opens() ? 1 : closes() ? -1 : 0;
      moved = true;
    }
  }

  /** Skips the conditions that are left. */
  void skipToThen() {
    while (!at("then") && !closesRule()) {
      next();
    }
  }

  /** Skips a statement of a consequence, its semicolon included. */
  void skipStatement(int from) {
    at = from;
    int depth = 0;
    boolean moved = false;
    while (!atRule() && !ended()) {
      if (at("end") && (depth <= 0 || peek().first())) {
        return;
      }
      if (moved && depth <= 0 && (at(";") || at("}"))) {
        next();
        return;
      }
      depth += opens() ? 1 : closes() ? -1 : 0;
      moved = true;
      next();
    }
  }

  /** Skips what is left of a rule, its {@code end} included. */
  void skipRule() {
    while (!atRule() && !ended()) {
      if (next().is("end")) {
        return;
      }
    }
  }

  /** Skips to the next construct of a file that stands first on its line, or to the next rule. */
  void skipConstruct() {
    do {
      next();
    } while (!ended()
        && !atRule()
        && !(peek().first()
            && peek().isWord()
            && (at("import") || at("package") || DrlConstruct.begunBy(peek().text()).isPresent())));
  }

  /** Returns whether a rule begins here. */
  boolean atRule() {
    return at("rule") && (peek(1).isString() || peek().first());
  }

  private boolean closesRule() {
    return at("then") || at("end") || ended() || atRule();
  }

  private boolean opens() {
    return at("(") || at("[") || at("{");
  }

  private boolean closes() {
    return at(")") || at("]") || at("}");
  }
}
