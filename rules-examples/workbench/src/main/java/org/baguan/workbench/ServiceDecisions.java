package org.baguan.workbench;

import java.nio.file.Path;
import java.util.List;

/** The decision service behind the workbench. */
final class ServiceDecisions {

  private ServiceDecisions() {}

  static Packs packs() {
    return new Packs() {
      @Override
      public Decisions reference() {
        throw new CannotRun("no.service");
      }

      @Override
      public Decisions open(Path pack) {
        throw new CannotRun("no.service");
      }

      @Override
      public List<PackProblem> check(Path pack, Words words) {
        throw new CannotRun("no.service");
      }
    };
  }
}
