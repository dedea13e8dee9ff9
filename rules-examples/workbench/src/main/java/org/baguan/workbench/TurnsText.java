package org.baguan.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baguan.rules.turns.CaseTurns;
import org.baguan.rules.turns.GroupRates;

/** What turned in cases, on a terminal. */
final class TurnsText {

  private static final int LISTED = 20;

  private final CompareWords words;
  private final CaseTurns turns;
  private final List<String> lines = new ArrayList<>();

  TurnsText(CompareWords words, CaseTurns turns) {
    this.words = words;
    this.turns = turns;
  }

  List<String> lines() {
    lines.add("");
    lines.add(words.say("turns.total", turns.cases(), turns.turned(), turns.toldOtherwise()));
    table("turns.which", turns.turns().stream().filter(CaseTurns.Turn::turned).map(t -> row(words.matter(t.matter()), words.turn(t.before(), t.after()), Long.toString(t.count()))));
    table("turns.rules", turns.rules().stream().map(r -> row(words.say("change.of." + r.change()), r.rule() + " " + r.title(), words.say("turns.rule", r.count(), r.turning()), r.place())));
    table("turns.posts", turns.posts().stream().map(p -> row(words.category(p.category()), words.say("turns.post", p.cases(), p.turned(), p.nominees(), p.nomineesTurned()))));
    scores();
    table("turns.affected", turns.affected().stream().limit(LISTED).map(a -> row(words.who(a.caseId(), a.person()), words.matter(a.matter()), words.turn(a.before(), a.after()), String.join(" ", a.rules()))));
    if (turns.affectedInAll() > LISTED) {
      lines.add("  " + words.say("turns.affected.more", turns.affectedInAll() - LISTED));
    }
    turns.groups().ifPresent(this::groups);
    problems();
    return lines;
  }

  private static String[] row(String... cells) {
    return cells;
  }

  private void table(String heading, Stream<String[]> rows) {
    TextTable table = new TextTable("  ");
    rows.forEach(table::row);
    if (!table.lines().isEmpty()) {
      lines.add(words.say(heading));
      lines.addAll(table.lines());
    }
  }

  private void scores() {
    CaseTurns.ScoreTurns scores = turns.scores();
    if (scores.rose() + scores.fell() + scores.newlyOpen() + scores.newlyTotal() > 0) {
      lines.add(words.say("turns.scores", scores.compared(), scores.rose(), scores.fell(), scores.newlyOpen(), scores.newlyTotal()));
    }
  }

  private void groups(GroupRates rates) {
    table("groups.title", Stream.concat(rates.groups().stream(), Stream.of(rates.without())).map(g -> row(words.group(g), told(g.before()), "→", told(g.after()))));
    lines.add("  " + words.say("groups.counted"));
    lines.add("  " + words.say("groups.note"));
  }

  private String told(GroupRates.Rate rate) {
    return words.say("groups.rate", rate.selected(), rate.assessed(), words.percent(rate.rate()), words.percent(rate.ratio()), words.impact(rate));
  }

  private void problems() {
    if (turns.refused() == 0) {
      return;
    }
    lines.add(words.say("turns.refused", turns.refused()));
    turns.problems().stream().limit(LISTED).forEach(p -> lines.add("  " + words.problem(p)));
    if (turns.refused() > LISTED) {
      lines.add("  " + words.say("turns.refused.more", turns.refused() - Math.min(LISTED, turns.problems().size())));
    }
  }
}
