package org.baguan.rules.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baguan.rules.language.table.CsvSheet;
import org.baguan.rules.language.DepartmentFocus;
import org.baguan.rules.language.drl.DrlReader;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.language.table.RuleTableReader;
import org.baguan.rules.language.RuleTree;
import org.baguan.rules.language.table.Sheet;
import org.baguan.rules.language.table.ValueTables;
import org.baguan.rules.language.Vocabulary;
import org.baguan.rules.pack.Manifest;
import org.baguan.rules.pack.ManifestReader;
import org.baguan.rules.pack.PackIdentity;
import org.baguan.rules.pack.RulePack;

/** Reads the files of a pack into a rule tree and checks it. */
public final class Verifier {

  private static final List<Check> CHECKS =
      List.of(
          new IdCheck(),
          new NameCheck(),
          new BasisCheck(),
          new AbsenceCheck(),
          new ProtectedCheck(),
          new AmountCheck(),
          new SchemeCheck());

  private final RulePack pack;
  private final List<Problem> problems = new ArrayList<>();

  private Verifier(RulePack pack) {
    this.pack = pack;
  }

  /** What verifying found: every problem by place, and the pack when none of them is an error. */
  public record Result(List<Problem> problems, Optional<VerifiedPack> pack) {
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
    return new Verifier(pack).run();
  }

  private Result run() {
    Optional<Manifest> manifest = manifest();
    Optional<RuleTree> tree = manifest.map(this::tree);
    if (tree.isPresent() && manifest.isPresent()) {
      CHECKS.forEach(check -> check.check(tree.get(), manifest.get(), problems::add));
    }
    problems.sort(null);
    boolean sound = problems.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR);
    if (!sound || manifest.isEmpty() || tree.isEmpty()) {
      return new Result(problems, Optional.empty());
    }
    Manifest read = manifest.get();
    PackIdentity identity = new PackIdentity(read.id(), read.version(), pack.sha256(), read.title());
    return new Result(problems, Optional.of(new VerifiedPack(identity, read, tree.get(), problems)));
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
    List<Sheet> ruleSheets = new ArrayList<>();
    ValueTables values = new ValueTables(problems::add);
    for (String name : pack.names()) {
      if (name.endsWith(".csv")) {
        Optional<Sheet> sheet = text(name).flatMap(text -> CsvSheet.read(name, text, problems::add));
        sheet.ifPresent(
            s -> {
              if (ValueTables.holdsValues(s)) {
                values.read(s);
              } else {
                ruleSheets.add(s);
              }
            });
      }
    }
    Vocabulary vocabulary = Vocabulary.with(codes(manifest, values), manifest.attributes());
    RuleTree tree =
        new RuleTree(
            vocabulary, List.of(), List.of(), values.amounts(), values.scheme(), values.departments());
    RuleTableReader tables = new RuleTableReader(vocabulary, values.amounts(), problems::add);
    for (Sheet sheet : ruleSheets) {
      tree = tree.plus(tables.read(sheet));
    }
    return tree.plus(drl(vocabulary));
  }

  private RuleTree drl(Vocabulary vocabulary) {
    RuleTree tree = RuleTree.empty(vocabulary);
    for (String name : pack.names()) {
      Optional<String> text = name.endsWith(".drl") ? text(name) : Optional.empty();
      if (text.isPresent()) {
        DrlReader.Reading reading = DrlReader.read(name, text.get(), vocabulary);
        problems.addAll(reading.problems());
        tree =
            tree.plus(
                new RuleTree(vocabulary, reading.rules(), List.of(), Map.of(), List.of(), List.of()));
      }
    }
    return tree;
  }

  private static Map<String, List<String>> codes(Manifest manifest, ValueTables values) {
    Map<String, List<String>> codes = new LinkedHashMap<>(manifest.codes());
    codes.put("部门", values.departments().stream().map(DepartmentFocus::department).distinct().toList());
    codes.put("审查重点", values.departments().stream().map(DepartmentFocus::focus).distinct().toList());
    return codes;
  }

  private Optional<String> text(String name) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(pack.bytes(name))).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      problems.add(
          Problem.error(Place.file(name), "not-utf8", "文件不是 UTF-8 编码", "the file is not UTF-8")
              .advising("在编辑器里另存为 UTF-8"));
      return Optional.empty();
    }
  }
}
