package org.baguan.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Undetermined;

/**
 * One finding as it is told: about whom, what it comes to, in words, by which rule on which basis.
 *
 * @param flags what a reader must know of the rule: 示例, 待核实
 */
record Told(String subject, String conclusion, String text, String rule, String basis, List<String> flags, Tone tone) {

  private static final List<Tone> GRAVEST_FIRST = List.of(Tone.TURNED_BACK, Tone.OPEN, Tone.WAITING, Tone.GOING_ON, Tone.PLAIN);

  Told {
    flags = List.copyOf(flags);
  }

  static Told of(String subject, Reason reason, Tone tone, Words words) {
    String text = reason.text().isBlank() ? reason.title() : reason.text();
    List<String> flags = flags(reason.basis(), reason.mark(), words);
    return new Told(subject, reason.conclusion(), text, reason.rule(), reason.basis(), flags, tone);
  }

  static Told of(String subject, Undetermined open, Words words) {
    String missing = open.missing().equals(List.of(open.title()))
        ? words.say("told.missing.itself", open.title())
        : words.say("told.missing", open.title(), String.join("、", open.missing()));
    List<String> flags = flags(open.basis(), open.mark(), words);
    return new Told(subject, words.say("told.open"), missing, open.rule(), open.basis(), flags, Tone.OPEN);
  }

  /** Returns findings that say the same, of several subjects or by several rules, as one; the gravest first. */
  static List<Told> together(List<Told> findings) {
    Map<Told, List<Told>> same = new LinkedHashMap<>();
    findings.forEach(f -> same.computeIfAbsent(f.of("", ""), k -> new ArrayList<>()).add(f));
    return same.entrySet().stream()
        .map(e -> e.getKey().of(joined(e.getValue(), Told::subject), joined(e.getValue(), Told::rule)))
        .sorted(Comparator.comparing(t -> GRAVEST_FIRST.indexOf(t.tone())))
        .toList();
  }

  private static String joined(List<Told> findings, Function<Told, String> part) {
    return findings.stream().map(part).distinct().collect(Collectors.joining("、"));
  }

  private Told of(String others, String rules) {
    return new Told(others, conclusion, text, rules, basis, flags, tone);
  }

  /** Returns the same finding in other words. */
  Told saying(String other) {
    return new Told(subject, conclusion, other, rule, basis, flags, tone);
  }

  /** Returns what a reader must know of a rule: that it is an example, that its basis is to be verified. */
  static List<String> flags(String basis, Mark mark, Words words) {
    List<String> flags = new ArrayList<>();
    if (basis.contains("示例")) {
      flags.add(words.say("flag.example"));
    }
    boolean example = !flags.isEmpty();
    if (!example && (mark == Mark.C || mark == Mark.D) || basis.contains("待核实")) {
      flags.add(words.say("flag.unverified"));
    }
    return flags;
  }
}
