package org.baguan.rules.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.model.Appraisal;
import org.baguan.rules.model.AppraisalGrade;
import org.baguan.rules.model.Career;
import org.baguan.rules.model.Child;
import org.baguan.rules.model.Conduct;
import org.baguan.rules.model.Consent;
import org.baguan.rules.model.DisciplineOpinion;
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
import org.baguan.rules.model.Petition;
import org.baguan.rules.model.Post;
import org.baguan.rules.model.PostHeld;
import org.baguan.rules.model.Rank;
import org.baguan.rules.model.Waiver;
import org.baguan.rules.model.WaiverItem;
import org.jspecify.annotations.Nullable;

/**
 * Generates synthetic candidates for the reference pack, the same for the same seed: most of them sound but for a few
 * things, of every kind of move and level, some with facts that nobody supplied.
 */
public final class Candidates {

  private final SplittableRandom random;
  private boolean timely;

  /** Creates a generator. */
  public Candidates(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Returns the next candidate with nothing in the way but what time removes: short tenures, periods that run, poor appraisals. */
  public CandidateFacts timely(int number) {
    timely = true;
    CandidateFacts facts = next(number);
    timely = false;
    return facts;
  }

  /** Returns the next candidate. */
  public CandidateFacts next(int number) {
    LocalDate asOf = LocalDate.of(between(2024, 2026), 1, 1).plusDays(random.nextInt(365));
    Move any = Move.values()[random.nextInt(Move.values().length)];
    Move move = pick(Move.PROMOTION, Move.PROMOTION, Move.PROMOTION, Move.FULLER_USE, timely ? Move.PROMOTION : any);
    Level level = pick(Level.STAFF, Level.TOWNSHIP_DEPUTY, Level.TOWNSHIP_DEPUTY, Level.TOWNSHIP_PRINCIPAL, Level.COUNTY_DEPUTY);
    Level target = move == Move.PROMOTION ? Level.values()[level.ordinal() + 1] : level;
    Official official = official("G-" + number, level, asOf);
    boolean accelerated = flaw(12);
    Nomination nomination =
        new Nomination(
            official.id(), flaw(1) ? null : move, accelerated, accelerated ? waivers() : List.of(),
            asOf.minusMonths(between(6, 70)), accelerated ? (Boolean) !chance(30) : null);
    Post post =
        new Post(
            "K", "岗位", "U", pick("管人", "管钱", "管物"), target, Rank.values()[random.nextInt(Rank.values().length)], true,
            chance(70), chance(5), chance(30), chance(20) ? PartyPost.values()[random.nextInt(PartyPost.values().length)] : null);
    return CandidateFacts.of(official, nomination, post, asOf);
  }

  private List<Waiver> waivers() {
    WaiverItem item = WaiverItem.values()[random.nextInt(WaiverItem.values().length)];
    return List.of(new Waiver(item, chance(10) ? null : Consent.values()[random.nextInt(Consent.values().length)]));
  }

  private Official official(String id, Level level, LocalDate asOf) {
    LocalDate since = asOf.minusDays(between(20, 2600));
    LocalDate working = since.minusYears(between(1, 12));
    Career career =
        new Career(
            level, chance(2) ? null : since, Rank.values()[random.nextInt(Rank.values().length)], working,
            between(0, 80), chance(3) ? null : pick(Education.BACHELOR, Education.BACHELOR, Education.COLLEGE, Education.SENIOR_SECONDARY),
            working.plusDays(between(0, 3000)), chance(3) ? null : (Boolean) !chance(15), !flaw(1), flaw(10), since, chance(3));
    return new Official(
        id,
        career,
        new Family(!chance(10), flaw(1), List.of(new Child(flaw(2)))),
        new Conduct(flaw(1), flaw(2), false, false, null, flaw(2)),
        evidence(asOf),
        chance(2) ? null : posts(level, since, working),
        chance(2) ? null : appraisals(asOf),
        chance(2) ? null : measures(asOf),
        attributes());
  }

  private Evidence evidence(LocalDate asOf) {
    List<DisciplineOpinion> opinions = new ArrayList<>(List.of(new DisciplineOpinion("派驻组", asOf)));
    if (!flaw(15)) {
      opinions.add(new DisciplineOpinion("市纪委", asOf));
    }
    List<Petition> petitions = chance(15) ? List.of(new Petition(asOf.minusDays(50), chance(60), chance(3) ? null : (Boolean) !flaw(50))) : List.of();
    return new Evidence(!flaw(12), flaw(3) ? null : (Boolean) !flaw(10), opinions, petitions, !flaw(25), !flaw(8), !flaw(8));
  }

  private List<PostHeld> posts(Level level, LocalDate since, LocalDate working) {
    List<PostHeld> posts = new ArrayList<>();
    Level below = level.ordinal() == 0 ? level : Level.values()[level.ordinal() - 1];
    posts.add(new PostHeld("前职", below, working, since, false, chance(50), chance(5), chance(10)));
    LocalDate split = since.plusDays(Math.max(0, random.nextInt(400)));
    posts.add(new PostHeld("现职", level, chance(20) ? since.minusDays(between(1, 300)) : since, null, true, chance(50), false, chance(10)));
    if (chance(10)) {
      posts.add(new PostHeld("兼职", level, since, split, false, false, chance(30), false));
    }
    return posts;
  }

  private List<Appraisal> appraisals(LocalDate asOf) {
    List<Appraisal> appraisals = new ArrayList<>();
    for (int year = asOf.getYear() - 7; year < asOf.getYear(); year++) {
      if (!chance(2)) {
        AppraisalGrade grade = chance(12) ? AppraisalGrade.values()[random.nextInt(AppraisalGrade.values().length)] : chance(20) ? AppraisalGrade.OUTSTANDING : AppraisalGrade.COMPETENT;
        appraisals.add(new Appraisal(year, grade, null, null));
      }
    }
    return appraisals;
  }

  private List<Measure> measures(LocalDate asOf) {
    List<Measure> measures = new ArrayList<>();
    while (chance(25) && measures.size() < 3) {
      MeasureSystem system = pick(MeasureSystem.values());
      MeasureKind kind =
          switch (system.ordinal()) {
            case 0 -> pick(MeasureKind.WARNING, MeasureKind.SERIOUS_WARNING);
            case 1 -> pick(MeasureKind.WARNING, MeasureKind.DEMERIT, MeasureKind.SERIOUS_DEMERIT);
            default -> MeasureKind.values()[random.nextInt(MeasureKind.values().length)];
          };
      LocalDate decided = asOf.minusDays(between(1, 900));
      measures.add(
          new Measure(
              "M-" + measures.size(), system, kind, decided, chance(8) ? null : decided.plusDays(3), decided, decided.minusDays(200),
              chance(10) ? (Integer) between(3, 30) : null, chance(30), true, Level.TOWNSHIP_DEPUTY, chance(5) ? null : (Boolean) flaw(15), null, null));
    }
    return measures;
  }

  private Map<String, Object> attributes() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (String name : List.of("人事工作年限", "财务工作年限", "项目管理年限")) {
      attributes.put(name, between(timely ? 30 : 0, 90));
    }
    attributes.put("专业资格", pick("无证书", "初级", "中级", "高级"));
    attributes.put("近三年优秀次数", between(0, 3));
    if (!chance(5)) {
      attributes.put("测试成绩", new BigDecimal(between(timely ? 70 : 50, 100) + pick(".0", ".5")));
    }
    return attributes;
  }

  private int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  /** Something amiss that time does not mend. */
  private boolean flaw(int percent) {
    return !timely && chance(percent);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  private <T extends @Nullable Object> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
