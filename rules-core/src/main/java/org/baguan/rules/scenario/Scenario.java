package org.baguan.rules.scenario;

import java.util.List;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Step;
import org.baguan.rules.subject.Stated;
import org.baguan.rules.subject.Subject;

/**
 * A scenario: what is known of one subject of a step, and what a pack must find. Immutable.
 *
 * @param name the case in a sentence
 * @param step the step
 * @param stated what is said of the subject, defaults included
 * @param subject the subject that reads so
 * @param expected what must be found; at least one thing
 * @param basis the regulation that says so; empty where none is named
 * @param origin how it came to be
 * @param place where it stands
 */
public record Scenario(
    String name, Step step, Stated stated, Subject subject, List<Expectation> expected, String basis, Origin origin, Place place) {

  /** Copies the list. */
  public Scenario {
    expected = List.copyOf(expected);
  }
}
