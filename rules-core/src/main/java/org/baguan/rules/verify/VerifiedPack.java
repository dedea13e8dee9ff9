package org.baguan.rules.verify;

import java.util.List;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.pack.Manifest;
import org.baguan.rules.pack.PackIdentity;

/** A pack without errors: the only kind that can run. Immutable. */
public final class VerifiedPack {

  private final PackIdentity identity;
  private final Manifest manifest;
  private final RuleTree tree;
  private final List<Problem> remarks;

  VerifiedPack(PackIdentity identity, Manifest manifest, RuleTree tree, List<Problem> remarks) {
    this.identity = identity;
    this.manifest = manifest;
    this.tree = tree;
    this.remarks = List.copyOf(remarks);
  }

  /** Returns which pack it is. */
  public PackIdentity identity() {
    return identity;
  }

  /** Returns what pack.yaml says. */
  public Manifest manifest() {
    return manifest;
  }

  /** Returns the rule tree. */
  public RuleTree tree() {
    return tree;
  }

  /** Returns warnings and notes. */
  public List<Problem> remarks() {
    return remarks;
  }
}
