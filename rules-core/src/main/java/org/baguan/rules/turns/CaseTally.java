package org.baguan.rules.turns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.turns.CaseOutcome.About;
import org.baguan.rules.turns.CaseOutcome.Standing;
import org.baguan.rules.turns.CaseTurns.Affected;
import org.baguan.rules.turns.CaseTurns.Matter;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.Post;

/**
 * Counts what turned in cases, in memory that does not grow with their number. Each thread has its own; put together they give
 * the same, whichever thread decided which case.
 */
final class CaseTally {

  private static final Comparator<Affected> BY_CASE =
      Comparator.comparing(Affected::caseId)
          .thenComparing(Affected::person)
          .thenComparing(Affected::matter)
          .thenComparing(Affected::source);
  private static final Comparator<CaseProblem> BY_PLACE =
      Comparator.comparing(CaseProblem::file).thenComparingInt(CaseProblem::line).thenComparing(CaseProblem::code);

  private final Map<TurnOf, Long> turns = new TreeMap<>();
  private final Map<String, long[]> posts = new TreeMap<>();
  private final RuleTally rules = new RuleTally();
  private final ScoreTally scores = new ScoreTally();
  private final Optional<GroupTally> groups;
  private final Smallest<Affected> affected = new Smallest<>(CaseTurns.LISTED, BY_CASE);
  private final Smallest<CaseProblem> problems = new Smallest<>(CaseTurns.LISTED, BY_PLACE);
  private long cases;
  private long turned;
  private long toldOtherwise;

  CaseTally(Optional<GroupTally> groups) {
    this.groups = groups;
  }

  private record TurnOf(Matter matter, String before, String after) implements Comparable<TurnOf> {
    @Override
    public int compareTo(TurnOf other) {
      return Comparator.comparing(TurnOf::matter).thenComparing(TurnOf::before).thenComparing(TurnOf::after).compare(this, other);
    }
  }

  /** Counts a case that was not compared. */
  void refuse(CaseProblem problem) {
    problems.add(problem);
  }

  /** Counts a case that both versions decided. */
  void add(CaseFile caseFile, Optional<Post> post, CaseOutcome before, CaseOutcome after, String source) {
    TurningCase turning = new TurningCase(caseFile.id(), post.map(Post::id).orElse(""), source);
    long[] ofPost = posts.computeIfAbsent(post.map(Post::category).orElse(""), c -> new long[4]);
    TreeSet<About> questions = new TreeSet<>(before.standings().keySet());
    questions.addAll(after.standings().keySet());
    for (About about : questions) {
      Optional<Standing> then = Optional.ofNullable(before.standings().get(about));
      Optional<Standing> now = Optional.ofNullable(after.standings().get(about));
      if (about.matter() == Matter.LEADER) {
        if (then.isPresent() && now.isPresent()) {
          turning.leader(before.leader(), after.leader());
        }
      } else if (about.matter() != Matter.POOL || then.isPresent() && now.isPresent()) {
        boolean differs = turning.compare(about, then, now);
        if (about.matter() == Matter.ELIGIBILITY) {
          ofPost[2]++;
          ofPost[3] += differs ? 1 : 0;
          groups.ifPresent(g -> g.add(about.person(), then.map(Standing::word), now.map(Standing::word)));
        }
      }
    }
    boolean scored = scores(caseFile.id(), before, after, source);
    cases++;
    ofPost[0]++;
    ofPost[1] += turning.anyTurned ? 1 : 0;
    turned += turning.anyTurned ? 1 : 0;
    boolean otherwise = turning.anyRule || scored || !before.besides().equals(after.besides());
    toldOtherwise += !turning.anyTurned && otherwise ? 1 : 0;
  }

  /** Counts the scores of a case; returns whether any changed. */
  private boolean scores(String caseId, CaseOutcome before, CaseOutcome after, String source) {
    boolean[] changed = new boolean[1];
    before.scores().forEach((person, then) ->
        Optional.ofNullable(after.scores().get(person)).ifPresent(now -> {
          scores.add(caseId, person, then, now, source);
          changed[0] |= then.lowest().compareTo(now.lowest()) != 0 || then.highest().compareTo(now.highest()) != 0;
        }));
    return changed[0];
  }

  void merge(CaseTally other) {
    other.turns.forEach((turn, count) -> turns.merge(turn, count, Long::sum));
    other.posts.forEach((category, theirs) -> {
      long[] ours = posts.computeIfAbsent(category, c -> new long[4]);
      for (int i = 0; i < ours.length; i++) {
        ours[i] += theirs[i];
      }
    });
    rules.merge(other.rules);
    scores.merge(other.scores);
    groups.ifPresent(g -> other.groups.ifPresent(g::merge));
    affected.merge(other.affected);
    problems.merge(other.problems);
    cases += other.cases;
    turned += other.turned;
    toldOtherwise += other.toldOtherwise;
  }

  CaseTurns result() {
    List<CaseTurns.Turn> allTurns = new ArrayList<>();
    turns.forEach((t, count) -> allTurns.add(new CaseTurns.Turn(t.matter(), t.before(), t.after(), count)));
    List<CaseTurns.OfPost> allPosts = new ArrayList<>();
    posts.forEach((category, c) -> allPosts.add(new CaseTurns.OfPost(category, c[0], c[1], c[2], c[3])));
    return new CaseTurns(
        cases, turned, toldOtherwise, allTurns, rules.result(), allPosts, affected.list(), affected.all(), scores.result(),
        groups.map(GroupTally::result), problems.list(), problems.all());
  }

  /** One case, of which it is noted whether anything turned. */
  private final class TurningCase {

    private final String caseId;
    private final String post;
    private final String source;
    private boolean anyTurned;
    private boolean anyRule;

    TurningCase(String caseId, String post, String source) {
      this.caseId = caseId;
      this.post = post;
      this.source = source;
    }

    /** Compares one question's answers; rules are compared where both versions came to the question. */
    boolean compare(About about, Optional<Standing> then, Optional<Standing> now) {
      String before = then.map(Standing::word).orElse(about.matter().notReached());
      String after = now.map(Standing::word).orElse(about.matter().notReached());
      List<String> changed =
          then.isPresent() && now.isPresent() ? rules.add(then.get().rules(), now.get().rules(), !before.equals(after)) : List.of();
      anyRule |= !changed.isEmpty();
      return note(about.matter(), about.person(), before, after, changed);
    }

    /** Who leads is told without saying who: a pair of ids is nothing to count by. */
    void leader(Optional<String> then, Optional<String> now) {
      String before = then.isEmpty() ? "无人居首" : "有人居首";
      String after = now.isEmpty() ? "无人居首" : then.isPresent() && !then.equals(now) ? "另一人居首" : "有人居首";
      note(Matter.LEADER, "", before, after, List.of());
    }

    private boolean note(Matter matter, String person, String before, String after, List<String> changed) {
      turns.merge(new TurnOf(matter, before, after), 1L, Long::sum);
      boolean differs = !before.equals(after);
      if (differs) {
        anyTurned = true;
        affected.add(new Affected(caseId, person, post, matter, before, after, changed, source));
      }
      return differs;
    }
  }
}
