package org.baguan.rules.subject.planted;

/** Planted: subjects that know packs. */
final class SubjectOnPack {

  private SubjectOnPack() {}

  static Object pack(org.baguan.rules.pack.RulePack pack) {
    return pack.names();
  }
}
