package org.baguan.benchmarks.workload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.model.Appraisal;
import org.baguan.rules.model.AppraisalGrade;
import org.baguan.rules.model.Career;
import org.baguan.rules.model.Conduct;
import org.baguan.rules.model.Education;
import org.baguan.rules.model.Evidence;
import org.baguan.rules.model.Family;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Measure;
import org.baguan.rules.model.MeasureKind;
import org.baguan.rules.model.MeasureSystem;
import org.baguan.rules.model.Move;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.PartyPost;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.PostHeld;
import org.jspecify.annotations.Nullable;

/**
 * Draws synthetic candidates (虚构): the same seed gives the same. Each fact about a person, lists and what stands in their members
 * included, is absent with one probability; the post is always known, since whoever asks names it. About a third of the
 * rules of eligibility in force for the post hold. In {@link Work#FLAT} the lists are empty.
 */
public final class Candidates {

  private static final LocalDate FIRST = LocalDate.of(2023, 7, 1);
  private static final int DAYS = 900;
  private static final int MOST_MEMBERS = 6;

  private final Work work;
  private final List<Category> categories;
  private final double absent;
  private final Random random;

  private Candidates(Work work, List<Category> categories, double absent, long seed) {
    this.work = work;
    this.categories = categories;
    this.absent = absent;
    this.random = new Random(seed);
  }

  /** Draws candidates for posts of some categories, of whom a tenth of all facts is absent. */
  public static List<CandidateFacts> of(Work work, List<Category> categories, int number) {
    return new Candidates(work, categories, 0.1, 20261127).draw(number);
  }

  /** Draws candidates of whom every fact is known. */
  public static List<CandidateFacts> known(Work work, List<Category> categories, int number) {
    return new Candidates(work, categories, 0, 20261128).draw(number);
  }

  private List<CandidateFacts> draw(int number) {
    List<CandidateFacts> drawn = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      drawn.add(candidate(String.format("P-%05d", i)));
    }
    return drawn;
  }

  private CandidateFacts candidate(String person) {
    LocalDate asOf = FIRST.plusDays(random.nextInt(DAYS));
    Level target = Level.values()[1 + random.nextInt(Level.values().length - 1)];
    Level current = Level.values()[Math.max(0, target.ordinal() - (oneIn(3) ? 2 : 1))];
    Post post =
        new Post(
            "G-" + person, "岗位", "U-1", any(categories).name(), target, null, true, oneIn(2), false, oneIn(2), any(List.of(PartyPost.values())));
    Nomination nomination =
        new Nomination(
            person, maybe(this::move), maybe(() -> oneIn(2)), List.of(), maybe(() -> before(asOf, 2000)), maybe(() -> oneIn(2)));
    return CandidateFacts.of(official(person, current, asOf), nomination, post, asOf);
  }

  private Move move() {
    return oneIn(6) ? any(List.of(Move.values())) : Move.PROMOTION;
  }

  private Official official(String person, Level current, LocalDate asOf) {
    Career career =
        new Career(
            maybe(() -> current), maybe(() -> before(asOf, 1800)), null, maybe(() -> before(asOf, 3000)), maybe(() -> random.nextInt(50)),
            maybe(() -> any(List.of(Education.values()))), maybe(() -> before(asOf, 1800)), maybe(() -> oneIn(2)), maybe(() -> !oneIn(2)),
            maybe(() -> oneIn(2)), maybe(() -> before(asOf, 900)), null);
    Family family = new Family(maybe(() -> !oneIn(4)), maybe(() -> oneIn(3)), List.of());
    Conduct conduct =
        new Conduct(false, maybe(() -> oneIn(2)), false, maybe(() -> oneIn(2)), maybe(() -> "事由" + random.nextInt(100)), maybe(() -> oneIn(2)));
    Evidence evidence = new Evidence(maybe(() -> oneIn(2)), maybe(() -> oneIn(2)), List.of(), List.of(), maybe(() -> oneIn(2)), null, null);
    return new Official(
        person, career, family, conduct, evidence, list(() -> held(asOf)), list(() -> appraisal(asOf)), list(() -> measure(asOf)), attributes());
  }

  private Map<String, Object> attributes() {
    Map<String, Object> values = new LinkedHashMap<>();
    put(values, "专业工作年限", maybe(() -> random.nextInt(90)));
    put(values, "测试成绩", maybe(() -> BigDecimal.valueOf(400L + random.nextInt(600), 1)));
    put(values, "近三年优秀次数", maybe(() -> random.nextInt(4)));
    return values;
  }

  private static void put(Map<String, Object> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  private PostHeld held(LocalDate asOf) {
    LocalDate from = before(asOf, 4000);
    boolean current = oneIn(3);
    return new PostHeld(
        maybe(() -> "职务" + random.nextInt(20)), maybe(() -> any(List.of(Level.values()))), maybe(() -> from),
        current ? null : maybe(() -> from.plusDays(random.nextInt(900))), maybe(() -> current), maybe(() -> oneIn(2)), maybe(() -> oneIn(3)),
        maybe(() -> oneIn(5)));
  }

  private Appraisal appraisal(LocalDate asOf) {
    return new Appraisal(
        maybe(() -> asOf.getYear() - 1 - random.nextInt(8)), maybe(() -> any(List.of(AppraisalGrade.values()))), null, null);
  }

  private Measure measure(LocalDate asOf) {
    return new Measure(
        "M-" + random.nextInt(1000), maybe(() -> any(List.of(MeasureSystem.values()))), maybe(() -> any(List.of(MeasureKind.values()))),
        maybe(() -> before(asOf, 2400)), null, null, null, null, false, null, maybe(() -> any(List.of(Level.values()))), null, null, null);
  }

  private <T> @Nullable List<T> list(Supplier<T> member) {
    if (work == Work.FLAT) {
      return List.of();
    }
    return maybe(
        () -> {
          List<T> members = new ArrayList<>();
          for (int i = random.nextInt(MOST_MEMBERS + 1); i > 0; i--) {
            members.add(member.get());
          }
          return members;
        });
  }

  /** Draws a value, or says that nobody supplied it. */
  private <T> @Nullable T maybe(Supplier<T> value) {
    T drawn = value.get();
    return random.nextDouble() < absent ? null : drawn;
  }

  private LocalDate before(LocalDate day, int days) {
    return day.minusDays(random.nextInt(days));
  }

  private boolean oneIn(int number) {
    return random.nextInt(number) == 0;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
