package org.baguan.workbench;

import static org.baguan.workbench.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baguan.rules.model.NextStep;

/** What a unit is told to follow: what is the same for every case once, what is a case's own with the case. */
record FollowUp(List<String> common) {

  FollowUp {
    common = List.copyOf(common);
  }

  /** Returns what several cases have in common; nothing where there is only one. */
  static FollowUp of(List<CaseHistory> cases) {
    List<NextStep.StartProcedure> starts = cases.stream().flatMap(FollowUp::start).toList();
    if (starts.size() < 2) {
      return new FollowUp(List.of());
    }
    List<String> common = new ArrayList<>(starts.get(0).toFollow());
    starts.forEach(s -> common.retainAll(s.toFollow()));
    return new FollowUp(common);
  }

  List<String> own(NextStep.StartProcedure start) {
    return start.toFollow().stream().filter(f -> !common.contains(f)).toList();
  }

  Html section(Words words) {
    Html list = el("ol", "follow");
    common.forEach(f -> list.add(el("li").text(f)));
    return el("section").set("id", "follow")
        .add(el("h2").text(words.say("follow.title")), el("p", "quiet").text(words.say("follow.meaning")), list);
  }

  private static Stream<NextStep.StartProcedure> start(CaseHistory history) {
    return history.last().next() instanceof NextStep.StartProcedure start ? Stream.of(start) : Stream.empty();
  }
}
