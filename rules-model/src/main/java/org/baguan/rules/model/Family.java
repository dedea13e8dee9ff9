package org.baguan.rules.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What 条例 24(五) asks about a person's family, and no more. */
@Label(zh = "家庭情况")
public record Family(
    @Nullable Boolean hasSpouse,
    @Nullable Boolean spouseEmigrated,
    @Nullable List<Child> children) {

  /** Copies the lists. */
  public Family {
    children = children == null ? null : List.copyOf(children);
  }
}
