package org.baguan.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.Problem;
import org.baguan.rules.mutant.MutationReport;
import org.baguan.rules.mutant.Suggested;
import org.baguan.rules.scenario.Coverage;
import org.baguan.rules.scenario.Origin;
import org.baguan.rules.scenario.Result;
import org.baguan.rules.scenario.Scenarios;

/**
 * What became of the scenarios of a pack.
 *
 * @param results one for each scenario
 * @param byDrools how many were decided by Drools beside the evaluator
 * @param coverage what the scenarios show of the rules
 * @param mutation which mutants they notice; empty where that was not asked
 * @param boundaries rows that were suggested for every condition; empty where that was not asked
 */
record Tested(
    Scenarios scenarios, List<Result> results, int byDrools, Coverage coverage, Optional<MutationReport> mutation, List<Suggested> boundaries) {

  Tested {
    results = List.copyOf(results);
    boundaries = List.copyOf(boundaries);
  }

  List<Problem> problems() {
    return scenarios.problems();
  }

  List<Result> failures() {
    return results.stream().filter(result -> !result.passed()).toList();
  }

  int passed() {
    return results.size() - failures().size();
  }

  /** Returns whether there are scenarios, all could be read, and all passed. */
  boolean allPassed() {
    return !results.isEmpty() && problems().isEmpty() && failures().isEmpty();
  }

  long of(Origin origin) {
    return results.stream().filter(result -> result.scenario().origin() == origin).count();
  }

  /** Returns every suggested row: those that survivors lack, then those for every condition. */
  List<Suggested> suggestions() {
    List<Suggested> all = new ArrayList<>();
    mutation.ifPresent(report -> report.survivors().forEach(survivor -> survivor.missing().ifPresent(all::add)));
    all.addAll(boundaries);
    return all.stream().distinct().toList();
  }
}
