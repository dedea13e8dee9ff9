package org.baguan.rules.decide.planted;

/** Planted: a decision that knows what tests it. */
final class DecisionOnScenario {

  private DecisionOnScenario() {}

  static Object scenario(org.baguan.rules.scenario.Scenario scenario) {
    return scenario.name();
  }
}
