package org.baguan.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The whole case on a terminal, to be read in a minute. */
final class Summary {

  private static final int TITLE = 24;
  private static final int DETAIL = 56;

  private final Words words;
  private final String pack;
  private final List<CaseHistory> cases;
  private final Figures figures;

  Summary(Words words, String pack, List<CaseHistory> cases, Figures figures) {
    this.words = words;
    this.pack = pack;
    this.cases = List.copyOf(cases);
    this.figures = figures;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("report.title"));
    lines.add(words.say("report.pack", pack));
    lines.add("");
    lines.addAll(overview());
    lines.add("");
    lines.add(words.say("summary.cases"));
    lines.addAll(standing());
    lines.add("");
    lines.add(words.say("summary.tracking", figures.inspectedUnits().size()));
    lines.addAll(tracking());
    lines.add("");
    lines.add(words.say("report.advice"));
    return lines;
  }

  private List<String> overview() {
    TextTable table = new TextTable("  ");
    row(table, "units", figures.units());
    row(table, "posts", figures.posts());
    row(table, "proceeding", figures.proceeding());
    row(table, "awaiting", figures.awaiting());
    row(table, "undetermined", figures.undetermined());
    row(table, "returned", figures.returned());
    row(table, "halted", figures.halted());
    row(table, "deferred", figures.deferred());
    row(table, "fromPool", figures.fromPool());
    return table.lines();
  }

  private void row(TextTable table, String key, Collection<String> behind) {
    String number = DisplayWidth.padLeft(Integer.toString(behind.size()), 4);
    table.row(words.say("figure." + key), number, DisplayWidth.cut(String.join(" ", behind), DETAIL));
  }

  private List<String> standing() {
    TextTable table = new TextTable("  ");
    cases.stream().filter(CaseHistory::aboutPost).forEach(c -> table.row(
        c.id(),
        DisplayWidth.cut(c.inHand().postTitle(c.last().asOf()).orElse(c.inHand().file().unit()), TITLE),
        words.say("standing." + Standing.of(c.last()).key()),
        DisplayWidth.cut(awaited(c), DETAIL)));
    return table.lines();
  }

  private String awaited(CaseHistory history) {
    List<Wait> waits = Wait.of(history.last().next(), words);
    if (waits.isEmpty()) {
      return "";
    }
    String more = waits.size() > 1 ? words.say("summary.more", waits.size()) : "";
    return waits.get(0).from() + words.say("colon") + waits.get(0).what() + more;
  }

  private List<String> tracking() {
    TextTable table = new TextTable("  ");
    TrackingOutcome.told().forEach(o -> {
      Collection<String> who = figures.tracked().get(o);
      table.row(
          words.say("tracked." + o.key()),
          DisplayWidth.padLeft(Integer.toString(who.size()), 4),
          DisplayWidth.cut(String.join(" ", who), DETAIL));
    });
    return table.lines();
  }
}
