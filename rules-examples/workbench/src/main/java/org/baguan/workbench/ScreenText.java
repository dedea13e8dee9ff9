package org.baguan.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baguan.rules.model.Post;
import org.baguan.rules.screen.ScreeningResult;

/** What screening a pool came to, on a terminal. */
final class ScreenText {

  private static final int LISTED = 20;

  private final Words words;
  private final ScreeningResult result;
  private final List<String> lines = new ArrayList<>();

  ScreenText(Words words, ScreeningResult result) {
    this.words = words;
    this.result = result;
  }

  List<String> lines() {
    Post post = result.post();
    String named = post.id() + Optional.ofNullable(post.title()).map(title -> " " + title).orElse("");
    lines.add(words.say("screen.title", named, result.asOf(), result.pack().id(), result.pack().version(), result.pack().sha256()));
    if (!result.complete()) {
      lines.add(words.say("screen.incomplete"));
    }
    lines.add(words.say("screen.total", result.rows(), result.decided(), result.refused()));
    ScreeningResult.Outcomes outcomes = result.outcomes();
    table(
        Stream.of(
            outcome("符合", outcomes.eligible()), outcome("须说明", outcomes.justify()), outcome("待定", outcomes.open()), outcome("不符合", outcomes.ineligible())));
    reasons();
    lacking();
    top();
    waiting();
    refusals();
    lines.add("");
    lines.add(words.say("screen.advice"));
    return lines;
  }

  private String[] outcome(String zh, long count) {
    return new String[] {word(zh), words.say("screen.persons", count)};
  }

  private String word(String zh) {
    return words.language() == Words.Language.zh ? zh : words.say("outcome.word." + zh);
  }

  private void heading(String text) {
    lines.add("");
    lines.add(text);
  }

  private void table(Stream<String[]> rows) {
    TextTable table = new TextTable("  ");
    rows.forEach(table::row);
    lines.addAll(table.lines());
  }

  private void reasons() {
    if (!result.reasons().isEmpty()) {
      heading(words.say("screen.reasons"));
      table(result.reasons().stream().map(r -> new String[] {
          word(r.outcome()), r.rule() + " " + r.title() + (r.provisional() ? words.say("screen.flag") : ""), words.say("screen.by", r.count(), r.alone()), r.place()}));
    }
  }

  private void lacking() {
    if (!result.lacking().isEmpty()) {
      heading(words.say("screen.lacking"));
      table(result.lacking().stream().limit(LISTED).map(l -> new String[] {l.fact(), words.say("screen.lacks", l.count(), l.alone())}));
      if (result.lacking().size() > LISTED) {
        lines.add("  " + words.say("screen.more", result.lacking().size() - LISTED));
      }
    }
  }

  private void top() {
    heading(words.say("screen.first", result.top().ranked()));
    table(
        result.top().placed().stream()
            .map(p -> new String[] {words.say("screen.place", p.place()), p.person(), word(p.outcome()), words.say("screen.points", p.total().toPlainString()), line(p.line())}));
    if (result.top().sharing() > 0) {
      lines.add("  " + words.say("screen.sharing", result.top().sharing()));
    }
  }

  private void waiting() {
    ScreeningResult.Waiting waiting = result.waiting();
    if (waiting.count() > 0) {
      heading(words.say("screen.waiting", waiting.count(), waiting.mayReach()));
      table(
          waiting.first().stream()
              .limit(LISTED)
              .map(w -> new String[] {w.person(), word(w.outcome()), range(w), line(w.line())}));
      if (waiting.count() > LISTED) {
        lines.add("  " + words.say("screen.more", waiting.count() - Math.min(LISTED, waiting.first().size())));
      }
    }
  }

  private String range(ScreeningResult.OneWaiting one) {
    String lowest = one.lowest().toPlainString();
    boolean determined = one.lowest().compareTo(one.highest()) == 0;
    return determined ? words.say("screen.points", lowest) : words.say("screen.range", lowest, one.highest().toPlainString());
  }

  private String line(long line) {
    return words.say("screen.line", Long.toString(line));
  }

  private void refusals() {
    if (result.refused() > 0) {
      heading(words.say("screen.left.out", result.refused()));
      result.refusals().stream()
          .limit(LISTED)
          .flatMap(r -> r.problems().stream())
          .forEach(p -> p.print(words.locale()).lines().forEach(l -> lines.add("  " + l)));
      if (result.refused() > LISTED) {
        lines.add("  " + words.say("screen.more", result.refused() - LISTED));
      }
    }
  }
}
