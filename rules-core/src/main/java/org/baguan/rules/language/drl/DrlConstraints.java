package org.baguan.rules.language.drl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Relation;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Type;

/** Reads the constraints between the brackets of one pattern. */
final class DrlConstraints {

  private final DrlScope scope;
  private final DrlTokens tokens;
  private final DrlTerms terms;
  private final DrlOperands operands;
  private final FactType of;
  private final boolean member;
  private final List<Condition> conditions = new ArrayList<>();
  private final Map<String, Term> addends = new HashMap<>();

  /** What a member's pattern says: its tests, and the terms that it binds for a sum. */
  record Member(List<Test> tests, Map<String, Term> addends) {}

  private DrlConstraints(DrlScope scope, FactType of, boolean member) {
    this.scope = scope;
    this.tokens = scope.tokens();
    this.terms = new DrlTerms(scope);
    this.operands = new DrlOperands(scope);
    this.of = of;
    this.member = member;
  }

  /** Reads the constraints of the subject. */
  static List<Condition> ofSubject(DrlScope scope) throws DrlRefusal {
    DrlConstraints constraints = new DrlConstraints(scope, scope.subject(), false);
    constraints.read();
    return constraints.conditions;
  }

  /** Reads the constraints of a list's member. */
  static Member ofMember(DrlScope scope, FactType of) throws DrlRefusal {
    DrlConstraints constraints = new DrlConstraints(scope, of, true);
    constraints.read();
    return new Member(
        constraints.conditions.stream().filter(Test.class::isInstance).map(Test.class::cast).toList(),
        constraints.addends);
  }

  private void read() throws DrlRefusal {
    tokens.expect("(");
    if (tokens.accept(")")) {
      return;
    }
    while (true) {
      int start = tokens.index();
      try {
        constraint();
      } catch (DrlRefusal told) {
        if (!tokens.skipConstraint(start)) {
          throw told;
        }
      }
      if (tokens.accept(")")) {
        return;
      }
      tokens.next();
    }
  }

  private void constraint() throws DrlRefusal {
    boolean joined = tokens.last().is("&&");
    if (tokens.peek().isVariable()) {
      binding(joined);
    } else if (!member && of.listNamed(tokens.peek().text()).isPresent()) {
      list(of.listNamed(tokens.peek().text()).orElseThrow());
    } else {
      test();
    }
    after();
  }

  private void after() throws DrlRefusal {
    if (tokens.at(",") || tokens.at(")") || tokens.at("&&")) {
      return;
    }
    DrlToken met = tokens.peek();
    terms.refuseConstruct(met, of);
    operands.refuseArithmetic();
    throw tokens.unexpected("“,”或“)”", "`,` or `)`");
  }

  private void binding(boolean joined) throws DrlRefusal {
    DrlToken name = tokens.next();
    if (!tokens.at(":")) {
      throw scope
          .problems()
          .refuse(name, "unexpected-text", "比较的左边是“" + name.text() + "”，应为项的名称", "met `" + name.text() + "` where the name of a term was expected", "左边写项的名称；名称要绑定时写 " + name.text() + " : 项");
    }
    tokens.next();
    Term term = terms.read(of);
    if (joined || tokens.at("&&")) {
      throw scope.problems().refuse(name, "unexpected-text", "绑定“" + name.text() + "”不能与“&&”连写", "the binding `" + name.text() + "` cannot be joined by `&&`", "绑定与测试之间写“,”");
    }
    if (tokens.peek().kind() == DrlToken.Kind.SYMBOL && DrlOperands.RELATIONS.containsKey(tokens.peek().text())) {
      throw scope.problems().refuse(name, "unexpected-text", "绑定“" + name.text() + "”同时写了比较", "the binding `" + name.text() + "` also has a comparison", "绑定和比较分开写，中间用“,”");
    }
    if (member) {
      scope.declare(name);
      addends.put(name.text(), term);
    } else {
      scope.bind(name, term);
    }
  }

  private void list(ListTerm list) throws DrlRefusal {
    DrlToken name = tokens.next();
    if (tokens.at("!=") && tokens.peek(1).is("null")) {
      throw notNull(name);
    }
    if (!tokens.at("==") || !tokens.peek(1).is("null")) {
      throw scope
          .problems()
          .refuse(
              name,
              "list-tested",
              "“" + name.text() + "”是列表，不能直接比较",
              "`" + name.text() + "` is a list and cannot be compared",
              "请写 exists、not 或 accumulate，… from " + scope.variable() + "." + name.text() + "；未提供写作 " + name.text() + " == null");
    }
    tokens.next();
    tokens.next();
    conditions.add(new Condition.AbsentList(list));
  }

  private DrlRefusal notNull(DrlToken name) {
    return scope
        .problems()
        .refuse(
            name,
            "not-null",
            "规则语言里没有“" + name.text() + " != null”",
            "the rule language has no `" + name.text() + " != null`; leave it out, an absent term makes the rule undetermined",
            "删去它：缺了这一项，规则自会待定");
  }

  private void test() throws DrlRefusal {
    DrlToken name = tokens.peek();
    boolean quoted = terms.atReader();
    Term term = terms.read(of);
    DrlToken sign = tokens.peek();
    if (sign.is("not") && tokens.peek(1).is("in")) {
      tokens.next();
      tokens.next();
      conditions.add(new Test(term, new Test.OneOf(operands.several(tested(name, term)), true)));
      return;
    }
    if (sign.is("in")) {
      tokens.next();
      conditions.add(new Test(term, new Test.OneOf(operands.several(tested(name, term)), false)));
      return;
    }
    if (sign.is(",") || sign.is(")")) {
      String yes = quoted ? DrlNotation.name(term, of.type()) : name.text();
      throw scope.problems().refuse(sign, "unexpected-text", "“" + yes + "”之后没有比较", "`" + yes + "` has no comparison", "请写 项 比较 值，如 " + yes + " == …");
    }
    terms.refuseConstruct(sign, of);
    Optional<Relation> relation = Arrays.stream(Relation.values()).filter(r -> sign.is(r.java())).findFirst();
    if (sign.is("not") && DrlConstruct.begunBy(tokens.peek(1).text()).isPresent()) {
      throw scope.problems().refuse(tokens.peek(1), DrlConstruct.begunBy(tokens.peek(1).text()).orElseThrow());
    }
    if (relation.isEmpty()) {
      operands.refuseArithmetic();
      throw tokens.unexpected("比较（==、!=、<、<=、>、>=、in）", "a comparison (==, !=, <, <=, >, >=, in)");
    }
    tokens.next();
    if (tokens.at("null")) {
      absent(name, term, relation.get());
      return;
    }
    tested(name, term);
    if (relation.get() != Relation.EQUAL && relation.get() != Relation.UNEQUAL && !term.type().ordered()) {
      throw scope
          .problems()
          .refuse(sign, "not-ordered", "“" + term.label() + "”没有高低之分，不能用“" + sign.text() + "”", "`" + term.name() + "` has no order, so `" + sign.text() + "` means nothing", "请用 ==、!=、in 或 not in");
    }
    conditions.add(new Test(term, new Test.Compare(relation.get(), operands.read(term, of, member))));
  }

  private void absent(DrlToken name, Term term, Relation relation) throws DrlRefusal {
    if (relation == Relation.UNEQUAL) {
      throw notNull(name);
    }
    if (relation != Relation.EQUAL) {
      throw tokens.unexpected("值", "a value");
    }
    if (member) {
      throw scope
          .problems()
          .refuse(
              name,
              "absent-of-member",
              "成员的“" + term.label() + "”不能测试是否未提供",
              "`" + name.text() + " == null` cannot be asked of a list's member, only of the subject",
              "“未提供”只用于主体的项或列表");
    }
    tokens.next();
    conditions.add(new Condition.AbsentTerm(term));
  }

  private Term tested(DrlToken name, Term term) throws DrlRefusal {
    if (term.type() instanceof Type.Text) {
      throw scope
          .problems()
          .refuse(name, "text-tested", "“" + term.label() + "”是文字，只能写进理由，不能测试", "`" + name.text() + "` is text, which is shown and never tested", "请改用一个有代码、数或日期的项");
    }
    return term;
  }
}
