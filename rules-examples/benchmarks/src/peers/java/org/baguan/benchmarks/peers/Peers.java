package org.baguan.benchmarks.peers;

import java.util.List;
import org.baguan.benchmarks.workload.Category;
import org.baguan.benchmarks.workload.GeneratedPack;
import org.baguan.benchmarks.workload.Work;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.verify.Verifier;

/** Who is measured on the part that all can do. */
public enum Peers {
  /** Plain Java: the floor of this part. */
  HAND_WRITTEN_FLAT {
    @Override
    public Peer open(List<Category> categories) {
      return new FlatByHand(categories);
    }
  },
  /** This library. */
  BAGUAN_FLAT {
    @Override
    public Peer open(List<Category> categories) {
      RuleTree tree = tree(categories);
      return new FlatByLibrary(DroolsEngine.of(tree, DroolsEngine.compile(tree)));
    }
  },
  /** Drools as usually written. */
  DROOLS_TYPICAL {
    @Override
    public Peer open(List<Category> categories) {
      return new DroolsTypical(FlatRule.of(tree(categories)));
    }
  },
  /** Drools with one flat fact. */
  DROOLS_FLAT {
    @Override
    public Peer open(List<Category> categories) {
      return new DroolsFlat(FlatRule.of(tree(categories)));
    }
  },
  /** Easy Rules. */
  EASY_RULES {
    @Override
    public Peer open(List<Category> categories) {
      return new EasyRules(LambdaRule.of(categories));
    }
  },
  /** CEL-Java. */
  CEL_JAVA {
    @Override
    public Peer open(List<Category> categories) {
      return new CelJava(FlatRule.of(tree(categories)));
    }
  },
  /** Evrete. */
  EVRETE {
    @Override
    public Peer open(List<Category> categories) {
      return new Evrete(LambdaRule.of(categories));
    }
  },
  /** kie-dmn. */
  KIE_DMN {
    @Override
    public Peer open(List<Category> categories) {
      return new KieDmn(FlatRule.of(tree(categories)));
    }
  },
  /** Camunda 7's DMN engine. */
  CAMUNDA_DMN {
    @Override
    public Peer open(List<Category> categories) {
      return new CamundaDmn(FlatRule.of(tree(categories)));
    }
  };

  /** Makes the rules of some categories ready to decide. */
  public abstract Peer open(List<Category> categories);

  private static RuleTree tree(List<Category> categories) {
    return Verifier.verify(GeneratedPack.of(Work.FLAT, categories)).orThrow().tree();
  }
}
