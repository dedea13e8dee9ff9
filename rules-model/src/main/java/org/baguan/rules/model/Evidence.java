package org.baguan.rules.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be in hand before a case goes on (条例 31). */
@Label(zh = "必备材料")
public record Evidence(
    @Nullable Boolean fileAudited,
    @Nullable Boolean reportVerified,
    @Nullable List<DisciplineOpinion> disciplineOpinions,
    @Nullable List<Petition> petitions,
    @Nullable Boolean auditDone,
    @Nullable Boolean signedBySecretary,
    @Nullable Boolean signedByDisciplineSecretary) {

  /** Copies the lists. */
  public Evidence {
    disciplineOpinions = disciplineOpinions == null ? null : List.copyOf(disciplineOpinions);
    petitions = petitions == null ? null : List.copyOf(petitions);
  }
}
