package org.baguan.rules.scenario.planted;

/** Planted: scenarios that know mutants. */
final class ScenarioOnMutant {

  private ScenarioOnMutant() {}

  static Object mutant(org.baguan.rules.mutant.Mutant mutant) {
    return mutant.place();
  }
}
