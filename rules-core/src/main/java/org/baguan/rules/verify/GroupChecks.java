package org.baguan.rules.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;
import org.baguan.rules.pack.RulePack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checks of what rules cover together: most of the time that verifying takes, and the same for the same files. All that they find
 * is kept, errors too, and told as though it had just been found.
 */
final class GroupChecks {

  private static final Logger LOG = LoggerFactory.getLogger(GroupChecks.class);

  private final RulePack pack;
  private final KeptAnalyses kept;

  GroupChecks(RulePack pack, KeptAnalyses kept) {
    this.pack = pack;
    this.kept = kept;
  }

  List<Problem> problems(RuleTree tree, Manifest manifest) {
    return kept.find(pack).flatMap(GroupChecks::read).orElseGet(() -> {
      List<Problem> found = found(tree, manifest);
      kept.keep(pack, AnalysedProblems.bytes(found));
      return found;
    });
  }

  private static Optional<List<Problem>> read(byte[] bytes) {
    try {
      return Optional.of(AnalysedProblems.read(bytes));
    } catch (IOException foreign) {
      LOG.warn("a kept analysis cannot be read, and the rules are analysed again: {}", foreign.getMessage());
      return Optional.empty();
    }
  }

  private static List<Problem> found(RuleTree tree, Manifest manifest) {
    RuleGroups groups = new RuleGroups(tree);
    List<Check> checks =
        List.of(
            new TableGapCheck(groups),
            new TableOverlapCheck(groups),
            new NeverHoldsCheck(groups),
            new RedundantRuleCheck(groups),
            new UnreachableOutcomeCheck(groups),
            new NotAnalysedCheck(groups));
    List<Problem> problems = new ArrayList<>();
    checks.forEach(check -> check.check(tree, manifest, problems::add));
    return problems;
  }
}
