package org.baguan.rules.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the template of a reason into a wording; serves both notations. */
public final class WordingReader {

  private static final String HOW_MANY = "数";

  private final FactType subject;
  private final List<Condition> conditions;
  private final Set<String> amounts;
  private final Place place;
  private final Consumer<Problem> problems;
  private final List<Wording.Part> parts = new ArrayList<>();
  private boolean sound = true;

  private WordingReader(
      FactType subject, List<Condition> conditions, Set<String> amounts, Place place, Consumer<Problem> problems) {
    this.subject = subject;
    this.conditions = conditions;
    this.amounts = amounts;
    this.place = place;
    this.problems = problems;
  }

  /**
   * Reads a template with placeholders {term}, {amount}, {list.term} and {list.数}.
   *
   * @param template the text as written
   * @param subject what the rule's subject is
   * @param conditions the rule's conditions, of which Exists, Count and Sum give members to tell
   * @param amountsNamed the names of the amounts that the rule names
   * @param place where the template stands
   * @param problems takes every problem
   * @return the wording; empty when there was a problem
   */
  public static Optional<Wording> read(
      String template,
      FactType subject,
      List<Condition> conditions,
      Set<String> amountsNamed,
      Place place,
      Consumer<Problem> problems) {
    WordingReader reader = new WordingReader(subject, conditions, amountsNamed, place, problems);
    reader.read(template);
    return reader.sound ? Optional.of(new Wording(reader.parts)) : Optional.empty();
  }

  private void read(String template) {
    if (template.isBlank()) {
      tell("empty-reason", "理由是空的", "the reason is empty", "写明结论的理由");
    }
    int at = 0;
    while (at < template.length()) {
      int open = indexOf(template, "{｛", at);
      int end = open < 0 ? template.length() : open;
      text(template.substring(at, end));
      if (open < 0) {
        return;
      }
      int close = indexOf(template, "}｝", open);
      int another = indexOf(template, "{｛", open + 1);
      if (close < 0 || (another >= 0 && another < close)) {
        String met = template.substring(open, another < 0 ? template.length() : another);
        tell("unclosed-placeholder", "占位符“" + met + "”没有右花括号", "the placeholder `" + met + "` has no closing brace", "在占位符末尾写“}”");
        at = open + met.length();
        continue;
      }
      if (template.charAt(open) != '{' || template.charAt(close) != '}') {
        String met = template.substring(open, close + 1);
        tell("full-width", "占位符“" + met + "”用了全角花括号", "the placeholder `" + met + "` has full-width braces", "改为半角“{”“}”");
      } else {
        placeholder(template.substring(open + 1, close));
      }
      at = close + 1;
    }
  }

  private void text(String text) {
    if (indexOf(text, "}｝", 0) >= 0) {
      tell("unclosed-placeholder", "“" + text + "”里的右花括号没有对应的左花括号", "a closing brace in `" + text + "` has no opening one", "删去右花括号，或补上左花括号");
    }
    if (!text.isEmpty()) {
      parts.add(new Wording.Plain(text));
    }
  }

  private void placeholder(String name) {
    Optional<Term> term = subject.term(name);
    if (term.isPresent()) {
      parts.add(new Wording.OfTerm(term.get()));
    } else if (amounts.contains(name)) {
      parts.add(new Wording.OfAmount(name));
    } else {
      int dot = name.indexOf('.');
      Optional<ListTerm> list = subject.list(dot < 0 ? name : name.substring(0, dot));
      if (list.isEmpty()) {
        unknown(name, permitted());
      } else {
        ofList(list.get(), name, dot < 0 ? "" : name.substring(dot + 1));
      }
    }
  }

  private void ofList(ListTerm list, String name, String item) {
    Optional<Term> term = list.member().term(item);
    if (term.isEmpty() && !item.equals(HOW_MANY)) {
      unknown(name, ofList(list));
      return;
    }
    if (conditions.stream().noneMatch(c -> tells(c) && ((Condition.Quantified) c).list().equals(list))) {
      tell(
          "placeholder-without-list",
          "占位符“{" + name + "}”要列出“" + list.label() + "”里符合条件的成员，而本规则没有对它的“有”、计数或求和",
          "the placeholder `{" + name + "}` tells members of a list over which this rule has no Exists, Count or Sum",
          "删去这个占位符；“无”的条件没有成员可写");
      return;
    }
    parts.add(term.isPresent() ? new Wording.OfMembers(list, term.get()) : new Wording.HowMany(list));
  }

  private void unknown(String name, Set<String> permitted) {
    tell(
        "unknown-placeholder",
        "占位符“{" + name + "}”不是可写的项",
        "there is nothing to print for the placeholder `{" + name + "}`" + Suggestion.english(name.strip(), permitted),
        Suggestion.advice(name.strip(), permitted));
  }

  private Set<String> permitted() {
    Set<String> names = new LinkedHashSet<>(amounts);
    for (Condition condition : conditions) {
      if (tells(condition)) {
        names.addAll(ofList(((Condition.Quantified) condition).list()));
      } else if (condition instanceof Test test) {
        names.add(test.term().label());
      }
    }
    subject.terms().forEach(term -> names.add(term.label()));
    return names;
  }

  private static Set<String> ofList(ListTerm list) {
    Set<String> names = new LinkedHashSet<>();
    names.add(list.label() + "." + HOW_MANY);
    list.member().terms().forEach(term -> names.add(list.label() + "." + term.label()));
    return names;
  }

  private static boolean tells(Condition condition) {
    return condition instanceof Condition.Quantified && !(condition instanceof Condition.Not);
  }

  private void tell(String code, String zh, String en, String advice) {
    sound = false;
    problems.accept(Problem.error(place, code, zh, en).advising(advice));
  }

  private static int indexOf(String text, String anyOf, int from) {
    for (int i = from; i < text.length(); i++) {
      if (anyOf.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
