package org.baguan.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.baguan.rules.kept.KeptFolder;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.pack.UnreadablePackException;
import org.baguan.rules.trust.TrustedKeys;
import org.baguan.rules.verify.RejectedPackException;

/** How a pack is opened: begins with {@link DecisionService#opening}. Immutable; each method returns another. */
public final class PackOpening {

  private static final String BESIDE = ".baguan";

  private final Path path;
  private final Optional<TrustedKeys> keys;
  private final Optional<Path> kept;

  private PackOpening(Path path, Optional<TrustedKeys> keys, Optional<Path> kept) {
    this.path = path;
    this.keys = keys;
    this.kept = kept;
  }

  static PackOpening of(Path path) {
    return new PackOpening(Objects.requireNonNull(path, "path"), Optional.empty(), Optional.empty());
  }

  /** Accepts only a pack that is signed by one of some keys. */
  public PackOpening trusting(TrustedKeys trusted) {
    return new PackOpening(path, Optional.of(trusted), kept);
  }

  /**
   * Keeps in a folder what is compiled and what the analysis of tables finds, and takes from it what was kept of the same rules by the
   * same version of the library: the next start does without the compiler. Nothing is kept of cases. A folder that cannot be used, or
   * that others can write to, is left alone, and the pack is opened all the same; of signed packs nothing is kept either where the file
   * system does not tell who can write there. Any number of packs and processes may share a folder, which is tidied.
   *
   * @param folder made, with its parents, if it is not there
   */
  public PackOpening keeping(Path folder) {
    return new PackOpening(path, keys, Optional.of(folder));
  }

  /** Keeps, as {@link #keeping} does, in a folder {@code .baguan} in the pack's folder, or beside its zip; it is no part of the pack. */
  public PackOpening keepingBeside() {
    Path parent = path.toAbsolutePath().getParent();
    return keeping(Files.isDirectory(path) || parent == null ? path.resolve(BESIDE) : parent.resolve(BESIDE));
  }

  /**
   * Opens the pack.
   *
   * @throws UnreadablePackException if it cannot be read at all
   * @throws RejectedPackException with every problem of its signature, and nothing in its files is then interpreted; or of the pack
   */
  public DecisionService open() {
    return open(RulePack.open(path));
  }

  /** Opens files that were found where the pack lies. */
  DecisionService open(RulePack files) {
    Optional<KeptFolder> folder = kept.map(KeptFolder::at).map(there -> keys.isPresent() ? there.onlyProtected() : there);
    return DecisionService.of(files, keys, folder);
  }

  Path path() {
    return path;
  }
}
