package org.baguan.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.baguan.rules.DecisionService;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.CaseProgress;
import org.baguan.rules.model.Official;

/** What the workbench asks of one rule pack. */
interface Decisions {

  /** Returns id, version and digest of the pack, for people to read. */
  String pack();

  /** Reads a case file, and the pool that it names; throws {@link CannotRun} with every problem. */
  CaseInHand read(Path file);

  /** Returns the service behind, for what explains and records. */
  DecisionService service();

  /** Returns the way of a case up to a day, that day included. */
  CaseProgress next(CaseFile file, List<Official> pool, LocalDate asOf);
}
