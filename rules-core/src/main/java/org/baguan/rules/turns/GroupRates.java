package org.baguan.rules.turns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Selection rates by group, before and after: reported, and used for nothing. Counted are nominees, once a case, by the last joint
 * assessment that tells of them; officials of the pool are not. Selected are those who are 符合 or 须说明; who is 待定 counts as
 * assessed and not selected.
 *
 * <p>The ratio to the highest rate follows the four-fifths rule, 29 CFR 1607.4(D). By question 21 of the questions and answers on
 * it (44 FR 11996, 1979) a ratio says nothing where one person selected instead of another would turn the lower rate into the
 * higher one; nor does it where less than five would be selected at the highest rate, since there one person is a fifth.
 *
 * @param groups the groups by name
 * @param without those whom no group was given for; they are compared with nobody
 */
public record GroupRates(List<OfGroup> groups, OfGroup without) {

  /** Copies the list. */
  public GroupRates {
    groups = List.copyOf(groups);
  }

  /** A group's rates by the older and by the newer version; the name is empty for those without a group. */
  public record OfGroup(String group, Rate before, Rate after) {}

  /**
   * A selection rate.
   *
   * @param assessed how many were assessed
   * @param selected how many of them are 符合 or 须说明
   * @param rate selected of assessed, 0 to 1, half up to 4 decimals; empty when nobody was assessed
   * @param ratio the rate divided by the highest group's, half up to 4 decimals; empty where there is none to divide by
   */
  public record Rate(long assessed, long selected, Optional<BigDecimal> rate, Optional<BigDecimal> ratio, Impact impact) {}

  /** How a group's rate stands beside the highest. Decided on whole counts, not on rounded ratios. */
  public enum Impact {
    /** It is the highest. */
    HIGHEST,
    /** It is at least four fifths of the highest. */
    WITHIN,
    /** It is less than four fifths of the highest. */
    BELOW,
    /** It is less, but of so few that one person makes the difference. */
    BELOW_OF_FEW,
    /** Nobody of the group was assessed, nobody at all was selected, or there is no other group. */
    NOT_COMPARED
  }
}
