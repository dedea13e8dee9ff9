package org.baguan.benchmarks.workload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.baguan.rules.model.Education;

/**
 * What is asked for posts of one category: the numbers in which the rules of the categories differ. All are examples (示例). Lengths are in
 * whole months.
 *
 * @param name the category's code, 岗位01 and so on
 * @param service the service below which nobody is promoted
 * @param grassroots the same of grass-roots experience, for posts of 副处 and above
 * @param tenureBefore the same of the present level, before {@link #CHANGE}
 * @param tenureSince the same from that day on
 * @param seniorTenure the same for those of 副处 and above
 * @param party the party membership for posts of the county committee
 * @param speciality the years in the speciality below which a reason is asked for
 * @param education the education below which a reason is asked for
 * @param passed the test result below which a reason is asked for
 * @param awards how often 优秀 in three years, below which a reason is asked for
 * @param qualifiedBy the day from which on a qualification is called recent
 * @param afterSanction how long after a sanction of the party nobody is promoted
 * @param grassrootsPost the length of a grass-roots post that posts of 副处 and above ask for
 * @param appraisedSince the first year whose appraisals count
 * @param specialityBands where the second to the fifth band of the years in the speciality begin
 * @param tenureBands the same of the years at the present level
 * @param testBands the same of the test result
 * @param weights the weights of the three items
 */
public record Category(
    String name,
    int service,
    int grassroots,
    int tenureBefore,
    int tenureSince,
    int seniorTenure,
    int party,
    int speciality,
    Education education,
    BigDecimal passed,
    int awards,
    LocalDate qualifiedBy,
    int afterSanction,
    int grassrootsPost,
    int appraisedSince,
    List<Integer> specialityBands,
    List<Integer> tenureBands,
    List<BigDecimal> testBands,
    List<Integer> weights) {

  /** The first day on which the longer tenure is asked for. */
  public static final LocalDate CHANGE = LocalDate.of(2025, 1, 1);

  /** The points of the five bands. */
  public static final List<Integer> POINTS = List.of(20, 40, 60, 80, 100);

  /** The points of the first item below which nobody is eligible. */
  public static final int MINIMUM = 40;

  /** How many rules there are for each category. */
  public static final int RULES = 41;

  /** Returns the categories of a pack of about so many rules: as many as come nearest. */
  public static List<Category> forRules(int rules) {
    return IntStream.rangeClosed(1, Math.max(1, Math.round((float) rules / RULES))).mapToObj(Category::of).toList();
  }

  private static Category of(int number) {
    int i = number - 1;
    int shift = i % 5;
    return new Category(
        String.format("岗位%02d", number),
        60 + 12 * (i % 4),
        24 + 6 * (i % 3),
        24 + 3 * shift,
        30 + 3 * shift,
        24 + 6 * (i % 4),
        36 + 12 * (i % 3),
        24 + 6 * shift,
        i % 2 == 0 ? Education.BACHELOR : Education.MASTER,
        BigDecimal.valueOf(60 + 2L * shift),
        1 + i % 2,
        LocalDate.of(2023, 1, 1).plusMonths(i % 12),
        12 + 6 * (i % 3),
        12 + 6 * (i % 2),
        2021 + i % 3,
        List.of(12 + shift, 24 + shift, 48 + shift, 72 + shift),
        List.of(12 + shift, 24 + shift, 36 + shift, 48 + shift),
        IntStream.of(50, 65, 75, 90).mapToObj(from -> BigDecimal.valueOf(from + shift)).toList(),
        i % 2 == 0 ? List.of(40, 30, 30) : List.of(50, 25, 25));
  }
}
