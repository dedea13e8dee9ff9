package org.baguan.rules.language.drl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Suggestion;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;
import org.baguan.rules.model.Source;
import org.baguan.rules.model.Unit;

/** Reads the conditions after the subject: exists, not, accumulate. */
final class DrlConditions {

  private static final Term COUNT = number(new Type.Whole(Unit.COUNT));

  private final DrlScope scope;
  private final DrlTokens tokens;
  private final DrlProblems problems;
  private final DrlTerms terms;
  private final List<Condition> conditions = new ArrayList<>();

  private DrlConditions(DrlScope scope) {
    this.scope = scope;
    this.tokens = scope.tokens();
    this.problems = scope.problems();
    this.terms = new DrlTerms(scope);
  }

  /** Reads all conditions up to {@code then}. */
  static List<Condition> read(DrlScope scope) {
    DrlConditions reader = new DrlConditions(scope);
    while (!reader.tokens.at("then") && !reader.tokens.at("end") && !reader.tokens.ended() && !reader.tokens.atRule()) {
      int start = reader.tokens.index();
      try {
        reader.condition();
      } catch (DrlRefusal told) {
        reader.tokens.skipCondition(start);
      }
    }
    return reader.conditions;
  }

  private void condition() throws DrlRefusal {
    DrlToken met = tokens.peek();
    if (tokens.accept("exists")) {
      Members members = members(met, false);
      conditions.add(new Condition.Exists(members.list, members.pattern.tests()));
    } else if (tokens.accept("not")) {
      Members members = members(met, false);
      conditions.add(new Condition.Not(members.list, members.pattern.tests()));
    } else if (tokens.accept("accumulate")) {
      accumulate(met);
    } else {
      terms.refuseConstruct(met, scope.subject());
      boolean pattern = tokens.peek(1).is("(") || (met.isVariable() && tokens.peek(1).is(":"));
      if (met.isWord() && pattern) {
        refuseSource();
        DrlToken name = met.isVariable() ? tokens.peek(2) : met;
        throw problems.refuse(met, DrlConstruct.join(name.text()));
      }
      if (tokens.at("(")) {
        throw problems.refuse(met, DrlConstruct.nested("("));
      }
      throw tokens.unexpected("exists、not、accumulate 或 then", "exists, not, accumulate or then");
    }
  }

  /** Refuses a pattern for what stands after its {@code from}, where that names the construct better. */
  private void refuseSource() throws DrlRefusal {
    Optional<DrlToken> source = tokens.source();
    if (source.isPresent() && !source.get().isVariable()) {
      throw problems.refuse(source.get(), DrlConstruct.source(source.get().text()));
    }
  }

  /** The members of a list that a pattern selects. */
  private record Members(ListTerm list, DrlConstraints.Member pattern) {}

  private Members members(DrlToken quantifier, boolean summed) throws DrlRefusal {
    DrlToken met = tokens.peek();
    if (tokens.at("(") || tokens.at("not") || tokens.at("exists") || tokens.at("accumulate")) {
      throw problems.refuse(met, DrlConstruct.nested(quantifier.text() + " " + met.text()));
    }
    terms.refuseConstruct(met, scope.subject());
    if (met.isVariable()) {
      throw problems.refuse(met, "unused-binding", "成员模式前的绑定“" + met.text() + "”没有用处", "the binding `" + met.text() + "` of a member has no use", "删去它");
    }
    DrlToken kind = tokens.expectWord("成员的类名", "the kind of a member");
    Optional<FactType> type = memberType(kind);
    if (type.isEmpty()) {
      refuseSource();
      List<String> kinds = scope.subject().lists().stream().map(list -> simpleName(list.member())).distinct().toList();
      throw problems.refuse(
          kind,
          "unknown-member",
          "“" + scope.subject().label() + "”没有以“" + kind.text() + "”为成员的列表",
          "no list of the subject has members `" + kind.text() + "`" + Suggestion.english(kind.text(), kinds),
          Suggestion.advice(kind.text(), kinds));
    }
    DrlConstraints.Member pattern = DrlConstraints.ofMember(scope, type.get());
    if (!summed && !pattern.addends().isEmpty()) {
      throw problems.refuse(kind, "unused-binding", "成员里的绑定没有用处", "a binding within `" + kind.text() + "( … )` has no use here", "删去绑定；只有 sum($k) 才需要");
    }
    return new Members(list(quantifier, kind), pattern);
  }

  private Optional<FactType> memberType(DrlToken kind) {
    return scope.subject().lists().stream().map(ListTerm::member).filter(m -> simpleName(m).equals(kind.text())).findFirst();
  }

  private ListTerm list(DrlToken quantifier, DrlToken kind) throws DrlRefusal {
    DrlToken met = tokens.peek();
    if (met.is("over")) {
      terms.refuseConstruct(met, scope.subject());
    }
    if (!tokens.accept("from")) {
      throw problems.refuse(
          met,
          "missing-from",
          "“" + quantifier.text() + " " + kind.text() + "( … )”之后没有写来自哪个列表",
          "`" + quantifier.text() + " " + kind.text() + "( … )` does not say from which list",
          "请写 from " + scope.variable() + ".列表");
    }
    DrlToken source = tokens.peek();
    boolean ofSubject = source.is(scope.variable()) && tokens.peek(1).is(".") && tokens.peek(2).isWord();
    if (!ofSubject) {
      throw problems.refuse(source, DrlConstruct.source(source.text()));
    }
    tokens.next();
    tokens.next();
    DrlToken name = tokens.next();
    if (tokens.at("(") || tokens.at(".") || tokens.at("[")) {
      throw problems.refuse(source, DrlConstruct.source(source.text() + "." + name.text() + tokens.peek().text()));
    }
    List<String> names = scope.subject().lists().stream().filter(l -> simpleName(l.member()).equals(kind.text())).map(ListTerm::name).toList();
    Optional<ListTerm> list = scope.subject().listNamed(name.text());
    if (list.isEmpty()) {
      throw problems.refuse(
          name,
          "unknown-list",
          "“" + scope.subject().label() + "”没有列表“" + name.text() + "”",
          "the subject has no list `" + name.text() + "`" + Suggestion.english(name.text(), names),
          Suggestion.advice(name.text(), names));
    }
    if (!simpleName(list.get().member()).equals(kind.text())) {
      String right = simpleName(list.get().member());
      throw problems.refuse(name, "wrong-list", "列表“" + name.text() + "”的成员不是“" + kind.text() + "”", "the members of `" + name.text() + "` are not `" + kind.text() + "`", "成员请写 " + right + "，或改用列表 " + String.join("、", names));
    }
    return list.get();
  }

  private void accumulate(DrlToken quantifier) throws DrlRefusal {
    tokens.expect("(");
    Members members = members(quantifier, true);
    if (tokens.at(",")) {
      throw problems.refuse(tokens.peek(1), new DrlConstruct("accumulate 里的“" + tokens.peek(1).text() + "”", "`" + tokens.peek(1).text() + "` in `accumulate`", "只有 count() 与 sum($k)", "use count() or sum($k)"));
    }
    tokens.expect(";");
    DrlToken result = tokens.peek();
    if (!result.isVariable()) {
      throw tokens.unexpected("$n : count() 或 $n : sum($k)", "$n : count() or $n : sum($k)");
    }
    tokens.next();
    scope.declare(result);
    tokens.expect(":");
    DrlToken function = tokens.expectWord("count 或 sum", "count or sum");
    if (!function.is("count") && !function.is("sum")) {
      throw problems.refuse(function, new DrlConstruct("汇总函数“" + function.text() + "”", "function `" + function.text() + "`", "只有 count() 与 sum($k)", "use count() or sum($k)"));
    }
    tokens.expect("(");
    Optional<Term> addend = function.is("sum") ? Optional.of(addend(members.pattern)) : Optional.empty();
    if (addend.isEmpty() && !members.pattern.addends().isEmpty()) {
      throw problems.refuse(function, "unused-binding", "count() 不用成员里的绑定", "`count()` uses no binding of a member", "删去成员里的绑定");
    }
    tokens.expect(")");
    if (tokens.at(",")) {
      throw problems.refuse(tokens.peek(), new DrlConstruct("同一个 accumulate 里的第二个函数", "second function in one `accumulate`", "另写一个 accumulate", "write another accumulate"));
    }
    tokens.expect(";");
    comparison(members, addend, result);
    if (tokens.at(",") || tokens.at("&&")) {
      throw problems.refuse(tokens.peek(), new DrlConstruct("同一个 accumulate 里的第二个比较“" + tokens.peek().text() + "”", "second comparison in one `accumulate`", "另写一个 accumulate", "write another accumulate"));
    }
    tokens.expect(")");
  }

  private Term addend(DrlConstraints.Member pattern) throws DrlRefusal {
    DrlToken name = tokens.expectWord("$k", "$k");
    Term addend = pattern.addends().get(name.text());
    if (addend == null) {
      throw problems.refuse(name, "unknown-binding", "“" + name.text() + "”没有在成员的括号里绑定", "`" + name.text() + "` is not bound in the member's pattern", "在成员的括号里写 $k : 项，再写 sum($k)");
    }
    if (pattern.addends().size() > 1) {
      throw problems.refuse(name, "unused-binding", "成员里绑定了不止一项", "the member's pattern binds more than `" + name.text() + "`", "只留下要求和的一项");
    }
    if (!(addend.type() instanceof Type.Whole) && !(addend.type() instanceof Type.Decimal)) {
      throw problems.refuse(name, "wrong-type", "“" + addend.label() + "”是" + addend.type().zh() + "，不能求和", "`" + addend.name() + "` is no number, so `" + name.text() + "` cannot be summed", "只有整数、月数与小数可以求和");
    }
    return addend;
  }

  private void comparison(Members members, Optional<Term> addend, DrlToken result) throws DrlRefusal {
    if (!tokens.at(result.text())) {
      throw tokens.unexpected(result.text() + " 与一个数的比较", "a comparison of " + result.text() + " with a number");
    }
    tokens.next();
    Relation relation = DrlOperands.RELATIONS.get(tokens.peek().text());
    if (relation == null || tokens.peek().isString()) {
      new DrlOperands(scope).refuseArithmetic();
      throw tokens.unexpected("比较（==、!=、<、<=、>、>=）", "a comparison (==, !=, <, <=, >, >=)");
    }
    tokens.next();
    Comparable<?> number = new DrlLiterals(scope).read(addend.map(term -> number(term.type())).orElse(COUNT));
    new DrlOperands(scope).refuseArithmetic();
    List<Test> tests = members.pattern.tests();
    if (addend.isPresent()) {
      BigDecimal total = number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Integer) number);
      conditions.add(new Condition.Sum(members.list, tests, addend.get(), relation, total));
    } else {
      conditions.add(new Condition.Count(members.list, tests, relation, (Integer) number));
    }
  }

  private static Term number(Type type) {
    return new Term("汇总结果", "accumulate", type, Source.DERIVED, false, false, false, List.of(), fact -> null);
  }

  private static String simpleName(FactType type) {
    return type.type().getSimpleName();
  }
}
