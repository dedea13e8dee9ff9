package org.baguan.benchmarks.floor;

import java.util.Map;
import org.baguan.benchmarks.workload.Category;
import org.baguan.rules.language.Rule;
import org.baguan.rules.language.WordingPrinter;

/** What is asked for posts of one category, and how it is told; looked up once for each candidate. */
final class Asked {

  final Category by;
  final RuleText service;
  final RuleText grassroots;
  final RuleText tenureBefore;
  final RuleText tenureSince;
  final RuleText seniorTenure;
  final RuleText education;
  final RuleText speciality;
  final RuleText training;
  final RuleText fitness;
  final RuleText party;
  final RuleText branch;
  final RuleText trial;
  final RuleText interval;
  final RuleText probation;
  final RuleText recognition;
  final RuleText investigation;
  final RuleText unfit;
  final String serviceShort;
  final String grassrootsShort;
  final String tenureBeforeShort;
  final String tenureSinceShort;
  final String seniorTenureShort;
  final String educationUsual;
  final String specialityUsual;
  final String partyShort;

  Asked(Category category, Map<String, Rule> rules) {
    Texts texts = new Texts(category.name(), rules);
    by = category;
    service = texts.of("E01");
    grassroots = texts.of("E02");
    tenureBefore = texts.of("E03");
    tenureSince = texts.of("E03", Category.CHANGE.toString());
    seniorTenure = texts.of("E04");
    education = texts.of("E05");
    speciality = texts.of("E06");
    training = texts.of("E07");
    fitness = texts.of("E08");
    party = texts.of("E09");
    branch = texts.of("E10");
    trial = texts.of("E11");
    interval = texts.of("E12");
    probation = texts.of("E13");
    recognition = texts.of("E14");
    investigation = texts.of("E15");
    unfit = texts.of("E16");
    serviceShort = "，不足" + months(category.service());
    grassrootsShort = "，不足" + months(category.grassroots());
    tenureBeforeShort = "，不足" + months(category.tenureBefore());
    tenureSinceShort = "，不足" + months(category.tenureSince());
    seniorTenureShort = "，不足" + months(category.seniorTenure());
    educationUsual = "，一般应为" + Words.of(category.education()) + "以上";
    specialityUsual = "，一般应在" + months(category.speciality()) + "以上";
    partyShort = "，不足" + months(category.party());
  }

  private static String months(int months) {
    return WordingPrinter.months(months);
  }

  /** Finds the words of the rules of a category by the end of their ids. */
  record Texts(String category, Map<String, Rule> rules) {

    RuleText of(String id) {
      return of(id, "2019-03-03");
    }

    RuleText of(String id, String since) {
      Rule rule = rules.get(category + "-" + id + "@" + since);
      if (rule == null) {
        throw new IllegalArgumentException("no such rule: " + category + "-" + id);
      }
      return RuleText.of(rule);
    }
  }
}
