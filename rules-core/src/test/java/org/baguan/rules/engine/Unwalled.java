package org.baguan.rules.engine;

import java.util.List;
import org.baguan.rules.language.RuleTree;

/** Compiles and loads DRL that nothing looked at, with every class of the test class path in sight: Drools as it is. */
public final class Unwalled {

  private Unwalled() {}

  /** Compiles texts as they stand. */
  public static CompiledRules compile(List<DrlSource> sources) {
    return DrlCompiler.compileAsIs(sources, Unwalled.class.getClassLoader());
  }

  /** Compiles one text as it stands. */
  public static CompiledRules compile(String drl) {
    return compile(List.of(new DrlSource("raw.drl", drl)));
  }

  /** Compiles texts as they stand, with a view of the class path. */
  public static CompiledRules compile(List<DrlSource> sources, ClassLoader names) {
    return DrlCompiler.compileAsIs(sources, names);
  }

  /** Loads rules as they are. */
  public static RuleBase load(CompiledRules rules) {
    return load(rules, Unwalled.class.getClassLoader());
  }

  /** Loads rules as they are, with a view of the class path. */
  public static RuleBase load(CompiledRules rules, ClassLoader names) {
    return RuleBase.loadAsIs(rules, names);
  }

  /** Returns an engine for a tree that decides by other texts than those printed from it. */
  public static DroolsEngine engine(RuleTree tree, List<DrlSource> sources) {
    return DroolsEngine.of(tree, load(compile(sources)));
  }

  /**
   * Returns an engine that decides by texts whose packages are those of their steps and forms or lie below them, in one knowledge base
   * each, and whose patterns are on the subject and on the members of its lists.
   */
  public static RuleEngine inOneKnowledgeBase(RuleTree tree, List<DrlSource> sources) {
    return new OneKnowledgeBase(tree, compile(sources));
  }
}
