package org.baguan.rules.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baguan.rules.model.Eligibility;

/**
 * Whom the library proposes, and why nobody or how a tie was resolved.
 *
 * @param person the leader of the ranking; empty when it is left to people
 * @param note why, in Chinese; empty when there is nothing to say
 */
record Leader(Optional<String> person, Optional<String> note) {

  /**
   * Returns the leader: alone on the first place, 符合 (each rebuttable condition justified), and with a
   * rounded total that nobody's undetermined total reaches.
   */
  static Leader of(List<Ranking.Shared> ranking, List<Contestant> all) {
    if (ranking.isEmpty()) {
      return none("没有可以排定名次的人选");
    }
    Ranking.Shared first = ranking.get(0);
    if (first.members().size() > 1) {
      return none("并列第一（" + names(first.members()) + "），由人研究确定");
    }
    Contestant leader = first.members().get(0);
    List<String> against = new ArrayList<>();
    if (!(leader.found().eligibility() instanceof Eligibility.Eligible)) {
      against.add("第一名" + leader.person() + "须说明的情形尚无说明在案，暂不提建议");
    }
    all.stream()
        .filter(c -> c.uncertain() && c.found().score().highest().compareTo(leader.total()) >= 0)
        .sorted(Comparator.comparing(Contestant::person))
        .forEach(c -> against.add(reaches(c, leader)));
    if (!against.isEmpty()) {
      return none(String.join("；", against));
    }
    return new Leader(
        Optional.of(leader.person()),
        first.key().map(key -> "总分相同，按「" + key + "」排定，" + leader.person() + "在前"));
  }

  private static String reaches(Contestant uncertain, Contestant leader) {
    return uncertain.person()
        + "总分待定，最高可达"
        + uncertain.found().score().highest().toPlainString()
        + "，不低于第一名"
        + leader.person()
        + "的"
        + leader.total().toPlainString()
        + "，暂不提建议";
  }

  private static Leader none(String note) {
    return new Leader(Optional.empty(), Optional.of(note));
  }

  private static String names(List<Contestant> members) {
    return members.stream().map(Contestant::person).collect(Collectors.joining("、"));
  }
}
