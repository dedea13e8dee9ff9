package org.baguan.workbench;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.CaseProgress.Stage;
import org.baguan.rules.model.Compliance;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.NextStep;
import org.baguan.rules.model.ReviewConclusion;
import org.baguan.rules.model.Tracking;

/**
 * The figures of all cases. Each is the ids behind it, so that a report can say which. {@code returned},
 * {@code proceeding}, {@code halted}, {@code deferred} and {@code fromPool} tell the way of each case up to its as-of
 * date; {@code awaiting} and {@code undetermined} pass, so they hold the cases that a sitting saw so
 * ({@link CaseHistory}); {@code now} tells where the cases stand at last.
 */
record Figures(
    SortedSet<String> units,
    SortedSet<String> posts,
    SortedSet<String> returned,
    SortedSet<String> proceeding,
    SortedSet<String> halted,
    SortedSet<String> deferred,
    SortedSet<String> awaiting,
    SortedSet<String> undetermined,
    SortedSet<String> fromPool,
    SortedSet<String> inspectedUnits,
    Map<TrackingOutcome, SortedSet<String>> tracked,
    Map<Standing, SortedSet<String>> now) {

  static Figures of(List<CaseHistory> cases) {
    List<CaseHistory> posts = cases.stream().filter(CaseHistory::aboutPost).toList();
    return new Figures(
        sorted(posts.stream().map(c -> c.inHand().file().unit())),
        sorted(posts.stream().flatMap(Figures::postsOf)),
        went(cases, p -> stage(p, Figures::returned)),
        went(cases, p -> p.next() instanceof NextStep.StartProcedure || review(p, ReviewConclusion.Proceed.class)),
        went(cases, p -> review(p, ReviewConclusion.Halt.class)),
        sorted(stages(cases).flatMap(Figures::deferredBy)),
        seen(cases, p -> p.next() instanceof NextStep.AwaitReplies),
        seen(cases, p -> p.next() instanceof NextStep.SupplyFacts || stage(p, Figures::open)),
        went(cases, p -> stage(p, CaseProgress.PoolSearched.class::isInstance)),
        sorted(cases.stream().flatMap(Figures::inspectedBy)),
        trackedIn(cases),
        standingOf(cases));
  }

  /** Returns what was tracked at last, over all cases. */
  static List<Tracking> tracking(Collection<CaseHistory> cases) {
    return cases.stream().flatMap(c -> Figures.trackedBy(c.last())).distinct().toList();
  }

  private static Stream<Tracking> trackedBy(CaseProgress progress) {
    Stream<Tracking> next = progress.next() instanceof NextStep.Track t ? t.tracked().stream() : Stream.empty();
    return Stream.concat(progress.tracking().stream(), next).distinct();
  }

  private static Map<TrackingOutcome, SortedSet<String>> trackedIn(List<CaseHistory> cases) {
    Map<TrackingOutcome, SortedSet<String>> tracked = new EnumMap<>(TrackingOutcome.class);
    TrackingOutcome.told().forEach(o -> tracked.put(o, new TreeSet<>()));
    tracking(cases).forEach(t -> TrackingOutcome.in(t).forEach(o -> tracked.get(o).add(t.subject())));
    return Collections.unmodifiableMap(tracked);
  }

  private static Map<Standing, SortedSet<String>> standingOf(List<CaseHistory> cases) {
    Map<Standing, SortedSet<String>> now = new EnumMap<>(Standing.class);
    cases.forEach(c -> now.computeIfAbsent(Standing.of(c.last()), s -> new TreeSet<>()).add(c.id()));
    return Collections.unmodifiableMap(now);
  }

  private static Stream<String> postsOf(CaseHistory history) {
    return history.inHand().applications(history.last().asOf()).stream()
        .filter(a -> a.post() != null)
        .map(a -> a.post().id());
  }

  private static Stream<String> inspectedBy(CaseHistory history) {
    return history.inHand().entries(Entry.Inspected.class, history.last().asOf()).stream()
        .map(i -> i.inspection().unit());
  }

  private static SortedSet<String> went(List<CaseHistory> cases, Predicate<CaseProgress> way) {
    return sorted(cases.stream().filter(c -> way.test(c.last())).map(CaseHistory::id));
  }

  private static SortedSet<String> seen(List<CaseHistory> cases, Predicate<CaseProgress> way) {
    return sorted(cases.stream().filter(c -> c.seen().stream().anyMatch(way)).map(CaseHistory::id));
  }

  private static boolean stage(CaseProgress progress, Predicate<Stage> kind) {
    return progress.stages().stream().anyMatch(kind);
  }

  private static boolean review(CaseProgress progress, Class<? extends ReviewConclusion> kind) {
    return stage(progress, s -> s instanceof CaseProgress.Reviewed r && kind.isInstance(r.conclusion()));
  }

  private static boolean returned(Stage stage) {
    return stage instanceof CaseProgress.Checked c && c.outcome() instanceof Compliance.Returned;
  }

  private static boolean open(Stage stage) {
    return stage instanceof CaseProgress.Checked c && c.outcome() instanceof Compliance.Open
        || stage instanceof CaseProgress.Assessed a
            && a.assessment().candidates().stream().anyMatch(p -> p.eligibility() instanceof Eligibility.Open);
  }

  private static Stream<Stage> stages(List<CaseHistory> cases) {
    return cases.stream().flatMap(c -> c.last().stages().stream());
  }

  private static Stream<String> deferredBy(Stage stage) {
    return stage instanceof CaseProgress.Reviewed r && r.conclusion() instanceof ReviewConclusion.Halt halt
        ? halt.deferred().stream()
        : Stream.empty();
  }

  private static SortedSet<String> sorted(Stream<String> ids) {
    return Collections.unmodifiableSortedSet(ids.collect(Collectors.toCollection(TreeSet::new)));
  }
}
