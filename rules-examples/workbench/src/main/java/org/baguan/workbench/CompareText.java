package org.baguan.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.baguan.rules.boxes.Phrase;
import org.baguan.rules.compare.Difference;
import org.baguan.rules.compare.Said;
import org.baguan.rules.compare.SettingChange;
import org.baguan.rules.compare.StepComparison;
import org.baguan.rules.compare.Witness;

/** A comparison of two versions on a terminal: the verdict first. */
final class CompareText {

  /** As many as anybody reads on a terminal; the page and JSON have all. */
  static final int DIFFERENCES = 200;

  static final int WHERE = 4;

  private final CompareWords words;
  private final Compared compared;
  private final List<String> lines = new ArrayList<>();
  private int number;

  CompareText(CompareWords words, Compared compared) {
    this.words = words;
    this.compared = compared;
  }

  List<String> lines() {
    lines.add(words.verdict(compared.packs()));
    lines.add(words.say("compare.before.is", words.identity(compared.packs().older())));
    lines.add(words.say("compare.after.is", words.identity(compared.packs().newer())));
    compared.packs().steps().forEach(this::step);
    int more = compared.packs().differences().size() - number;
    if (more > 0) {
      lines.add("");
      lines.add(words.say("compare.more", more));
    }
    settings();
    renamings();
    compared.cases().ifPresent(turns -> lines.addAll(new TurnsText(words, turns).lines()));
    return lines;
  }

  private void step(StepComparison step) {
    if (step.differences().isEmpty() && step.beyond().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(words.say("compare.step", words.step(step.step()), step.differences().size()));
    step.beyond().forEach(why -> lines.add("  " + words.say("compare.beyond.why", words.of(why))));
    step.differences().stream().limit(DIFFERENCES - number).forEach(this::difference);
  }

  private void difference(Difference difference) {
    number++;
    String when = words.of(difference.when());
    lines.add("  " + number + ". " + words.of(difference.kind().words()) + (when.isEmpty() ? "" : words.say("compare.when", when)));
    difference.where().stream().limit(WHERE).forEach(where -> lines.add("     " + words.say("compare.where", words.of(where))));
    if (difference.where().size() > WHERE) {
      lines.add("     " + words.say("compare.where.more", difference.where().size() - WHERE));
    }
    side("compare.before", difference.before());
    side("compare.after", difference.after());
    lines.add("     " + words.say("compare.witness", facts(difference.witness().rows())));
  }

  private void side(String key, List<Said> said) {
    if (said.isEmpty()) {
      lines.add("     " + words.say(key, words.say("compare.says.nothing")));
    }
    said.forEach(s -> lines.add("     " + words.say(key, words.said(s) + "  [" + words.source(s) + "]")));
  }

  private String facts(List<Witness.Row> rows) {
    return rows.stream()
        .map(row -> words.of(row.label()) + " " + words.of(row.value()))
        .collect(Collectors.joining(words.say("compare.and")));
  }

  private void settings() {
    if (compared.packs().settings().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(words.say("compare.settings", compared.packs().settings().size()));
    for (SettingChange change : compared.packs().settings()) {
      lines.add("  " + words.setting(change));
      lines.add("     " + words.say("compare.before", words.value(change.before()) + at(words.place(change.placeBefore()))));
      lines.add("     " + words.say("compare.after", words.value(change.after()) + at(words.place(change.placeAfter()))));
    }
  }

  private static String at(String place) {
    return place.isEmpty() ? "" : "  [" + place + "]";
  }

  private void renamings() {
    if (compared.packs().renamings().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(words.say("compare.renamings", compared.packs().renamings().size()));
    compared.packs().renamings().forEach(renaming -> {
      Phrase told = renaming.words();
      lines.add("  " + words.step(renaming.step()) + words.say("colon") + words.of(told));
    });
  }
}
