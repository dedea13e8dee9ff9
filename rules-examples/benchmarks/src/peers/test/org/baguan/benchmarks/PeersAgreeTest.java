package org.baguan.benchmarks;

import java.util.Comparator;
import java.util.List;
import org.baguan.benchmarks.peers.FlatByHand;
import org.baguan.benchmarks.peers.FlatRule;
import org.baguan.benchmarks.peers.Held;
import org.baguan.benchmarks.peers.Peer;
import org.baguan.benchmarks.peers.Peers;
import org.baguan.benchmarks.workload.Candidates;
import org.baguan.benchmarks.workload.Category;
import org.baguan.benchmarks.workload.GeneratedPack;
import org.baguan.benchmarks.workload.Work;
import org.baguan.rules.decide.CandidateFacts;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All engines say the same of candidates of whom every fact is known. */
class PeersAgreeTest {

  private final List<Category> categories = Category.forRules(82);
  private final List<CandidateFacts> candidates = Candidates.known(Work.FLAT, categories, 400);

  private final List<FlatRule> rules = FlatRule.of(Verifier.verify(GeneratedPack.of(Work.FLAT, categories)).orThrow().tree());

  private static List<Held> held(Peer peer, CandidateFacts candidate) {
    return peer.told(peer.decide(candidate)).stream().sorted(Comparator.comparing(Held::id)).toList();
  }

  @ParameterizedTest
  @EnumSource
  void agrees_with_the_floor(Peers which) {
    Peer floor = new FlatByHand(categories);
    Peer peer = which.open(categories, rules);

    Agreement.require(candidates, "floor", c -> held(floor, c), which.name(), c -> held(peer, c));
  }
}
