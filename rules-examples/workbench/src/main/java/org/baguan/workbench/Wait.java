package org.baguan.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.NextStep;
import org.baguan.rules.model.Reason;
import org.baguan.rules.model.ReviewConclusion;
import org.baguan.rules.model.Undetermined;

/** From whom a case awaits what. */
record Wait(String from, String what) {

  /** Returns what a next step waits for; empty where nothing is awaited. */
  static List<Wait> of(NextStep next, Words words) {
    if (next instanceof NextStep.AwaitReplies a) {
      return replies(a.review(), words);
    } else if (next instanceof NextStep.SupplyFacts s) {
      return facts(s, words);
    } else if (next instanceof NextStep.ReturnApplication r) {
      return List.of(new Wait(words.say("from.unit"), words.say("wait.mended", defects(r.outcome()))));
    } else if (next instanceof NextStep.Justify j) {
      return List.of(new Wait(words.say("from.unit"), words.say("wait.justify", join(j.persons()))));
    } else if (next instanceof NextStep.AwaitSelection s) {
      return List.of(new Wait(words.say("from.people"), selection(s, words)));
    } else if (next instanceof NextStep.AwaitApplication) {
      return List.of(new Wait(words.say("from.unit"), words.say("wait.application")));
    } else if (next instanceof NextStep.AwaitRecommendation) {
      return List.of(new Wait(words.say("from.unit"), words.say("wait.recommendation")));
    } else if (next instanceof NextStep.SearchPool) {
      return List.of(new Wait(words.say("from.organisation"), words.say("wait.pool")));
    }
    return List.of();
  }

  /** One wait for each department; the review's own words where its inquiries do not tell. */
  private static List<Wait> replies(ReviewConclusion.Await review, Words words) {
    Map<List<String>, List<String>> persons = new LinkedHashMap<>();
    review.inquiries().stream()
        .filter(i -> InquirySign.of(i) == InquirySign.PENDING)
        .forEach(i -> persons.computeIfAbsent(List.of(i.department(), i.focus()), k -> new ArrayList<>()).add(i.person()));
    if (persons.isEmpty()) {
      return review.missing().stream().map(m -> new Wait(words.say("from.departments"), m)).toList();
    }
    Map<List<String>, List<String>> focuses = new LinkedHashMap<>();
    persons.forEach((matter, about) ->
        focuses.computeIfAbsent(List.of(matter.get(0), join(about)), k -> new ArrayList<>()).add(matter.get(1)));
    return focuses.entrySet().stream()
        .map(e -> new Wait(e.getKey().get(0), words.say("wait.reply", join(e.getValue()), e.getKey().get(1))))
        .toList();
  }

  private static List<Wait> facts(NextStep.SupplyFacts supply, Words words) {
    String who = supply.persons().isEmpty() ? words.say("told.application") : join(supply.persons());
    String missing = supply.open().stream()
        .map(Undetermined::missing)
        .flatMap(List::stream)
        .distinct()
        .collect(Collectors.joining("、"));
    return List.of(new Wait(words.say("from.unit"), words.say("wait.facts", who, missing)));
  }

  private static String defects(Compliance.Returned returned) {
    return returned.defects().stream().map(Reason::title).collect(Collectors.joining("；"));
  }

  private static String selection(NextStep.AwaitSelection selection, Words words) {
    String pool = selection.fromPool() ? words.say("wait.selection.pool") : "";
    return selection.proposed().map(p -> words.say("wait.selection.proposed", p)).orElse(words.say("wait.selection")) + pool;
  }

  private static String join(List<String> names) {
    return String.join("、", names);
  }
}
