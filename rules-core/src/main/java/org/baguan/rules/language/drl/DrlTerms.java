package org.baguan.rules.language.drl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Attributed;

/** Reads the name of a term: an accessor's, or {@code code("label")} and the like for what the pack declares. */
final class DrlTerms {

  /** How an attribute is read, by its type; language.md section 5. */
  static final Map<String, Predicate<Type>> READERS =
      Map.of(
          "code", type -> type instanceof Type.Code,
          "decimal", type -> type instanceof Type.Decimal,
          "whole", type -> type instanceof Type.Whole,
          "date", type -> type instanceof Type.Day,
          "yesNo", type -> type instanceof Type.YesNo);

  private final DrlScope scope;

  DrlTerms(DrlScope scope) {
    this.scope = scope;
  }

  /** Returns whether a call that reads an attribute begins at the next token. */
  boolean atReader() {
    return READERS.containsKey(scope.tokens().peek().text()) && scope.tokens().peek(1).is("(");
  }

  /** Reads a term of a fact. */
  Term read(FactType of) throws DrlRefusal {
    DrlTokens tokens = scope.tokens();
    if (atReader()) {
      return attribute(of);
    }
    DrlToken name = tokens.peek();
    refuseConstruct(name, of);
    if (name.is("(") || name.is("[") || name.is("{")) {
      throw scope.problems().refuse(name, DrlConstruct.bracketed(name.text()));
    }
    if (!name.isWord()) {
      throw tokens.unexpected("项的名称", "the name of a term");
    }
    tokens.next();
    refuseCallOrPath(name);
    return of.termNamed(name.text()).orElseThrow(() -> unknown(name, of));
  }

  /** Refuses a word or sign that begins a construct which the language does not have. */
  void refuseConstruct(DrlToken met, FactType of) throws DrlRefusal {
    boolean harmless = met.isString() || of.termNamed(met.text()).isPresent();
    Optional<DrlConstruct> construct = harmless ? Optional.empty() : DrlConstruct.begunBy(met.text());
    if (construct.isPresent()) {
      throw scope.problems().refuse(met, construct.get());
    }
  }

  /** Refuses what would make a call or a path of the name just read. */
  void refuseCallOrPath(DrlToken name) throws DrlRefusal {
    DrlTokens tokens = scope.tokens();
    if (tokens.at("(")) {
      throw scope.problems().refuse(name, DrlConstruct.call(name.text()));
    }
    if (tokens.at(".") && tokens.peek(1).isWord()) {
      tokens.next();
      String path = name.text() + "." + tokens.path();
      throw scope.problems().refuse(name, tokens.afterPath().is("(") ? DrlConstruct.call(path) : DrlConstruct.path(path));
    }
    if (tokens.at(".") || tokens.at("[")) {
      throw scope.problems().refuse(name, DrlConstruct.path(name.text() + tokens.peek().text() + tokens.peek(1).text()));
    }
  }

  /** Tells that a fact has no such term, and returns what to throw. */
  DrlRefusal unknown(DrlToken name, FactType of) {
    List<String> names = of.terms().stream().filter(term -> !term.attribute()).map(Term::name).toList();
    String advice =
        of.term(name.text())
            .map(term -> "请写 " + DrlNotation.name(term, of.type()))
            .orElseGet(() -> Suggestion.advice(name.text(), names));
    return scope
        .problems()
        .refuse(
            name,
            "unknown-term",
            "“" + of.label() + "”没有“" + name.text() + "”这一项",
            "`" + of.type().getSimpleName() + "` has no term `" + name.text() + "`" + Suggestion.english(name.text(), names),
            advice);
  }

  private Term attribute(FactType of) throws DrlRefusal {
    DrlTokens tokens = scope.tokens();
    DrlToken reader = tokens.next();
    tokens.expect("(");
    DrlToken label = tokens.expectString("引号里的项名", "the quoted name of a term");
    if (tokens.at("+")) {
      throw scope.problems().refuse(tokens.peek(), DrlConstruct.arithmetic("+"));
    }
    tokens.expect(")");
    List<String> labels = of.terms().stream().filter(term -> isQuoted(term, of.type())).map(Term::label).toList();
    Optional<Term> found = of.term(label.value()).filter(term -> isQuoted(term, of.type()));
    if (found.isEmpty()) {
      String advice =
          of.term(label.value())
              .map(term -> "请写 " + term.name())
              .orElseGet(() -> Suggestion.advice(label.value(), labels));
      throw scope
          .problems()
          .refuse(
              label,
              "unknown-term",
              "“" + of.label() + "”没有以引号书写的项“" + label.value() + "”",
              "`" + of.type().getSimpleName() + "` has no quoted term `" + label.value() + "`" + Suggestion.english(label.value(), labels),
              advice);
    }
    if (!READERS.getOrDefault(reader.text(), type -> false).test(found.get().type())) {
      String written = DrlNotation.name(found.get(), of.type());
      throw scope
          .problems()
          .refuse(
              reader,
              "wrong-type",
              "“" + label.value() + "”是" + found.get().type().zh() + "，不能用“" + reader.text() + "”来读",
              "`" + label.value() + "` is not read by `" + reader.text() + "`",
              "请写 " + written);
    }
    return found.get();
  }

  /** Returns how a quoted term is read; empty for text, which has no reader. */
  static String reader(Term term) {
    return READERS.entrySet().stream().filter(e -> e.getValue().test(term.type())).map(Map.Entry::getKey).findFirst().orElse("");
  }

  /** Returns whether a term is written by its quoted label: an attribute, or a code of a list that the pack declares. */
  static boolean isQuoted(Term term, Class<?> of) {
    return Attributed.class.isAssignableFrom(of) && (term.attribute() || DrlValue.isDeclared(term.type()));
  }
}
