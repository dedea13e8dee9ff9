package org.baguan.benchmarks.peers;

import java.util.List;
import java.util.function.BiFunction;
import org.baguan.benchmarks.workload.Category;

/** The engines of others. */
public enum Peers {
  /** Drools as usually written. */
  DROOLS_TYPICAL((categories, rules) -> new DroolsTypical(rules)),
  /** Drools with one flat fact. */
  DROOLS_FLAT((categories, rules) -> new DroolsFlat(rules)),
  /** Easy Rules. */
  EASY_RULES((categories, rules) -> new EasyRules(LambdaRule.of(categories))),
  /** CEL-Java. */
  CEL_JAVA((categories, rules) -> new CelJava(rules)),
  /** Evrete. */
  EVRETE((categories, rules) -> new Evrete(LambdaRule.of(categories))),
  /** kie-dmn. */
  KIE_DMN((categories, rules) -> new KieDmn(rules)),
  /** Camunda 7's DMN engine. */
  CAMUNDA_DMN((categories, rules) -> CamundaDmn.byDefault(rules)),
  /** The same by its older FEEL. */
  CAMUNDA_DMN_OLDER_FEEL((categories, rules) -> CamundaDmn.byOlderFeel(rules));

  private final BiFunction<List<Category>, List<FlatRule>, Peer> opening;

  Peers(BiFunction<List<Category>, List<FlatRule>, Peer> opening) {
    this.opening = opening;
  }

  /**
   * Makes the rules of some categories ready to decide.
   *
   * @param rules the same rules, for engines that read text
   */
  public Peer open(List<Category> categories, List<FlatRule> rules) {
    return opening.apply(categories, rules);
  }
}
