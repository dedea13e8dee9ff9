package org.baguan.rules.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An official: everything that the rules may read about a person. All persons in examples are synthetic. */
@Label(zh = "干部")
public record Official(
    String id,
    @Nullable Career career,
    @Nullable Family family,
    @Nullable Conduct conduct,
    @Nullable Evidence evidence,
    @Nullable List<PostHeld> postsHeld,
    @Nullable List<Appraisal> appraisals,
    @Nullable List<Measure> measures,
    Map<String, Object> attributes) {

  /**
   * Copies the lists and the attributes.
   *
   * @throws IllegalArgumentException if an attribute's value is no String, Integer, BigDecimal, LocalDate or Boolean
   */
  public Official {
    postsHeld = postsHeld == null ? null : List.copyOf(postsHeld);
    appraisals = appraisals == null ? null : List.copyOf(appraisals);
    measures = measures == null ? null : List.copyOf(measures);
    attributes = attributes == null ? Map.of() : Plain.attributes(attributes);
  }

  /** Returns an official of whom nothing is known yet. */
  public static Official of(String id) {
    return new Official(id, null, null, null, null, null, null, null, Map.of());
  }

  /** Returns this official with other career facts. */
  public Official with(Career other) {
    return new Official(id, other, family, conduct, evidence, postsHeld, appraisals, measures, attributes);
  }

  /** Returns this official with other family facts. */
  public Official with(Family other) {
    return new Official(id, career, other, conduct, evidence, postsHeld, appraisals, measures, attributes);
  }

  /** Returns this official with another conduct. */
  public Official with(Conduct other) {
    return new Official(id, career, family, other, evidence, postsHeld, appraisals, measures, attributes);
  }

  /** Returns this official with other evidence in hand. */
  public Official with(Evidence other) {
    return new Official(id, career, family, conduct, other, postsHeld, appraisals, measures, attributes);
  }

  /** Returns this official with other posts held. */
  public Official withPostsHeld(@Nullable List<PostHeld> other) {
    return new Official(id, career, family, conduct, evidence, other, appraisals, measures, attributes);
  }

  /** Returns this official with other appraisals. */
  public Official withAppraisals(@Nullable List<Appraisal> other) {
    return new Official(id, career, family, conduct, evidence, postsHeld, other, measures, attributes);
  }

  /** Returns this official with other measures. */
  public Official withMeasures(@Nullable List<Measure> other) {
    return new Official(id, career, family, conduct, evidence, postsHeld, appraisals, other, attributes);
  }

  /** Returns this official with other appraisals and other measures. */
  public Official with(@Nullable List<Appraisal> otherAppraisals, @Nullable List<Measure> otherMeasures) {
    return new Official(id, career, family, conduct, evidence, postsHeld, otherAppraisals, otherMeasures, attributes);
  }

  /** Returns this official with other values of the attributes that a pack declares, by their names. */
  public Official withAttributes(Map<String, Object> other) {
    return new Official(id, career, family, conduct, evidence, postsHeld, appraisals, measures, other);
  }
}
