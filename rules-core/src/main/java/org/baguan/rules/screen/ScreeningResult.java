package org.baguan.rules.screen;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.decide.TopRanks;
import org.baguan.rules.model.Post;
import org.baguan.rules.pack.PackIdentity;

/**
 * What screening a pool for one post came to. It is for people to look into: the library advises, people decide, and who is 待定 is
 * not out. The same for the same candidates by however many threads. Immutable.
 *
 * @param pack which pack decided
 * @param post the post
 * @param asOf the as-of date
 * @param complete whether all candidates came; else screening was interrupted, and these are the first of them
 * @param rows how many rows or candidates were read
 * @param refused how many of them could not be read or decided, and were left out
 * @param refusals the first of these
 * @param outcomes how many came to what
 * @param reasons the rules that brought candidates to an outcome, those that brought most first
 * @param lacking what is missing of those who have no place for it, what is missing most first
 * @param top the first places: those who are 符合 or 须说明 with a determined total
 * @param waiting who has no place because facts are missing
 */
public record ScreeningResult(
    PackIdentity pack,
    Post post,
    LocalDate asOf,
    boolean complete,
    long rows,
    long refused,
    List<Refusal> refusals,
    Outcomes outcomes,
    List<Because> reasons,
    List<Lacking> lacking,
    TopRanks.Places top,
    Waiting waiting) {

  /** At most so many refusals are kept. */
  public static final int LISTED = 200;

  /** Copies the lists. */
  public ScreeningResult {
    refusals = List.copyOf(refusals);
    reasons = List.copyOf(reasons);
    lacking = List.copyOf(lacking);
  }

  /** Returns how many candidates were decided. */
  public long decided() {
    return rows - refused;
  }

  /**
   * A row that was left out.
   *
   * @param line its first line, or its number among candidates at hand, from 1
   * @param problems what is wrong with it, at most the first ten
   */
  public record Refusal(long line, List<CaseProblem> problems) {

    /** Copies the list. */
    public Refusal {
      problems = List.copyOf(problems);
    }
  }

  /**
   * How many came to what.
   *
   * @param eligible 符合
   * @param justify 须说明
   * @param open 待定
   * @param ineligible 不符合
   */
  public record Outcomes(long eligible, long justify, long open, long ineligible) {}

  /**
   * A rule that brought candidates to an outcome: an obstacle to 不符合, a condition to justify to 须说明, a rule that could not be
   * decided to 待定. What else was found of a candidate, and did not make the outcome, is not counted.
   *
   * @param outcome 不符合, 须说明 or 待定
   * @param rule the rule's id
   * @param title its name
   * @param place where it stands in the pack
   * @param provisional whether it is an example, or its basis still to be verified
   * @param count how many candidates
   * @param alone how many of them by this rule alone
   */
  public record Because(String outcome, String rule, String title, String place, boolean provisional, long count, long alone) {}

  /**
   * A fact that is missing of candidates who would or might have a place with it.
   *
   * @param fact its Chinese label
   * @param count of how many it is missing
   * @param alone of how many nothing else is
   */
  public record Lacking(String fact, long count, long alone) {}

  /**
   * Who is not 不符合, and has no place because facts are missing.
   *
   * @param count how many
   * @param mayReach how many of them may still come to a total not below that of the last who is listed with a place
   * @param first as many as were asked for, by the highest total still possible
   */
  public record Waiting(long count, long mayReach, List<OneWaiting> first) {

    /** Copies the list. */
    public Waiting {
      first = List.copyOf(first);
    }
  }

  /**
   * One who has no place because facts are missing.
   *
   * @param line the line, or number, under which the candidate came
   * @param outcome 待定; 符合 or 须说明 where only the total is undetermined
   * @param lowest the lowest total still possible
   * @param highest the highest total still possible
   */
  public record OneWaiting(long line, String person, String outcome, BigDecimal lowest, BigDecimal highest) {}
}
