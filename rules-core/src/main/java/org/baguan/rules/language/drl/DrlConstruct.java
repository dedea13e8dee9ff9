package org.baguan.rules.language.drl;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A construct of DRL that the rule language does not have, and what to write instead.
 *
 * @param zh its name in Chinese
 * @param en its name in English
 * @param insteadZh what to write instead, in Chinese
 * @param insteadEn the same in English
 */
record DrlConstruct(String zh, String en, String insteadZh, String insteadEn) {

  /** An addition, a product or the like. */
  static DrlConstruct arithmetic(String sign) {
    return new DrlConstruct("算术“" + sign + "”", "arithmetic `" + sign + "`", "请改用一个已算好的项，或一个写定的数", "use a term that is already computed, or a number");
  }

  /** The call of a method. */
  static DrlConstruct call(String name) {
    return new DrlConstruct("方法调用“" + name + "(…)”", "method call `" + name + "(…)`", "只写项的名称，不带括号", "write the name of a term, without brackets");
  }

  /** A path to a part of a fact. */
  static DrlConstruct path(String path) {
    return new DrlConstruct("路径“" + path + "”", "path `" + path + "`", "只写一个项的名称", "write the name of one term");
  }

  /** An expression where a text in quotes is to stand. */
  static DrlConstruct expression(DrlTokens tokens) {
    DrlToken met = tokens.peek();
    if (met.isWord() && tokens.afterPath().is("(")) {
      return call(tokens.path());
    }
    String shown = met.isWord() ? tokens.path() : met.text();
    return new DrlConstruct("表达式“" + shown + "”", "expression `" + shown + "`", "这里只写引号里的文字", "write a quoted text here");
  }

  /** A value in brackets, a list or a map written in the rule. */
  static DrlConstruct bracketed(String sign) {
    return new DrlConstruct("以“" + sign + "”开头的表达式", "expression that begins with `" + sign + "`", "请写成“项 比较 值”，不加括号", "write term, comparison, value, without brackets");
  }

  /** A quantifier within another, or one around brackets. */
  static DrlConstruct nested(String met) {
    return new DrlConstruct("嵌套或加括号的“" + met + "”", "nested or bracketed `" + met + "`", "每个条件单独一行：exists 类( … ) from $主体.列表", "write each condition by itself: exists Kind( … ) from $subject.list");
  }

  /** A source of members other than a list of the subject. */
  static DrlConstruct source(String met) {
    return new DrlConstruct("来自“" + met + "”的成员", "members from `" + met + "`", "只能写 from $主体.列表", "write from $subject.list");
  }

  /** A pattern without a quantifier after the subject. */
  static DrlConstruct join(String met) {
    return new DrlConstruct("第二个主体“" + met + "”", "second subject `" + met + "`", "一条规则只有一个主体；成员请写 exists、not 或 accumulate", "a rule has one subject; write exists, not or accumulate for members");
  }

  /** A statement in the consequence. */
  static DrlConstruct statement(String met) {
    return new DrlConstruct("结论部分的“" + met + "”", "statement `" + met + "` in a consequence", "then 与 end 之间只写一个 insert( 结论.of( $主体, \"理由\" ) );", "write exactly one insert( Kind.of( $subject, \"reason\" ) ); between then and end");
  }

  /** Returns the construct that a word or sign begins, where the language has none such. */
  static Optional<DrlConstruct> begunBy(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  private static final Map<String, DrlConstruct> BY_WORD = new HashMap<>();

  static {
    for (String word : new String[] {"global", "function", "declare", "query", "unit", "expander", "template", "trait", "window", "enum", "class", "interface", "static", "event"}) {
      put(word, "规则文件里只写 package、import 与 rule；代码表与项在 pack.yaml 里声明", "a rule file has package, import and rules only; declare codes and terms in pack.yaml");
    }
    for (String word :
        new String[] {"salience", "enabled", "dialect", "duration", "timer", "calendars", "no-loop", "agenda-group", "activation-group", "ruleflow-group", "auto-focus", "lock-on-active", "attributes", "extends", "refract"}) {
      put(word, "删去它：规则之间没有先后，结论如何合并由程序定", "leave it out: rules have no order, and the library combines what they conclude");
    }
    put("date-effective", "请写 @from(\"2024-01-01\")", "write @from(\"2024-01-01\")");
    put("date-expires", "请写 @to(\"2024-01-01\")", "write @to(\"2024-01-01\")");
    for (String word : new String[] {"||", "or", "|"}) {
      put(word, "请写成两条规则，或用 in (…) 列出几个代码", "write two rules, or list the codes with in (…)");
    }
    put("and", "条件之间不写连接词，逐行书写", "write conditions one below another, without a word between them");
    for (String word : new String[] {"if", "else", "do", "break"}) {
      put(word, "请写成几条规则，各有各的条件", "write several rules, each with conditions of its own");
    }
    put("groupby", "请写 accumulate( … ; $n : count(); $n >= 1 )", "write accumulate( … ; $n : count(); $n >= 1 )");
    put("over", "成员只来自列表：from $主体.列表", "members come from lists: from $subject.list");
    put("/", "成员只来自列表：exists 类( … ) from $主体.列表", "members come from lists: exists Kind( … ) from $subject.list");
    put("?", "成员只来自列表：exists 类( … ) from $主体.列表", "members come from lists: exists Kind( … ) from $subject.list");
    put("new", "请写一个项的名称，或一个写定的值", "write the name of a term, or a value");
    put("this", "请写主体的一个项", "write a term of the subject");
    put("forall", "“都是”请写成“没有不是的”：not 类( … ) from $主体.列表", "write that no member is otherwise: not Kind( … ) from $subject.list");
    put("eval", "请写成“项 比较 值”", "write term, comparison, value");
    put("collect", "请写 accumulate( … ; $n : count(); $n >= 1 )", "write accumulate( … ; $n : count(); $n >= 1 )");
    put("acc", "请写全 accumulate", "write accumulate in full");
    put("!", "请写 项 == false", "write term == false");
    for (String word : new String[] {"matches", "contains", "memberOf", "soundslike", "str", "excludes", "startsWith", "instanceof", "after", "before", "during", "#"}) {
      put(word, "可用的比较：==、!=、<、<=、>、>=、in (…)、not in (…)", "comparisons are ==, !=, <, <=, >, >=, in (…) and not in (…)");
    }
  }

  private static void put(String word, String zh, String en) {
    BY_WORD.put(word, new DrlConstruct("“" + word + "”", "`" + word + "`", zh, en));
  }
}
