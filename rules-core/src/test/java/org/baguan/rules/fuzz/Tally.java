package org.baguan.rules.fuzz;

import java.util.Map;
import java.util.TreeMap;

/** How many files were read, accepted and refused, and how many told of each kind of problem. */
final class Tally {

  private int tried;
  private int accepted;
  private final Map<String, Integer> codes = new TreeMap<>();

  void add(FuzzedReader.Outcome outcome) {
    tried++;
    accepted += outcome.accepted() ? 1 : 0;
    outcome.codes().forEach(code -> codes.merge(code, 1, Integer::sum));
  }

  int tried() {
    return tried;
  }

  int accepted() {
    return accepted;
  }

  Map<String, Integer> codes() {
    return codes;
  }

  @Override
  public String toString() {
    return "tried " + tried + ", accepted " + accepted + ", refused " + (tried - accepted) + ", kinds of problems " + codes.size() + ": " + codes;
  }
}
