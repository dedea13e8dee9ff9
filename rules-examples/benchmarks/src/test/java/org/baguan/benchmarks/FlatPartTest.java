package org.baguan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baguan.benchmarks.peers.FlatByHand;
import org.baguan.benchmarks.peers.FlatByLibrary;
import org.baguan.benchmarks.peers.Held;
import org.baguan.benchmarks.peers.Peer;
import org.baguan.benchmarks.workload.Candidates;
import org.baguan.benchmarks.workload.Category;
import org.baguan.benchmarks.workload.GeneratedPack;
import org.baguan.benchmarks.workload.Work;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.api.Test;

/** On the part that other engines can do, the floor and the library say the same. What other engines say is looked at where they are fetched. */
class FlatPartTest {

  private final List<Category> categories = Category.forRules(41);
  private final List<CandidateFacts> candidates = Candidates.known(Work.FLAT, categories, 400);
  private final RuleTree tree = Verifier.verify(GeneratedPack.of(Work.FLAT, categories)).orThrow().tree();
  private final Peer floor = new FlatByHand(categories);

  private static List<Held> held(Peer peer, CandidateFacts candidate) {
    return peer.told(peer.decide(candidate)).stream().sorted(Comparator.comparing(Held::id)).toList();
  }

  private void agrees(Peer peer) {
    Agreement.require(candidates, "floor", c -> held(floor, c), peer.getClass().getSimpleName(), c -> held(peer, c));
  }

  @Test
  void floor_and_library_agree() {
    agrees(new FlatByLibrary(EvaluatorEngine.of(tree)));
  }

  @Test
  void each_rule_holds_of_somebody() {
    Set<String> held = candidates.stream().flatMap(c -> held(floor, c).stream()).map(Held::id).collect(Collectors.toSet());

    assertThat(held).containsAll(tree.rules().stream().map(rule -> rule.id()).toList());
  }
}
