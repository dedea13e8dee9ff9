package org.baguan.rules.turns;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.cases.CaseReader;
import org.baguan.rules.cases.CaseReading;
import org.baguan.rules.cases.CaseTerms;
import org.baguan.rules.cases.PoolReading;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.Post;

/** One case, which both versions decide. */
final class OneCase {

  private final Decisions older;
  private final Decisions newer;
  private final CaseCursor.Found found;

  OneCase(Decisions older, Decisions newer, CaseCursor.Found found) {
    this.older = older;
    this.newer = newer;
    this.found = found;
  }

  /**
   * What reads cases: in the words of both versions, so that a word which only one of them knows is a fact that the other makes
   * nothing of.
   *
   * @param newer empty where a case is read once; not where the versions declare an attribute each in its way
   */
  record Readers(CaseReader older, Optional<CaseReader> newer) {

    static Readers of(CaseTerms older, CaseTerms newer) {
      CaseTerms before = older.and(newer);
      CaseTerms after = newer.and(older);
      return new Readers(
          CaseReader.forPack(before).ofMany(), before.equals(after) ? Optional.empty() : Optional.of(CaseReader.forPack(after).ofMany()));
    }
  }

  /** Decides the case by both versions and counts what turned; or counts why it could not be decided. */
  void compare(Readers readers, CaseTally tally) {
    if (found instanceof CaseCursor.AtHand atHand) {
      CaseReading.Read read = new CaseReading.Read(atHand.caseFile(), Optional.empty(), List.of());
      decide(read, read, tally);
      return;
    }
    Optional<CaseReading.Read> before = read(readers.older(), tally);
    Optional<CaseReading.Read> after = before.isEmpty() || readers.newer().isEmpty() ? before : read(readers.newer().get(), tally);
    after.ifPresent(now -> decide(before.orElseThrow(), now, tally));
  }

  private Optional<CaseReading.Read> read(CaseReader reader, CaseTally tally) {
    CaseReading reading =
        found instanceof CaseCursor.InLine inLine
            ? reader.readLine(inLine.file(), inLine.line(), inLine.bytes())
            : reader.read(((CaseCursor.InFile) found).file());
    return reading.fold(
        Optional::of,
        refused -> {
          if (!isPool(reader)) {
            tally.refuse(refused.problems().get(0));
          }
          return Optional.empty();
        });
  }

  private boolean isPool(CaseReader reader) {
    return found instanceof CaseCursor.InFile inFile && reader.readPool(inFile.file()) instanceof PoolReading.Read;
  }

  private void decide(CaseReading.Read before, CaseReading.Read after, CaseTally tally) {
    Optional<LocalDate> asOf = before.caseFile().asOf();
    if (asOf.isEmpty()) {
      tally.refuse(problem("no-date", "案件没有研判基准日", "the case has no as-of date", "请在案件文件里写 asOf", "write `asOf` into the case file"));
      return;
    }
    CaseOutcome then;
    CaseOutcome now;
    try {
      then = CaseOutcome.of(older.next(before.caseFile(), before.officials(), asOf.get()));
      now = CaseOutcome.of(newer.next(after.caseFile(), after.officials(), asOf.get()));
    } catch (RuntimeException e) {
      // One case must not take the others with it. What is thrown may hold facts about a person, so only its kind is told.
      String kind = e.getClass().getSimpleName();
      tally.refuse(problem("not-decided", "研判时出错（" + kind + "）", "deciding failed (" + kind + ")", "请告诉维护人员", "tell whoever maintains the library"));
      return;
    }
    tally.add(before.caseFile(), post(before.caseFile(), asOf.get()), then, now, source());
  }

  /** Returns the post of the latest application up to a day. */
  private static Optional<Post> post(CaseFile caseFile, LocalDate asOf) {
    return caseFile.entries().stream()
        .filter(e -> !e.date().isAfter(asOf))
        .filter(Entry.Submitted.class::isInstance)
        .map(Entry.Submitted.class::cast)
        .reduce((one, other) -> other.date().isBefore(one.date()) ? one : other)
        .map(submitted -> submitted.application().post());
  }

  private String source() {
    if (found instanceof CaseCursor.InLine inLine) {
      return name(inLine.file()) + ":" + inLine.line();
    }
    return found instanceof CaseCursor.InFile inFile ? name(inFile.file()) : "#" + ((CaseCursor.AtHand) found).number();
  }

  private CaseProblem problem(String code, String zh, String en, String adviceZh, String adviceEn) {
    return found instanceof CaseCursor.InLine inLine
        ? new CaseProblem(name(inLine.file()), inLine.line(), 1, "", code, zh, en, adviceZh, adviceEn)
        : new CaseProblem(source(), 1, 1, "", code, zh, en, adviceZh, adviceEn);
  }

  private static String name(Path file) {
    return file.toString().replace('\\', '/');
  }
}
