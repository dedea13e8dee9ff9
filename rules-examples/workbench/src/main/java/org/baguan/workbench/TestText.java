package org.baguan.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baguan.rules.language.Place;
import org.baguan.rules.mutant.MutationReport;
import org.baguan.rules.mutant.Suggested;
import org.baguan.rules.mutant.Survivor;
import org.baguan.rules.scenario.Coverage;
import org.baguan.rules.scenario.Origin;

/** What became of scenarios, as it is told on a terminal: what is wrong first, the totals last. */
final class TestText {

  private final Words words;
  private final Tested tested;
  private final CoverageWords say;

  TestText(Words words, Tested tested) {
    this.words = words;
    this.tested = tested;
    this.say = new CoverageWords(words, tested);
  }

  /** Returns the lines, with what the scenarios do not show of the rules where that was asked. */
  List<String> lines(boolean coverage) {
    List<String> lines = new ArrayList<>();
    tested.problems().forEach(problem -> block(lines, problem.print(words.locale())));
    tested.failures().forEach(failure -> block(lines, failure.print(words.locale())));
    if (coverage) {
      notShown(lines);
    }
    tested.mutation().ifPresent(report -> survivors(lines, report));
    lines.add(words.say("report.pack", tested.scenarios().pack().identity()));
    totals(lines, coverage);
    return lines;
  }

  private static void block(List<String> lines, String text) {
    text.lines().forEach(lines::add);
    lines.add("");
  }

  private void notShown(List<String> lines) {
    List<Coverage.OfRule> never = tested.coverage().rules().stream().filter(of -> !of.held()).toList();
    if (!never.isEmpty()) {
      lines.add(words.say("test.never", never.size()));
      TextTable table = new TextTable("  ");
      never.forEach(of -> table.row(of.rule().place().toString(), of.rule().id() + " " + of.rule().title()));
      lines.addAll(table.lines());
      lines.add("");
    }
    TextTable table = new TextTable("  ");
    for (Coverage.OfRule of : tested.coverage().rules()) {
      for (Coverage.OfCondition condition : of.conditions()) {
        if (!condition.missing().isEmpty()) {
          table.row(condition.place().toString(), of.rule().id(), say.condition(condition), words.say("test.missing", say.outcomes(condition.missing())));
        }
      }
    }
    if (!table.lines().isEmpty()) {
      lines.add(words.say("test.not.seen", tested.coverage().conditionOutcomes() - tested.coverage().conditionOutcomesCovered()));
      lines.addAll(table.lines());
      lines.add("");
    }
  }

  private void survivors(List<String> lines, MutationReport report) {
    if (report.survivors().isEmpty()) {
      return;
    }
    lines.add(words.say("test.survivors", report.survivors().size()));
    Map<Suggested, Place> told = new HashMap<>();
    for (Survivor survivor : report.survivors()) {
      lines.add("  " + survivor.mutant().place() + "  " + say.kind(survivor.mutant()) + words.say("colon") + say.change(survivor.mutant()));
      survivor.missing().ifPresent(row -> {
        Place before = told.putIfAbsent(row, survivor.mutant().place());
        if (before == null) {
          row(lines, row);
        } else {
          lines.add("    " + words.say("test.paste.same", before));
        }
      });
      survivor.why().ifPresent(why -> lines.add("    " + say.why(survivor)));
    }
    lines.add("");
  }

  private void row(List<String> lines, Suggested row) {
    lines.add("    " + words.say("test.paste", row.file()));
    row.lines().lines().forEach(line -> lines.add("      " + line));
  }

  /** Returns the rows that were suggested for every rule, condition and bound. */
  List<String> boundaries() {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("test.boundaries", tested.boundaries().size()));
    tested.boundaries().forEach(row -> {
      lines.add("  " + row.name());
      row(lines, row);
    });
    lines.add("");
    return lines;
  }

  private void totals(List<String> lines, boolean coverage) {
    if (tested.results().isEmpty()) {
      lines.add(words.say(tested.problems().isEmpty() ? "test.none" : "test.unread"));
    } else {
      lines.add(words.say("test.total", tested.results().size(), tested.passed(), tested.failures().size()));
    }
    if (!tested.problems().isEmpty()) {
      lines.add(words.say("test.problems", tested.problems().size()));
    }
    if (tested.of(Origin.SUGGESTED) + tested.of(Origin.CONFIRMED) > 0) {
      lines.add(words.say("test.origins", tested.of(Origin.CONFIRMED), tested.of(Origin.SUGGESTED)));
    }
    if (tested.byDrools() > 0) {
      int others = tested.results().size() - tested.byDrools();
      lines.add(others == 0 ? words.say("test.drools.all") : words.say("test.drools", tested.byDrools(), others));
    }
    if (coverage) {
      Coverage shown = tested.coverage();
      lines.add(words.say("test.rules", shown.rules().size(), shown.rulesCovered(), CoverageWords.share(shown.rulesCovered(), shown.rules().size())));
      lines.add(words.say("test.outcomes", shown.conditionOutcomes(), shown.conditionOutcomesCovered(), CoverageWords.share(shown.conditionOutcomesCovered(), shown.conditionOutcomes())));
    }
    tested.mutation().ifPresent(report -> lines.add(words.say(
        "test.killed",
        report.counted(),
        report.killed().size(),
        CoverageWords.share(report.killed().size(), report.counted()),
        report.survivors().size(),
        report.equivalent().size())));
  }
}
