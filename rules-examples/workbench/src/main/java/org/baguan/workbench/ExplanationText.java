package org.baguan.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baguan.rules.explain.Change;
import org.baguan.rules.explain.ChangeSet;
import org.baguan.rules.explain.EligibleFrom;
import org.baguan.rules.explain.Explanation;
import org.baguan.rules.explain.Lacking;
import org.baguan.rules.explain.ScoreAccount;
import org.baguan.rules.explain.Why;
import org.baguan.rules.explain.WhyNot;

/** An explanation on a terminal. */
final class ExplanationText {

  private final Words words;

  ExplanationText(Words words) {
    this.words = words;
  }

  List<String> lines(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("explain.head", explanation.person(), explanation.outcome(), explanation.asOf()));
    why(explanation, lines);
    missing(explanation.missing(), lines);
    score(explanation.score(), lines);
    nearest(explanation, lines);
    changes(explanation, lines);
    from(explanation, lines);
    return lines;
  }

  /** Returns why some rules did not hold. */
  List<String> whyNot(List<WhyNot> rules) {
    List<String> lines = new ArrayList<>();
    rules.forEach(rule -> {
      heading("explain.whyNot.of", lines, rule.rule(), rule.title());
      rule.conditions().forEach(c -> lines.add("  " + unmet(c)));
    });
    return lines;
  }

  private void heading(String key, List<String> lines, Object... arguments) {
    lines.add("");
    lines.add(words.say(key, arguments));
  }

  private void why(Explanation explanation, List<String> lines) {
    heading("explain.why", lines);
    if (explanation.obstacles().isEmpty() && explanation.rebuttables().isEmpty()) {
      lines.add("  " + words.say(explanation.eligible() ? "explain.why.none" : "explain.why.open"));
    }
    explanation.reasons().forEach(why -> why(why, false, "  ", lines));
  }

  void why(Why why, boolean nested, String indent, List<String> lines) {
    lines.add(indent + (nested ? "" : why.conclusion() + words.say("colon")) + why.text());
    facts(why).ifPresent(facts -> lines.add(indent + "    " + facts));
    lines.add(indent + "    " + words.say("explain.basis", why.basis(), why.rule(), why.place()) + flags(why));
    if (!why.because().isEmpty()) {
      lines.add(indent + "    " + words.say("explain.because"));
      why.because().forEach(because -> why(because, true, indent + "      ", lines));
    }
  }

  /** Returns what a reason rests on; empty where the reason says just that. */
  Optional<String> facts(Why why) {
    String facts = String.join(words.say("explain.and"), why.facts());
    return Optional.of(facts).filter(f -> !f.isEmpty() && !f.equals(why.text()));
  }

  private String flags(Why why) {
    List<String> flags = Told.flags(why.basis(), why.mark(), words);
    return flags.isEmpty() ? "" : " [" + String.join("、", flags) + "]";
  }

  private void missing(List<Lacking> missing, List<String> lines) {
    if (!missing.isEmpty()) {
      heading("explain.missing", lines);
      missing.forEach(open -> lacking(open, "  ", lines));
    }
  }

  void lacking(Lacking open, String indent, List<String> lines) {
    lines.add(indent + words.say("explain.lacking", open.title(), open.rule(), open.basis()));
    open.missing().forEach(m -> lines.add(indent + "  " + words.say("explain.lacks", m.fact(), m.supplier())));
  }

  private void score(ScoreAccount score, List<String> lines) {
    heading("explain.score", lines, total(score));
    TextTable table = new TextTable("  ");
    table.row(words.say("explain.item"), words.say("explain.points"), words.say("explain.weight"), words.say("explain.share"), words.say("explain.next"));
    score.items().forEach(item -> table.row(item.item(), points(item), item.weight().toPlainString(), item.share().toPlainString(), next(item)));
    lines.addAll(table.lines());
    score.items().forEach(item -> item.band().ifPresent(band -> lines.add("  " + item.item() + words.say("colon") + String.join(words.say("explain.and"), band.facts()) + words.say("explain.row", band.rule(), band.place()))));
    score.items().stream().flatMap(item -> item.missing().stream()).forEach(open -> lacking(open, "  ", lines));
  }

  static String total(ScoreAccount score) {
    return range(score.lowest(), score.highest());
  }

  static String points(ScoreAccount.Item item) {
    return range(item.lowest(), item.highest());
  }

  private static String range(BigDecimal lowest, BigDecimal highest) {
    return lowest.compareTo(highest) == 0 ? lowest.toPlainString() : lowest.toPlainString() + "–" + highest.toPlainString();
  }

  /** Returns what the next band of an item would bring; empty at the top. */
  String next(ScoreAccount.Item item) {
    return item.next()
        .map(next -> words.say("explain.next.brings", next.points().toPlainString(), next.gain().toPlainString(), next.needed().stream().map(this::unmet).collect(Collectors.joining(words.say("explain.and")))))
        .orElse("");
  }

  private void nearest(Explanation explanation, List<String> lines) {
    if (explanation.nearest().isEmpty()) {
      return;
    }
    heading(explanation.eligible() ? "explain.nearest.rules" : "explain.nearest", lines);
    for (WhyNot near : explanation.nearest()) {
      lines.add("  " + near.rule() + " " + near.title());
      String or = words.say(near.kind() == WhyNot.Kind.IN_THE_WAY ? "explain.or" : "explain.and");
      lines.add("    " + near.conditions().stream().map(this::unmet).collect(Collectors.joining(or)));
    }
  }

  /** Returns what a condition lacks: the value that there is, and what is needed. */
  String unmet(WhyNot.Unmet unmet) {
    return words.say("explain.unmet", unmet.fact(), unmet.actual(), unmet.needed());
  }

  private void changes(Explanation explanation, List<String> lines) {
    if (explanation.eligible()) {
      return;
    }
    heading("explain.changes", lines);
    if (explanation.changes().sets().isEmpty()) {
      none("explain.changes.none", explanation.changes().fixed(), lines);
      none("explain.changes.open", explanation.changes().open(), lines);
    }
    int number = 1;
    for (ChangeSet set : explanation.changes().sets()) {
      lines.add("  " + words.say("explain.changes.set", number++, set.changes().size()));
      for (Change change : set.changes()) {
        lines.add("    " + change.text());
      }
    }
    if (explanation.changes().more()) {
      lines.add("  " + words.say("explain.changes.more"));
    }
  }

  private void none(String key, List<String> what, List<String> lines) {
    if (!what.isEmpty()) {
      lines.add("  " + words.say(key));
      what.forEach(one -> lines.add("    " + one));
    }
  }

  private void from(Explanation explanation, List<String> lines) {
    if (explanation.eligible()) {
      return;
    }
    heading("explain.from", lines);
    from(explanation).forEach(line -> lines.add("  " + line));
  }

  /** Returns from when no obstacle holds any more, and on what conditions. */
  List<String> from(Explanation explanation) {
    EligibleFrom from = explanation.eligibleFrom();
    List<String> lines = new ArrayList<>();
    if (from.date().isEmpty()) {
      lines.add(words.say("explain.from.never"));
      lines.addAll(from.remaining());
      return lines;
    }
    boolean today = from.date().get().equals(explanation.asOf());
    lines.add(today ? words.say("explain.from.today") : words.say("explain.from.date", from.date().get(), from.date().get().minusDays(1)));
    from.conditions().forEach(condition -> lines.add(words.say("explain.from.condition", condition)));
    return lines;
  }
}
