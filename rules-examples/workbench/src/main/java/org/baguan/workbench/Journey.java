package org.baguan.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.CaseProgress.Assessed;
import org.baguan.rules.model.CaseProgress.Checked;
import org.baguan.rules.model.CaseProgress.PoolSearched;
import org.baguan.rules.model.CaseProgress.Reviewed;
import org.baguan.rules.model.CaseProgress.Stage;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.NextStep;
import org.baguan.rules.model.ReviewConclusion;

/** The way of a case over the stations S1 to S8: where it was, where it is, how often it went back. */
record Journey(List<Integer> passed, int here, int returns, int halts, Tone tone) {

  static final int STATIONS = 8;
  static final int POOL = 5;

  Journey {
    passed = List.copyOf(passed);
  }

  static Journey of(CaseProgress progress) {
    TreeSet<Integer> passed = new TreeSet<>(progress.stages().isEmpty() ? List.of() : List.of(1));
    progress.stages().forEach(s -> passed.addAll(stations(s)));
    int here = here(progress);
    if (here == STATIONS && !progress.stages().isEmpty()) {
      passed.add(7);
    }
    int returns = (int) progress.stages().stream().filter(Journey::isReturn).count();
    int halts = (int) progress.stages().stream().filter(Journey::isHalt).count();
    return new Journey(new ArrayList<>(passed), here, returns, halts, Standing.of(progress).tone());
  }

  boolean throughPool() {
    return passed.contains(POOL) || here == POOL;
  }

  /** Returns the farthest station reached. */
  int farthest() {
    return passed.stream().mapToInt(s -> s).reduce(here, Math::max);
  }

  private static List<Integer> stations(Stage stage) {
    if (stage instanceof Checked) {
      return List.of(2);
    } else if (stage instanceof Assessed) {
      return List.of(3, 4);
    } else if (stage instanceof PoolSearched) {
      return List.of(POOL);
    } else if (stage instanceof Reviewed r) {
      return r.conclusion() instanceof ReviewConclusion.Await ? List.of(6) : List.of(6, 7);
    }
    return List.of();
  }

  private static int here(CaseProgress progress) {
    NextStep next = progress.next();
    boolean assessed = progress.stages().stream().anyMatch(s -> !(s instanceof Checked));
    return switch (Standing.of(next)) {
      case AWAIT_APPLICATION, RETURN_APPLICATION -> 1;
      case SUPPLY_FACTS -> assessed ? 4 : 2;
      case JUSTIFY, AWAIT_RECOMMENDATION -> 4;
      case AWAIT_SELECTION -> ((NextStep.AwaitSelection) next).fromPool() ? POOL : 4;
      case SEARCH_POOL -> POOL;
      case AWAIT_REPLIES -> 6;
      case START_PROCEDURE -> 7;
      case TRACK -> STATIONS;
    };
  }

  private static boolean isReturn(Stage stage) {
    return stage instanceof Checked c && c.outcome() instanceof Compliance.Returned;
  }

  private static boolean isHalt(Stage stage) {
    return stage instanceof Reviewed r && r.conclusion() instanceof ReviewConclusion.Halt;
  }
}
