package org.baguan.rules.turns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.language.Step;

/**
 * What turned when two versions of a pack decided the same cases. Persons stand in it by their ids alone. The same for the same
 * cases, in whatever order and by however many threads they were decided.
 *
 * @param cases how many cases both versions decided
 * @param turned in how many of them an outcome turned
 * @param toldOtherwise in how many no outcome turned, but reasons, points or what is told beside them changed
 * @param turns every pair of outcomes before and after that came up, equal pairs too, by matter, then by words
 * @param rules the rules that newly hold, no longer hold, or say something else, the most frequent first
 * @param posts the cases by kind of key post
 * @param affected who is affected, by case, then by person; not more than {@link #LISTED}
 * @param affectedInAll how many entries that list would have
 * @param scores the totals before and after
 * @param groups the selection rates by group; empty when no groups were given
 * @param problems what kept cases from being compared: of each the first problem, by file and line; not more than {@link #LISTED}
 * @param refused how many cases could not be read or decided
 */
public record CaseTurns(
    long cases,
    long turned,
    long toldOtherwise,
    List<Turn> turns,
    List<OfRule> rules,
    List<OfPost> posts,
    List<Affected> affected,
    long affectedInAll,
    ScoreTurns scores,
    Optional<GroupRates> groups,
    List<CaseProblem> problems,
    long refused) {

  /** How many of those affected, and how many problems, are listed; all are counted. */
  public static final int LISTED = 200;

  /** Copies the lists. */
  public CaseTurns {
    turns = List.copyOf(turns);
    rules = List.copyOf(rules);
    posts = List.copyOf(posts);
    affected = List.copyOf(affected);
    problems = List.copyOf(problems);
  }

  /** Returns whether every case was decided, with the same outcomes, reasons and points. */
  public boolean same() {
    return turned == 0 && toldOtherwise == 0 && refused == 0;
  }

  /** A question that a pack answers in a case. */
  public enum Matter {
    /** The next step of the case. */
    NEXT_STEP("下一步", "未到此步"),
    /** Whether the application is in order: the last submission. */
    COMPLIANCE("合规性审查", "未申请"),
    /** The eligibility of a nominee: the last joint assessment that tells of the person. */
    ELIGIBILITY("资格", "未研判"),
    /** The eligibility of an official of the pool that both versions search. */
    POOL("干部库人选资格", "未研判"),
    /** Who leads the ranking of the last joint assessment. */
    LEADER("居首人选", "未研判"),
    /** What the departments' answers on one person come to: the worst of them in the last review. */
    REVIEW_OF_PERSON("个人联审情况", "未联审"),
    /** The conclusion of the last joint review. */
    REVIEW("联审结论", "未联审"),
    /** What tracking concludes about an official or a unit. */
    TRACKING("跟踪监管", "未跟踪");

    private final String zh;
    private final String notReached;

    Matter(String zh, String notReached) {
      this.zh = zh;
      this.notReached = notReached;
    }

    /** Returns the matter as policy staff say it. */
    public String zh() {
      return zh;
    }

    /** Returns what stands for an outcome where a version did not come to the matter. */
    public String notReached() {
      return notReached;
    }
  }

  /**
   * A pair of outcomes.
   *
   * @param before the older version's outcome, as policy staff say it
   * @param after the newer version's
   * @param count how often it came up: once a case, or once a case and person
   */
  public record Turn(Matter matter, String before, String after, long count) {

    /** Returns whether the two differ. */
    public boolean turned() {
      return !before.equals(after);
    }
  }

  /** What became of a rule between the versions. */
  public enum Change {
    /** It holds, and did not. */
    NEWLY_HOLDS,
    /** It held, and does not. */
    NO_LONGER_HOLDS,
    /** It cannot be decided, and could. */
    NEWLY_OPEN,
    /** It could not be decided, and does not hold. */
    NO_LONGER_OPEN,
    /** It holds, or is undecided, in both, and says something else. */
    SAYS_OTHERWISE
  }

  /**
   * A rule, and of how many persons, applications and tracked it changed. Where it does not hold in the newer version, title and
   * place are the older one's. Only who came to the rule's step in both versions counts.
   *
   * @param count of how many it changed
   * @param turning of how many of these the outcome of the rule's step turned too
   */
  public record OfRule(Change change, Step step, String rule, String title, String place, long count, long turning) {}

  /**
   * The cases of one kind of key post.
   *
   * @param category the kind of key post (岗位类别); empty for cases without one
   * @param cases how many cases
   * @param turned in how many an outcome turned
   * @param nominees how many nominees either version assessed, counted once a case
   * @param nomineesTurned of how many of them the eligibility turned
   */
  public record OfPost(String category, long cases, long turned, long nominees, long nomineesTurned) {}

  /**
   * Somebody whose outcome turned.
   *
   * @param caseId the case's id
   * @param person the id of the person or tracked unit; empty for the case as a whole
   * @param post the id of the post; empty where there is none
   * @param rules the rules that changed of this person, by id, each behind a sign: + newly holds, − no longer holds, ? newly open, ! no
   *     longer open, ~ says otherwise
   * @param source where the case was read, as file or file:line
   */
  public record Affected(
      String caseId, String person, String post, Matter matter, String before, String after, List<String> rules, String source) {

    /** Copies the list. */
    public Affected {
      rules = List.copyOf(rules);
    }
  }

  /**
   * Totals before and after, of the nominees and officials of the pool whose total both versions determine.
   *
   * @param compared how many totals
   * @param rose how many rose
   * @param fell how many fell
   * @param change the sum of all changes, in points
   * @param newlyOpen how many totals became undetermined
   * @param newlyTotal how many became determined
   * @param bins how often a pair of totals came up, both rounded down to whole points, by before, then after
   * @param largest those whose totals changed most; not more than {@link #LISTED_SCORES}
   */
  public record ScoreTurns(
      long compared,
      long rose,
      long fell,
      BigDecimal change,
      long newlyOpen,
      long newlyTotal,
      List<Bin> bins,
      List<Moved> largest) {

    /** How many of the largest changes are listed. */
    public static final int LISTED_SCORES = 20;

    /** Copies the lists. */
    public ScoreTurns {
      bins = List.copyOf(bins);
      largest = List.copyOf(largest);
    }
  }

  /** How often a pair of totals came up: before and after in whole points, rounded down. */
  public record Bin(int before, int after, long count) {}

  /** One total before and after. */
  public record Moved(String caseId, String person, BigDecimal before, BigDecimal after, String source) {}
}
