package org.baguan.rules.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What became of a scenario.
 *
 * @param scenario the scenario
 * @param differences what was found otherwise than expected; empty when all is as expected
 * @param disagreements what Drools finds otherwise than the evaluator; empty also where the facts cannot be made real
 */
public record Result(Scenario scenario, List<Difference> differences, List<Difference> disagreements) {

  /** Copies the lists. */
  public Result {
    differences = List.copyOf(differences);
    disagreements = List.copyOf(disagreements);
  }

  /** Returns whether all is as expected, and a person expects it. */
  public boolean passed() {
    return differences.isEmpty() && disagreements.isEmpty() && confirmed();
  }

  /** Returns whether a person expects what the scenario says: of a suggested one nobody does, until it is confirmed. */
  public boolean confirmed() {
    return scenario.origin() != Origin.SUGGESTED;
  }

  /** Returns the scenario and every difference, in English for an English locale, in Chinese for any other. */
  public String print(Locale locale) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    List<String> lines = new ArrayList<>();
    lines.add(scenario.place() + "  " + scenario.name() + basis(english));
    if (!confirmed()) {
      lines.add(
          english
              ? "  suggested, and nobody has confirmed what is expected: compare it with the regulation, then write `" + Origin.CONFIRMED.zh() + "` as its origin"
              : "  是建议的案例，预期还没有人确认：对照规定核对预期，再把“来源”改为“" + Origin.CONFIRMED.zh() + "”");
    }
    differences.forEach(difference -> lines.add(difference.print(locale)));
    disagreements.forEach(difference -> lines.add(difference.print(locale)));
    return String.join("\n", lines);
  }

  private String basis(boolean english) {
    return scenario.basis().isEmpty() ? "" : english ? " (" + scenario.basis() + ")" : "（" + scenario.basis() + "）";
  }
}
