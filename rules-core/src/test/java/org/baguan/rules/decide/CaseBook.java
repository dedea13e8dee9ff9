package org.baguan.rules.decide;

import static org.baguan.rules.decide.PackOnPaper.day;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Aspect;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Finding;
import org.baguan.rules.model.Inspection;
import org.baguan.rules.model.InspectionKind;
import org.baguan.rules.model.Lead;
import org.baguan.rules.model.LeadKind;
import org.baguan.rules.model.LeadStatus;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Performance;
import org.baguan.rules.model.Rating;
import org.baguan.rules.model.Reply;

/** Writes a case entry by entry. */
final class CaseBook {

  private final List<Entry> entries = new ArrayList<>();
  private List<Official> pool = List.of();

  CaseBook submitted(String date, String... nominees) {
    return submitted(date, Persons.application(nominees));
  }

  CaseBook submitted(String date, Application application) {
    entries.add(new Entry.Submitted(day(date), application));
    return this;
  }

  CaseBook facts(String date, Official... officials) {
    entries.add(new Entry.FactsSupplied(day(date), List.of(officials)));
    return this;
  }

  CaseBook rated(String date, String person, Aspect aspect, int points) {
    entries.add(new Entry.Rated(day(date), person, List.of(new Rating(aspect, BigDecimal.valueOf(points)))));
    return this;
  }

  CaseBook recommended(String date) {
    entries.add(new Entry.Recommended(day(date), "会议推荐"));
    return this;
  }

  CaseBook selected(String date, String... persons) {
    entries.add(new Entry.Selected(day(date), List.of(persons)));
    return this;
  }

  CaseBook replied(String date, String person, Finding finding) {
    return replied(date, person, "法院", finding);
  }

  CaseBook replied(String date, String person, String department, Finding finding) {
    entries.add(new Entry.Replied(day(date), new Reply(person, department, "涉法涉诉问题", finding)));
    return this;
  }

  CaseBook justified(String date, String person, String rule) {
    entries.add(new Entry.Justified(day(date), person, rule, "工作需要", "干部科"));
    return this;
  }

  CaseBook overridden(String date, String person, String decision) {
    entries.add(new Entry.Overridden(day(date), person, decision, "理由", "部务会"));
    return this;
  }

  CaseBook appointed(String date, String person) {
    entries.add(new Entry.Appointed(day(date), person));
    return this;
  }

  CaseBook performance(String date, String person, Performance performance) {
    entries.add(new Entry.PerformanceRecorded(day(date), person, performance, null));
    return this;
  }

  CaseBook lead(String date, String subject, String id, LeadKind kind, LeadStatus status) {
    entries.add(new Entry.LeadReceived(day(date), subject, new Lead(id, kind, status, day(date))));
    return this;
  }

  CaseBook inspected(String date, String unit, boolean regular) {
    entries.add(
        new Entry.Inspected(day(date), new Inspection(unit, InspectionKind.values()[0], day(date), regular, null)));
    return this;
  }

  CaseBook pool(Official... officials) {
    pool = List.of(officials);
    return this;
  }

  /** Returns the way of the case, its entries shuffled: the order within the file changes nothing. */
  CaseProgress shuffled(PackOnPaper pack, String asOf, long seed) {
    List<Entry> other = new ArrayList<>(entries);
    Collections.shuffle(other, new Random(seed));
    return go(pack, asOf, other);
  }

  CaseProgress on(PackOnPaper pack, String asOf) {
    return go(pack, asOf, entries);
  }

  CaseProgress on(String asOf) {
    return on(PackOnPaper.small(), asOf);
  }

  private CaseProgress go(PackOnPaper pack, String asOf, List<Entry> of) {
    return pack.decisions().next(new CaseFile("C-1", "案", "U-1", Optional.empty(), of), pool, day(asOf));
  }
}
