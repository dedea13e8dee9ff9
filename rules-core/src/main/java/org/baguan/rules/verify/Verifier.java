package org.baguan.rules.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.DepartmentFocus;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.language.drl.DrlReader;
import org.baguan.rules.language.table.Sheet;
import org.baguan.rules.language.table.TableReader;
import org.baguan.rules.pack.FileText;
import org.baguan.rules.pack.Manifest;
import org.baguan.rules.pack.ManifestReader;
import org.baguan.rules.pack.PackIdentity;
import org.baguan.rules.pack.PackSheets;
import org.baguan.rules.pack.RulePack;

/** Reads the files of a pack into a rule tree and checks it. */
public final class Verifier {

  private static final List<Check> CHECKS =
      List.of(
          new IdCheck(),
          new NameCheck(),
          new BasisCheck(),
          new ReasonCheck(),
          new AbsenceCheck(),
          new ProtectedCheck(),
          new AmountCheck(),
          new DepartmentCheck(),
          new SchemeCheck(),
          new UnusedCheck());

  private final RulePack pack;
  private final KeptAnalyses kept;
  private final List<Problem> problems = new ArrayList<>();

  private Verifier(RulePack pack, KeptAnalyses kept) {
    this.pack = pack;
    this.kept = kept;
  }

  /**
   * What verifying found.
   *
   * @param problems every problem, by place
   * @param pack the pack; empty when a problem is an error
   * @param read what could be read of it, for who edits it; it may lack what has errors, and does not run
   */
  public record Result(List<Problem> problems, Optional<VerifiedPack> pack, Optional<RuleTree> read) {
    /** Copies the list. */
    public Result {
      problems = List.copyOf(problems);
    }

    /**
     * Returns the verified pack.
     *
     * @throws RejectedPackException if it has errors
     */
    public VerifiedPack orThrow() {
      return pack.orElseThrow(() -> new RejectedPackException(problems));
    }
  }

  /** Reads and checks a pack. */
  public static Result verify(RulePack pack) {
    return verify(pack, KeptAnalyses.NONE);
  }

  /**
   * Reads and checks a pack. What its tables cover together is analysed only if it was not kept before.
   *
   * @param kept where that is kept
   */
  public static Result verify(RulePack pack, KeptAnalyses kept) {
    return new Verifier(pack, kept).run();
  }

  private Result run() {
    problems.addAll(pack.problems());
    Optional<Manifest> manifest = manifest();
    Optional<RuleTree> tree = manifest.map(this::tree);
    if (tree.isPresent() && manifest.isPresent()) {
      check(tree.get(), manifest.get());
    }
    problems.sort(null);
    boolean sound = errors().isEmpty();
    if (!sound || manifest.isEmpty() || tree.isEmpty()) {
      return new Result(problems, Optional.empty(), tree);
    }
    Manifest read = manifest.get();
    PackIdentity identity = new PackIdentity(read.id(), read.version(), pack.sha256(), read.title());
    return new Result(problems, Optional.of(new VerifiedPack(identity, read, tree.get(), problems)), tree);
  }

  /** Where something could not be read, what is missing elsewhere may stand there: it is not told a second time. */
  private void check(RuleTree tree, Manifest manifest) {
    new LimitCheck().check(tree, manifest, problems::add);
    boolean whole = errors().isEmpty();
    CHECKS.stream().filter(check -> whole || !check.needsAll()).forEach(check -> check.check(tree, manifest, problems::add));
    if (whole) {
      problems.addAll(new GroupChecks(pack, kept).problems(tree, manifest));
    } else {
      problems.add(
          Problem.note(
                  Place.file(ManifestReader.FILE),
                  "checks-left-out",
                  "有的内容没有读出来，权重、空当、重叠等需要通盘核对的检查暂未进行",
                  "something could not be read, so checks that need the whole pack (weights, gaps, overlaps) were left out")
              .advising("改正已列出的错误，再检查一遍", "mend the errors and check again"));
    }
  }

  private List<Problem> errors() {
    return problems.stream().filter(p -> p.severity() == Problem.Severity.ERROR).sorted().toList();
  }

  private Optional<Manifest> manifest() {
    if (!pack.has(ManifestReader.FILE)) {
      problems.add(
          Problem.error(Place.file(ManifestReader.FILE), "missing-manifest", "规则包里没有 pack.yaml", "the pack lacks pack.yaml"));
      return Optional.empty();
    }
    return text(ManifestReader.FILE).flatMap(text -> new ManifestReader(problems::add).read(text));
  }

  private RuleTree tree(Manifest manifest) {
    List<Sheet> sheets = PackSheets.read(pack, problems::add);
    TableReader tables = new TableReader(sheets, errors().isEmpty(), problems::add);
    Vocabulary vocabulary = Vocabulary.with(codes(manifest, tables.departments()), manifest.attributes());
    return tables.read(vocabulary).plus(drl(vocabulary));
  }

  private RuleTree drl(Vocabulary vocabulary) {
    RuleTree tree = RuleTree.empty(vocabulary);
    for (String name : pack.names()) {
      Optional<String> text = name.endsWith(".drl") ? text(name) : Optional.empty();
      if (text.isPresent()) {
        DrlReader.Reading reading = DrlReader.read(name, text.get(), vocabulary);
        problems.addAll(reading.problems());
        tree = tree.plus(RuleTree.empty(vocabulary).withRules(reading.rules()));
      }
    }
    return tree;
  }

  private static Map<String, List<String>> codes(Manifest manifest, List<DepartmentFocus> departments) {
    Map<String, List<String>> codes = new LinkedHashMap<>(manifest.codes());
    codes.put("部门", departments.stream().map(DepartmentFocus::department).distinct().toList());
    codes.put("审查重点", departments.stream().map(DepartmentFocus::focus).distinct().toList());
    return codes;
  }

  private Optional<String> text(String name) {
    return FileText.read(name, pack.bytes(name), problems::add);
  }
}
