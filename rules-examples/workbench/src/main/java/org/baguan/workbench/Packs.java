package org.baguan.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baguan.rules.trust.TrustedKeys;

/** Opens and checks rule packs. */
interface Packs {

  /** The name by which the reference pack is asked for on the command line. */
  String REFERENCE = "key-posts";

  /** Returns the reference pack. */
  Decisions reference();

  /** Returns the reference pack where it is asked for by its name and no file has that name; else opens the pack. */
  default Decisions named(Path pack) {
    return namesReference(pack) ? reference() : open(pack);
  }

  /** Returns whether the reference pack is asked for by its name. */
  static boolean namesReference(Path pack) {
    return !Files.exists(pack) && pack.equals(Path.of(REFERENCE));
  }

  /** Returns packs whose compiled rules are kept in a folder; empty keeps none. */
  default Packs keeping(Optional<Path> folder) {
    return this;
  }

  /** Opens the pack of a folder or zip file; throws {@link CannotRun} where it is unreadable or rejected. */
  Decisions open(Path pack);

  /**
   * Returns every problem of a pack, first those of its signature where keys are given, then in the order of its files; throws
   * {@link CannotRun} where it is unreadable.
   */
  List<PackProblem> check(Path pack, Optional<TrustedKeys> keys, Words words);
}
