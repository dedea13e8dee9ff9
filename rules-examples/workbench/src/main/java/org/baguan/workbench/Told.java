package org.baguan.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baguan.rules.model.Mark;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.Undetermined;

/**
 * One finding as it is told: about whom, what it comes to, in words, by which rule on which basis.
 *
 * @param flags what a reader must know of the rule: 示例, 待核实
 */
record Told(String subject, String conclusion, String text, String rule, String basis, List<String> flags, Tone tone) {

  Told {
    flags = List.copyOf(flags);
  }

  static Told of(String subject, Reason reason, Tone tone, Words words) {
    String text = reason.text().isBlank() ? reason.title() : reason.text();
    List<String> flags = flags(reason.basis(), reason.mark(), words);
    return new Told(subject, reason.conclusion(), text, reason.rule(), reason.basis(), flags, tone);
  }

  static Told of(String subject, Undetermined open, Words words) {
    String missing = words.say("told.missing", open.title(), String.join("、", open.missing()));
    List<String> flags = flags(open.basis(), open.mark(), words);
    return new Told(subject, words.say("told.open"), missing, open.rule(), open.basis(), flags, Tone.OPEN);
  }

  /** Returns findings that differ only in whom they are about as one, about all of them. */
  static List<Told> together(List<Told> findings) {
    Map<Told, Set<String>> subjects = new LinkedHashMap<>();
    findings.forEach(f -> subjects.computeIfAbsent(f.about(""), k -> new LinkedHashSet<>()).add(f.subject()));
    return subjects.entrySet().stream().map(e -> e.getKey().about(String.join("、", e.getValue()))).toList();
  }

  /** Returns the same finding about someone else. */
  Told about(String other) {
    return new Told(other, conclusion, text, rule, basis, flags, tone);
  }

  /** Returns the same finding in other words. */
  Told saying(String other) {
    return new Told(subject, conclusion, other, rule, basis, flags, tone);
  }

  private static List<String> flags(String basis, Mark mark, Words words) {
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
