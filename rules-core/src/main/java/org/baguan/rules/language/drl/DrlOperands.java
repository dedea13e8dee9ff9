package org.baguan.rules.language.drl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.Operand;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Type;

/** Reads what a term is compared with. */
final class DrlOperands {

  /** The comparisons by their sign. */
  static final Map<String, Relation> RELATIONS =
      Arrays.stream(Relation.values()).collect(Collectors.toMap(Relation::java, Function.identity()));

  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "^", "&", "?", "->");

  private final DrlScope scope;
  private final DrlTokens tokens;
  private final DrlTerms terms;
  private final DrlLiterals literals;

  DrlOperands(DrlScope scope) {
    this.scope = scope;
    this.tokens = scope.tokens();
    this.terms = new DrlTerms(scope);
    this.literals = new DrlLiterals(scope);
  }

  /** Reads the operand of a comparison of a term. */
  Operand read(Term left, FactType of, boolean member) throws DrlRefusal {
    DrlToken met = tokens.peek();
    Operand operand;
    if (met.isVariable()) {
      operand = variable(left);
    } else if (terms.atReader() || isName(met, left)) {
      operand = ofSubject(left, of, member);
    } else {
      operand = new Operand.Literal(literals.read(left));
    }
    refuseArithmetic();
    return operand;
  }

  /** Reads values in brackets. */
  List<Comparable<?>> several(Term term) throws DrlRefusal {
    tokens.expect("(");
    List<Comparable<?>> values = new ArrayList<>();
    do {
      if (tokens.peek().isVariable() || isName(tokens.peek(), term)) {
        throw tokens.unexpected("写定的值", "a value written in the rule");
      }
      values.add(literals.read(term));
      refuseArithmetic();
    } while (tokens.accept(","));
    tokens.expect(")");
    return values;
  }

  /** Refuses an arithmetic sign at the next token. */
  void refuseArithmetic() throws DrlRefusal {
    DrlToken met = tokens.peek();
    if (met.kind() == DrlToken.Kind.SYMBOL && ARITHMETIC.contains(met.text())) {
      throw scope.problems().refuse(met, DrlConstruct.arithmetic(met.text()));
    }
  }

  /** Returns whether a token is the name of another term, rather than a value. */
  private boolean isName(DrlToken met, Term left) {
    boolean value = met.is("true") || met.is("false") || met.is("null");
    boolean code = left.type() instanceof Type.Code codes && codes.code(met.text()).isPresent();
    return met.isWord() && !value && !code && !Character.isUpperCase(met.text().charAt(0));
  }

  private Operand variable(Term left) throws DrlRefusal {
    DrlToken name = tokens.next();
    if (tokens.at(".")) {
      throw scope.problems().refuse(name, DrlConstruct.path(name.text() + "." + tokens.peek(1).text()));
    }
    Optional<Term> bound = scope.bound(name.text());
    if (bound.isEmpty()) {
      throw scope
          .problems()
          .refuse(
              name,
              "unknown-binding",
              "“" + name.text() + "”没有绑定主体的项",
              "`" + name.text() + "` is not bound to a term of the subject" + Suggestion.english(name.text(), scope.bound()),
              "先在主体的括号里写 " + name.text() + " : 项");
    }
    return compared(name, left, bound.get());
  }

  private Operand ofSubject(Term left, FactType of, boolean member) throws DrlRefusal {
    DrlToken name = tokens.peek();
    if (member && !terms.atReader() && (of.termNamed(name.text()).isPresent() || scope.subject().termNamed(name.text()).isPresent())) {
      throw scope
          .problems()
          .refuse(
              name,
              "member-compared",
              "成员的“" + left.label() + "”不能直接与“" + name.text() + "”比较",
              "a member's `" + left.name() + "` can be compared with a bound term of the subject only, not with `" + name.text() + "`",
              "先在主体的括号里写 $" + name.text() + " : " + name.text() + "，再与 $" + name.text() + " 比较");
    }
    if (member && terms.atReader()) {
      throw scope.problems().refuse(name, "member-compared", "成员的“" + left.label() + "”不能直接与“" + name.text() + "(…)”比较", "a member's `" + left.name() + "` can be compared with a bound term of the subject only, not with `" + name.text() + "(…)`", "先在主体的括号里绑定，如 $bound : " + name.text() + "(…)");
    }
    return compared(name, left, terms.read(scope.subject()));
  }

  private Operand compared(DrlToken name, Term left, Term right) throws DrlRefusal {
    if (right.type() instanceof Type.Text || !left.type().comparableWith(right.type())) {
      throw scope
          .problems()
          .refuse(
              name,
              "wrong-type",
              "“" + left.label() + "”是" + left.type().zh() + "，不能与" + right.type().zh() + "“" + right.label() + "”比较",
              "`" + left.name() + "` and `" + right.name() + "` are not of one type",
              "两边写同一类型、同一单位的项");
    }
    return new Operand.OfSubject(right);
  }
}
