package org.baguan.rules.language;

import java.util.List;

/**
 * Facts that do not occur together, so that no table needs a row for them (不存在的情形): a kind of sanction that a system
 * of sanctions does not have. Only checks read it; what decides never does.
 *
 * @param id its id
 * @param step the step of whose subjects it is said
 * @param tests what does not occur together: all of them
 * @param basis why
 * @param place where it stands
 */
public record Impossible(String id, Step step, List<Test> tests, String basis, Place place) {

  /** Copies the list. */
  public Impossible {
    tests = List.copyOf(tests);
  }
}
