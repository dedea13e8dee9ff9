package org.baguan.rules.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.model.Official;
import org.jspecify.annotations.Nullable;

/**
 * A pool of officials, as far as it could be read.
 *
 * @param ids the ids that stand in it, those of faulty officials included; empty when the file is no tree
 */
record PoolFile(List<Official> officials, Optional<Set<String>> ids) {
  private static final PoolFile UNREAD = new PoolFile(List.of(), Optional.empty());

  /** Returns the pool of a text. */
  static PoolFile of(Optional<String> text, CaseTerms terms, Problems problems) {
    return ofTree(Tree.of(text, terms, problems), terms, problems);
  }

  /** Returns the pool of a tree. */
  static PoolFile ofTree(Optional<Node.Fields> root, CaseTerms terms, Problems problems) {
    if (root.isEmpty()) {
      return UNREAD;
    }
    Map<String, @Nullable Object> values = new Binder(terms, problems).values(root.get(), Keys.POOL);
    new RepeatCheck(problems).officials(root.get().all("officials"));
    Set<String> ids = new HashSet<>();
    root.get().all("officials").forEach(official -> official.text("id").ifPresent(ids::add));
    return new PoolFile(officials(values.get("officials")), Optional.of(ids));
  }

  /**
   * Finds the pool that a case names: a file within the case file's folder, links followed. Tells of one
   * that is none or lies outside, at the place of the name.
   */
  static Optional<Path> beside(Path caseFile, Node.Scalar name, Problems problems) {
    try {
      Path folder = Optional.ofNullable(caseFile.toAbsolutePath().getParent()).orElse(caseFile.toAbsolutePath());
      Path written = folder.getFileSystem().getPath(name.written());
      Path pool = folder.resolve(written).normalize();
      if (written.isAbsolute() || !pool.startsWith(folder.normalize())) {
        problems.add(name, Wording.pathOutside());
      } else if (!Files.isRegularFile(pool)) {
        problems.add(name, Wording.noSuchPool());
      } else if (!pool.toRealPath().startsWith(folder.toRealPath())) {
        problems.add(name, Wording.pathOutside());
      } else {
        return Optional.of(pool);
      }
    } catch (InvalidPathException | IOException e) {
      problems.add(name, Wording.noSuchPool());
    }
    return Optional.empty();
  }

  private static List<Official> officials(@Nullable Object bound) {
    return bound instanceof List<?> list ? list.stream().map(Official.class::cast).toList() : List.of();
  }
}
