package org.baguan.rules.mutant;

import java.util.Optional;
import org.baguan.rules.boxes.Phrase;

/**
 * A mutant that no scenario notices.
 *
 * @param mutant the mutant
 * @param missing the scenario that would notice it; empty where none was found
 * @param why why none was found, or why it was not found out whether the mutant changes anything; empty where one was found
 */
public record Survivor(Mutant mutant, Optional<Suggested> missing, Optional<Phrase> why) {}
