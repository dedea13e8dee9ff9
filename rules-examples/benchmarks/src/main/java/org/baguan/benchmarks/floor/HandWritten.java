package org.baguan.benchmarks.floor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.benchmarks.workload.Category;
import org.baguan.benchmarks.workload.Work;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.SchemeItem;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.Match;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.Period;
import org.baguan.rules.model.Score;
import org.baguan.rules.model.Undetermined;

/**
 * Decides by hand-written Java what the library decides by a generated pack, to the last word: reasons with their values, what is
 * undetermined and which facts it lacks, scores. Numbers that differ between categories of posts stand in {@link Category}; where a rule
 * stands in the pack, its title and its basis are taken from the pack, once. The category of the post must be known. Safe to share
 * between threads.
 */
public final class HandWritten {

  private static final Match UNRATED = new Match(Map.of(), Optional.empty(), Optional.empty());
  private static final List<Undetermined> NO_PERIOD =
      List.of(new Undetermined("影响期", "没有适用的影响期", "影响期", List.of("无适用行"), "", Mark.A, ""));

  /** The rules of one category. */
  private record OfCategory(Asked asked, FurtherRules further, ScoreRules scoring) {}

  private final Map<String, OfCategory> byCategory = new HashMap<>();

  private HandWritten(Work work, List<Category> categories, RuleTree tree) {
    Map<String, Rule> rules = new HashMap<>();
    tree.rules().forEach(rule -> rules.put(rule.key(), rule));
    for (Category category : categories) {
      List<SchemeItem> scheme = tree.scheme().stream().filter(item -> item.category().equals(category.name())).toList();
      FurtherRules further = work == Work.FLAT ? new EvidenceRules(category, rules) : new ListRules(category, rules);
      byCategory.put(category.name(), new OfCategory(new Asked(category, rules), further, new ScoreRules(category, scheme, rules)));
    }
  }

  /** Returns what decides some work for some categories, in the words of the pack that was generated for them. */
  public static HandWritten of(Work work, List<Category> categories, RuleTree words) {
    return new HandWritten(work, categories, words);
  }

  /** Returns what is found about a candidate. */
  public CandidateAssessment assess(CandidateFacts facts) {
    OfCategory rules = byCategory.get(facts.post().category());
    if (rules == null) {
      throw new IllegalArgumentException("facts: no such category");
    }
    Person person = new Person(facts);
    Found found = new Found(facts.person(), facts.justifications());
    new CareerRules(rules.asked, person, found).decide();
    rules.further.decide(person, found);
    Score score = rules.scoring.score(person, found);
    Match match = facts.ratings().isEmpty() ? UNRATED : new Match(facts.ratings(), Optional.empty(), Optional.empty());
    return new CandidateAssessment(facts.person(), found.eligibility(), periods(facts.official().measures()), score, match, Optional.empty());
  }

  /** The pack has no table of periods: each measure is told to have none. */
  private static List<Period> periods(List<Measure> measures) {
    if (measures == null || measures.isEmpty()) {
      return List.of();
    }
    List<Period> periods = new ArrayList<>(measures.size());
    for (Measure each : measures) {
      periods.add(
          new Period(
              each.id(), Words.of(each.kind()), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), NO_PERIOD));
    }
    return periods;
  }
}
