package org.baguan.rules.turns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a case as one line of JSON; all persons are made up. As of 2025-06-30, for a post of 管钱. */
public final class Case {

  private static final String AS_OF = "2025-06-30";

  private final String id;
  private final List<String> nominees = new ArrayList<>();
  private final List<String> officials = new ArrayList<>();
  private final List<String> more = new ArrayList<>();
  private String category = "管钱";
  private int vacancies = 1;
  private String asOf = "\"asOf\":\"" + AS_OF + "\",";

  private Case(String id) {
    this.id = id;
  }

  public static Case of(String id) {
    return new Case(id);
  }

  /** Adds a nominee with so many whole months in the level on the as-of date. */
  Case nominee(String person, int monthsInLevel, String education, int relevantMonths, String underInvestigation) {
    nominees.add(String.format(Locale.ROOT, "{\"person\":\"%s\",\"move\":\"提拔\",\"accelerated\":\"否\",\"waivers\":[]}", person));
    officials.add(
        String.format(
            Locale.ROOT,
            "{\"id\":\"%s\",\"career\":{\"level\":\"副科\",\"levelSince\":\"%s\",\"education\":\"%s\"},\"conduct\":{\"underInvestigation\":%s},"
                + "\"measures\":[],\"appraisals\":[],\"attributes\":{\"相关年限\":%d}}",
            person, LocalDate.parse(AS_OF).minusMonths(monthsInLevel), education, underInvestigation, relevantMonths));
    return this;
  }

  public Case nominee(String person, int monthsInLevel) {
    return nominee(person, monthsInLevel, "本科", 60, "\"否\"");
  }

  Case category(String other) {
    category = other;
    return this;
  }

  public Case vacancies(int number) {
    vacancies = number;
    return this;
  }

  Case undated() {
    asOf = "";
    return this;
  }

  Case recommended() {
    more.add("{\"date\":\"2025-06-10\",\"kind\":\"recommended\",\"note\":\"会议推荐\"}");
    return this;
  }

  public Case selected(String person) {
    recommended();
    more.add("{\"date\":\"2025-06-11\",\"kind\":\"selected\",\"persons\":[\"" + person + "\"]}");
    return this;
  }

  public Case replied(String person, String finding) {
    more.add(
        String.format(
            Locale.ROOT,
            "{\"date\":\"2025-06-20\",\"kind\":\"replied\",\"reply\":{\"person\":\"%s\",\"department\":\"法院\",\"focus\":\"涉法涉诉问题\",\"finding\":\"%s\"}}",
            person, finding));
    return this;
  }

  Case performs(String person, String performance) {
    more.add(String.format(Locale.ROOT, "{\"date\":\"2025-06-21\",\"kind\":\"performanceRecorded\",\"person\":\"%s\",\"performance\":\"%s\"}", person, performance));
    return this;
  }

  public String line() {
    String application =
        String.format(
            Locale.ROOT,
            "{\"date\":\"2025-06-01\",\"kind\":\"submitted\",\"application\":{\"id\":\"A\",\"unit\":\"U\",\"post\":{\"id\":\"K-%s\",\"category\":\"%s\",\"level\":\"正科\"},"
                + "\"vacancies\":%d,\"nominees\":[%s]}}",
            id, category, vacancies, String.join(",", nominees));
    String facts = "{\"date\":\"2025-06-02\",\"kind\":\"factsSupplied\",\"officials\":[" + String.join(",", officials) + "]}";
    String entries = more.stream().map(e -> "," + e).collect(Collectors.joining());
    return "{\"case\":\"" + id + "\",\"title\":\"示例\",\"unit\":\"U\"," + asOf + "\"entries\":[" + application + "," + facts + entries + "]}";
  }
}
