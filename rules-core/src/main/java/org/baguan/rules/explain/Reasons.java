package org.baguan.rules.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.language.Conclusion;
import org.baguan.rules.language.Condition;
import org.baguan.rules.language.Evaluator;
import org.baguan.rules.language.FactType;
import org.baguan.rules.language.ListTerm;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Step;
import org.baguan.rules.language.Term;
import org.baguan.rules.language.Test;
import org.baguan.rules.language.Truth;
import org.baguan.rules.language.WordingPrinter;
import org.baguan.rules.language.sentence.Statements;
import org.baguan.rules.model.Appraisal;
import org.baguan.rules.model.Candidacy;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.Period;
import org.baguan.rules.model.Source;
import org.baguan.rules.model.Undetermined;

/** Tells the rules that hold, and those that lack facts, with the values of a subject. Safe to share between threads. */
final class Reasons {

  /** Conclusions that an applicant or a candidate can do something about: of these, what a fact would have to be is told. */
  private static final Set<String> ADVERSE = Set.of("退回", "不符合", "须说明");

  private static final String BESIDE = "同一处分体系的其他处理处分：";

  private final RuleTree tree;
  private final Evaluator evaluator;
  private final WordingPrinter printer;
  private final Tell tell;
  private final Statements statements;

  Reasons(RuleTree tree, Tell tell) {
    this.tree = tree;
    this.evaluator = new Evaluator(tree.amounts());
    this.printer = new WordingPrinter(evaluator, tree.amounts());
    this.tell = tell;
    this.statements = tell.statements();
  }

  /** Returns the version of a rule that stands at a place. */
  Optional<Rule> rule(String id, String place) {
    return tree.versions(id).stream().filter(rule -> rule.place().toString().equals(place)).findFirst();
  }

  /** Returns why a rule concludes what it does of a subject. */
  Why why(Rule rule, Record subject, List<Why> because) {
    List<String> facts = rule.conditions().stream().map(condition -> fact(condition, rule, subject)).toList();
    return new Why(
        rule.id(), rule.title(), word(rule), text(rule, subject, facts), facts, rule.basis(), rule.mark(), rule.place().toString(), because);
  }

  private String text(Rule rule, Record subject, List<String> facts) {
    if (!statements.english()) {
      return rule.reason().parts().isEmpty() ? rule.title() : printer.print(rule, subject);
    }
    return printer.printEnglish(rule, subject).orElseGet(() -> generated(rule, facts));
  }

  /** Where the pack has no English reason, what the rule turns on: the facts that could have been otherwise, else all of them. */
  private static String generated(Rule rule, List<String> facts) {
    List<String> telling = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      if (isAdverse(rule) && isTelling(rule.conditions().get(i))) {
        telling.add(facts.get(i));
      }
    }
    return String.join("; ", telling.isEmpty() ? facts : telling);
  }

  private static boolean isAdverse(Rule rule) {
    return rule.conclusion() instanceof Conclusion.Verdict verdict && ADVERSE.contains(verdict.word());
  }

  /** Whether a condition is what a rule turns on, and not a circumstance of the move or the post. */
  static boolean isTelling(Condition condition) {
    return !(condition instanceof Test test) || test.term().changeable() || !test.term().from().isEmpty();
  }

  private String word(Rule rule) {
    if (statements.english()) {
      return statements.conclusion(rule.conclusion());
    }
    return rule.conclusion() instanceof Conclusion.Verdict verdict ? verdict.word() : statements.conclusion(rule.conclusion());
  }

  private String fact(Condition condition, Rule rule, Record subject) {
    boolean required = isTelling(condition) && !(condition instanceof Condition.Exists) && !(condition instanceof Condition.Not);
    return isAdverse(rule) && required ? statements.otherwise(condition, rule, subject) : statements.stated(condition, rule, subject);
  }

  /** Returns what the facts follow from on which a rule holds of a candidate: periods of measures, shifts of tenure. */
  List<Why> because(Rule rule, Candidacy candidacy, CandidateAssessment found) {
    List<Why> because = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Exists exists && exists.list().name().equals("measures") && candidacy.measures() != null) {
        for (int i = 0; i < candidacy.measures().size(); i++) {
          if (evaluator.evaluate(exists, candidacy.measures().get(i), rule, candidacy) == Truth.TRUE && i < found.periods().size()) {
            period(found.periods().get(i), candidacy.measures().get(i)).ifPresent(because::add);
          }
        }
      }
    }
    if (rule.tests().stream().anyMatch(test -> test.term().name().equals("adjustedTenure"))) {
      shifts(candidacy, because);
    }
    return because;
  }

  /** Returns why a measure's period ends when it does; empty where no rule could be decided. */
  Optional<Why> period(Period period, Measure measure) {
    return period.reason()
        .flatMap(reason -> rule(reason.rule(), reason.place()))
        .map(rule -> {
          Why why = why(rule, measure, List.of());
          return new Why(why.rule(), why.title(), why.conclusion(), ends(period, measure, rule), why.facts(), why.basis(), why.mark(), why.place(), List.of());
        });
  }

  private String ends(Period period, Measure measure, Rule rule) {
    String name = name(measure);
    String how = statements.conclusion(rule.conclusion());
    if (period.from().isEmpty() || period.lastDay().isEmpty()) {
      return tell.say(name + "：影响期起止尚不能确定", name + ": the period cannot be determined yet");
    }
    String from = tell.day(period.from().get());
    String until = tell.day(period.lastDay().get());
    String stated =
        period.computedLastDay()
            .map(day -> tell.say("；按规定计算至" + tell.day(day) + "，以决定载明的为准", "; " + tell.day(day) + " by the rule, and the period that the decision states governs"))
            .orElse("");
    return tell.say(name + "：自" + from + "起，至" + until + "止（" + how + "）" + stated, name + ": from " + from + " to " + until + " (" + how + ")" + stated);
  }

  /** Returns how people call a measure: its system and its kind. */
  String name(Measure measure) {
    FactType type = tree.vocabulary().subject(Step.PERIOD);
    List<String> words = new ArrayList<>();
    for (String label : List.of("处分体系", "种类")) {
      type.term(label).map(t -> t.read(measure) == null ? "" : statements.value(t.read(measure), t.type())).filter(w -> !w.isEmpty()).ifPresent(words::add);
    }
    return words.isEmpty() ? measure.id() : String.join(tell.say("", ", "), words.stream().distinct().toList());
  }

  private void shifts(Candidacy candidacy, List<Why> because) {
    List<Appraisal> appraisals = candidacy.appraisals() == null ? List.of() : candidacy.appraisals();
    for (Appraisal appraisal : appraisals) {
      for (Rule rule : tree.rules(Step.TENURE)) {
        if (evaluator.evaluate(rule, appraisal) == Truth.TRUE) {
          Why why = why(rule, appraisal, List.of());
          String year = appraisal.year() + tell.say("年度：", ": ");
          because.add(new Why(why.rule(), why.title(), why.conclusion(), year + statements.conclusion(rule.conclusion()), why.facts(), why.basis(), why.mark(), why.place(), List.of()));
        }
      }
    }
  }

  /** Returns a rule that could not be decided, with what is missing and who supplies it. */
  Lacking lacking(Undetermined open, Record subject, List<Period> periods) {
    Set<Lacking.Missing> missing = new LinkedHashSet<>();
    Optional<Rule> rule = rule(open.rule(), open.place());
    if (rule.isPresent() && rule.get().step().subject().isInstance(subject)) {
      for (Evaluator.Lack lack : evaluator.lacks(rule.get(), subject)) {
        missing(lack, rule.get(), subject, periods, missing);
      }
    }
    if (missing.isEmpty()) {
      open.missing().forEach(label -> missing.add(new Lacking.Missing(label, supplierOf(label, subject))));
    }
    String conclusion = rule.map(this::word).orElse(open.conclusion());
    return new Lacking(open.rule(), open.title(), conclusion, List.copyOf(missing), open.basis(), open.mark(), open.place());
  }

  private void missing(Evaluator.Lack lack, Rule rule, Record subject, List<Period> periods, Set<Lacking.Missing> missing) {
    if (lack.amount().isPresent()) {
      missing.add(new Lacking.Missing(lack.label(), tell.say("规则包", "the rule pack")));
    } else if (lack.term().isEmpty()) {
      ListTerm list = lack.list().orElseThrow();
      missing.add(new Lacking.Missing(statements.name(list), tell.supplier(list.source())));
    } else if (lack.of() instanceof Measure measure && lack.term().get().name().equals("periodEnd")) {
      period(measure, periods, missing);
    } else {
      FactType type = lack.list().map(ListTerm::member).orElseGet(() -> tree.vocabulary().subject(rule.step()));
      String prefix = lack.list().map(list -> statements.name(list) + tell.say("：", ": ")).orElse("");
      drill(lack.term().get(), lack.of(), type, prefix, missing);
    }
  }

  private void period(Measure measure, List<Period> periods, Set<Lacking.Missing> missing) {
    FactType type = tree.vocabulary().subject(Step.PERIOD);
    for (Period period : periods) {
      if (period.measure().equals(measure.id())) {
        for (Undetermined open : period.open()) {
          for (String label : open.missing()) {
            String own = label.startsWith(BESIDE) ? label.substring(BESIDE.length()) : label;
            Optional<Term> term = type.term(own);
            String beside = label.startsWith(BESIDE) ? tell.say("同一体系的另一处理处分", "another measure of the same system") : name(measure);
            missing.add(
                new Lacking.Missing(
                    beside + tell.say("：", ": ") + term.map(statements::name).orElse(own),
                    term.map(t -> tell.supplier(t.source())).orElseGet(() -> tell.say("规则包", "the rule pack"))));
          }
        }
      }
    }
  }

  private void drill(Term term, Object of, FactType type, String prefix, Set<Lacking.Missing> missing) {
    int before = missing.size();
    for (String label : term.from()) {
      Optional<Term> from = type.term(label);
      if (from.isPresent() && from.get().read(of) == null) {
        drill(from.get(), of, type, prefix, missing);
      }
      type.list(label).filter(list -> list.read(of) == null).ifPresent(list -> missing.add(new Lacking.Missing(prefix + statements.name(list), tell.supplier(list.source()))));
    }
    if (missing.size() == before) {
      String name = prefix + statements.name(term);
      missing.add(new Lacking.Missing(term.from().isEmpty() ? name : name + incomplete(term, type), tell.supplier(source(term, type))));
    }
  }

  private String incomplete(Term term, FactType type) {
    List<String> names =
        term.from().stream()
            .map(label -> type.term(label).map(statements::name).or(() -> type.list(label).map(statements::name)).orElse(label))
            .toList();
    return tell.say("（所依据的" + String.join("、", names) + "不全）", " (" + String.join(", ", names) + " is incomplete)");
  }

  private static Source source(Term term, FactType type) {
    if (term.from().isEmpty()) {
      return term.source();
    }
    String last = term.from().get(term.from().size() - 1);
    return type.term(last).map(Term::source).or(() -> type.list(last).map(ListTerm::source)).orElse(term.source());
  }

  private String supplierOf(String label, Record subject) {
    for (Step step : Step.values()) {
      if (step.subject().isInstance(subject)) {
        FactType type = tree.vocabulary().subject(step);
        Optional<Source> source = type.term(label).map(t -> source(t, type)).or(() -> type.list(label).map(ListTerm::source));
        if (source.isPresent()) {
          return tell.supplier(source.get());
        }
      }
    }
    return tell.say("规则包", "the rule pack");
  }

  Tell tell() {
    return tell;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /** Returns a date by which something is told. */
  String day(LocalDate day) {
    return tell.day(day);
  }
}
