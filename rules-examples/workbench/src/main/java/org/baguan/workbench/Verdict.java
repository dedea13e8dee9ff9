package org.baguan.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Eligibility;

/** What the eligibility of a candidate came to, without what it carries; the best first. */
enum Verdict {
  ELIGIBLE("eligible", Tone.GOING_ON),
  JUSTIFY("justify", Tone.WAITING),
  OPEN("open", Tone.OPEN),
  INELIGIBLE("ineligible", Tone.TURNED_BACK);

  private final String key;
  private final Tone tone;

  Verdict(String key, Tone tone) {
    this.key = key;
    this.tone = tone;
  }

  static Verdict of(CandidateAssessment candidate) {
    Eligibility eligibility = candidate.eligibility();
    if (eligibility instanceof Eligibility.Eligible) {
      return ELIGIBLE;
    } else if (eligibility instanceof Eligibility.Justify) {
      return JUSTIFY;
    }
    return eligibility instanceof Eligibility.Open ? OPEN : INELIGIBLE;
  }

  /** Returns how many candidates came to each verdict, in words; a verdict that nobody came to is left out. */
  static String count(List<CandidateAssessment> candidates, Words words) {
    List<Verdict> all = candidates.stream().map(Verdict::of).toList();
    return Arrays.stream(values())
        .filter(all::contains)
        .map(v -> words.say("verdict.count", v.say(words), all.stream().filter(v::equals).count()))
        .collect(Collectors.joining(words.say("comma")));
  }

  String say(Words words) {
    return words.say("verdict." + key);
  }

  Tone tone() {
    return tone;
  }
}
