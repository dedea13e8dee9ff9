package org.baguan.rules.cases;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.Entry;
import org.baguan.rules.model.Post;
import org.jspecify.annotations.Nullable;

/**
 * Reads case files and pools, in YAML or JSON, encoded in UTF-8, at most 16 MB. A file that does not fit
 * gives every problem with its place, and nothing of its content; no exception is thrown for it. Safe to
 * share between threads.
 *
 * <pre>{@code
 * CaseReader reader = CaseReader.forPack(terms);
 * String told = reader.read(Path.of("cases/a.yaml")).fold(
 *     read -> read.caseFile().id(),
 *     refused -> refused.problems().stream().map(CaseProblem::print).collect(joining("\n")));
 * }</pre>
 */
public final class CaseReader {
  /** As many as the folders that cases lie in one after the other; a pool may hold a city's officials, so not many are kept. */
  private static final int POOLS_KEPT = 4;

  private final CaseTerms terms;
  private final PoolShelf pools;

  private CaseReader(CaseTerms terms, PoolShelf pools) {
    this.terms = terms;
    this.pools = pools;
  }

  /** Returns a reader that knows the words of a pack. */
  public static CaseReader forPack(CaseTerms terms) {
    return new CaseReader(Objects.requireNonNull(terms, "terms"), PoolShelf.of(0));
  }

  /** Returns a reader for many cases: a pool that several of them name is read once, and not again when its file changes meanwhile. */
  public CaseReader ofMany() {
    return new CaseReader(terms, PoolShelf.of(POOLS_KEPT));
  }

  /**
   * Reads a case file, and the pool that it names: a path from the case file's folder that does not leave
   * it. Persons of the pool are known to the case.
   */
  public CaseReading read(Path file) {
    Problems problems = new Problems(name(file));
    return beside(file, Tree.of(SourceText.read(file, problems), terms, problems), problems);
  }

  /**
   * Reads a case that is one line of a file, and the pool that it names: a path from that file's folder that does not leave it.
   *
   * @param line which line, from 1
   * @param bytes the line, in JSON
   */
  public CaseReading readLine(Path file, int line, byte[] bytes) {
    Problems problems = new Problems(name(file), line);
    return beside(file, Tree.of(SourceText.decode(bytes, problems), terms, problems), problems);
  }

  private CaseReading beside(Path file, Optional<Node.Fields> root, Problems problems) {
    Optional<Node.Scalar> pool = root.flatMap(CaseReader::pool);
    if (pool.isEmpty()) {
      return reading(root, Optional.of(new PoolFile(List.of(), Optional.of(Set.of()))), problems, List.of());
    }
    Optional<Path> poolPath = pool.flatMap(name -> PoolFile.beside(file, name, problems));
    if (poolPath.isEmpty()) {
      return reading(root, Optional.empty(), problems, List.of());
    }
    PoolShelf.Read officials = pools.get(poolPath.get(), name(file.resolveSibling(pool.get().written()).normalize()), terms);
    return reading(root, Optional.of(officials.pool()), problems, officials.problems());
  }

  /**
   * Reads a case from bytes. Where it names a pool, that file is not looked for, and whether persons are
   * known is not checked.
   *
   * @param fileName how problems name the file
   */
  public CaseReading read(String fileName, byte[] bytes) {
    Problems problems = new Problems(fileName);
    Optional<Node.Fields> root = Tree.of(SourceText.decode(bytes, problems), terms, problems);
    Optional<PoolFile> pool =
        root.flatMap(CaseReader::pool).isPresent()
            ? Optional.empty()
            : Optional.of(new PoolFile(List.of(), Optional.of(Set.of())));
    return reading(root, pool, problems, List.of());
  }

  /** Reads a pool: a file with the key {@code officials}. */
  public PoolReading readPool(Path file) {
    Problems problems = new Problems(name(file));
    PoolFile pool = PoolFile.of(SourceText.read(file, problems), terms, problems);
    return problems.count() == 0 ? new PoolReading.Read(pool.officials()) : new PoolReading.Refused(problems.sorted());
  }

  /**
   * Reads a post: a file with the key {@code post}, and {@code asOf} where a date is given; or a case, whose latest application
   * tells of the post. The pool that a case names is not looked for.
   */
  public PostReading readPost(Path file) {
    Problems problems = new Problems(name(file));
    Optional<Node.Fields> root = Tree.of(SourceText.read(file, problems), terms, problems);
    if (root.flatMap(fields -> fields.at("entries")).isPresent()) {
      return reading(root, Optional.empty(), problems, List.of()).fold(read -> ofCase(read.caseFile(), problems), refused -> new PostReading.Refused(refused.problems()));
    }
    Optional<Map<String, @Nullable Object>> values = root.map(fields -> new Binder(terms, problems).values(fields, Keys.POST));
    return values.isEmpty() || problems.count() > 0
        ? new PostReading.Refused(problems.sorted())
        : new PostReading.Read((Post) values.get().get("post"), Optional.ofNullable((LocalDate) values.get().get("asOf")));
  }

  private static PostReading ofCase(CaseFile caseFile, Problems problems) {
    Optional<Post> post =
        caseFile.entries().stream()
            .filter(Entry.Submitted.class::isInstance)
            .map(Entry.Submitted.class::cast)
            .reduce((one, other) -> other.date().isBefore(one.date()) ? one : other)
            .map(submitted -> submitted.application().post());
    if (post.isEmpty()) {
      problems.add(Wording.noPost());
      return new PostReading.Refused(problems.sorted());
    }
    return new PostReading.Read(post.get(), caseFile.asOf());
  }

  /**
   * Reads back what {@link CaseWriter} wrote: a case, and the pool beside it. Whether persons are known and the like is not
   * checked: it was decided so.
   *
   * @param caseTree the case
   * @param poolTree the pool; without officials where none was given
   */
  public CaseReading recorded(@Nullable Object caseTree, @Nullable Object poolTree) {
    Problems problems = new Problems("");
    Optional<Node.Fields> root = WrittenTree.of(caseTree, problems);
    Optional<Map<String, @Nullable Object>> values = root.map(fields -> new Binder(terms, problems).values(fields, Keys.CASE));
    PoolFile pool = PoolFile.ofTree(WrittenTree.of(poolTree, problems), terms, problems);
    return values.isEmpty() || problems.count() > 0
        ? new CaseReading.Refused(problems.sorted())
        : new CaseReading.Read(caseFile(values.get()), Optional.empty(), pool.officials());
  }

  private CaseReading reading(
      Optional<Node.Fields> root, Optional<PoolFile> pool, Problems problems, List<CaseProblem> ofPool) {
    Optional<Map<String, @Nullable Object>> values =
        root.map(fields -> new Binder(terms, problems).values(fields, Keys.CASE));
    root.ifPresent(fields -> {
      new RepeatCheck(problems).inCase(fields);
      ReplyCheck.check(fields, terms, problems);
      pool.flatMap(PoolFile::ids).ifPresent(ids -> PersonCheck.check(fields, ids, problems));
    });
    if (values.isEmpty() || problems.count() > 0 || !ofPool.isEmpty()) {
      List<CaseProblem> all = new ArrayList<>(problems.sorted());
      all.addAll(ofPool);
      return new CaseReading.Refused(all);
    }
    return new CaseReading.Read(
        caseFile(values.get()),
        Optional.ofNullable((String) values.get().get("pool")),
        pool.map(PoolFile::officials).orElse(List.of()));
  }

  private static CaseFile caseFile(Map<String, @Nullable Object> values) {
    return new CaseFile(
        (String) values.get("case"),
        (String) values.get("title"),
        (String) values.get("unit"),
        Optional.ofNullable((LocalDate) values.get("asOf")),
        ((List<?>) values.get("entries")).stream().map(Entry.class::cast).toList());
  }

  private static Optional<Node.Scalar> pool(Node.Fields root) {
    return root.at("pool")
        .filter(node -> !node.isNull())
        .filter(Node.Scalar.class::isInstance)
        .map(Node.Scalar.class::cast)
        .filter(scalar -> !scalar.written().isBlank());
  }

  private static String name(Path file) {
    return file.toString().replace('\\', '/');
  }
}
