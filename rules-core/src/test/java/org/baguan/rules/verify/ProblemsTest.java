package org.baguan.rules.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.trust.TrustedKeys;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The codes in the sources, the sections of docs/problems.md and the folders under resources/problems are
 * kept in step. Each folder holds a faulty pack and, in expected.txt, all that is told of it.
 */
class ProblemsTest {

  private static final Path FOLDERS = Path.of("src/test/resources/problems");
  private static final Path SOURCES = Path.of("src/main/java/org/baguan/rules");
  private static final Pattern TELLS = Pattern.compile("\\b(?:Problem\\.error|Problem\\.warning|Problem\\.note|tell|refuse)\\(");
  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)*)\"");
  private static final Pattern PIECES =
      Pattern.compile(
          "^### ([a-z0-9-]+)\\n\\n[^\\n]+\\n\\n有毛病的写法：\\n\\n```text\\n(.*?)\\n```\\n\\n改好的写法：\\n\\n```text\\n(.*?)\\n```$",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern SECTION = Pattern.compile("^### ([a-z0-9-]+)$", Pattern.MULTILINE);

  /** The words that an editor has to write in a table whatever the language of the messages, and those of the samples. */
  private static final String PACK_WORDS = "表种、命中、适用日期、月末、备注、不存在的情形";

  private static final boolean REWRITE = Boolean.getBoolean("baguan.rewrite");

  /** No term of the model is protected so far; here Apache POI is on the class path; and a file too large for a signature is made by SignedPackTest. */
  private static final Set<String> NEVER_TOLD_YET = Set.of("protected-term", "no-workbook-support", "file-not-covered");

  /** A file that is not there, one in another encoding, and workbooks are described, not shown. */
  private static final Set<String> WITHOUT_A_PIECE = Set.of("missing-manifest", "not-utf8", "file-not-read", "hidden-character");

  private record Piece(String faulty, String mended) {}

  @TestFactory
  Stream<DynamicTest> of_every_faulty_pack_exactly_the_expected_problems_are_told() throws IOException {
    return folders().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> compare(folder)));
  }

  private static void compare(Path folder) throws IOException {
    Path zip = folder.resolve("pack.zip");
    List<Problem> problems = isOfSignatures(folder) ? ofSignature(folder) : Verifier.verify(RulePack.open(Files.exists(zip) ? zip : folder)).problems();

    expect(folder.resolve("expected.txt"), told(problems, Locale.CHINESE));
    expect(folder.resolve("expected.en.txt"), told(problems, Locale.ENGLISH));
    assertThat(problems).extracting(Problem::code).contains(folder.getFileName().toString());
    assertThat(REWRITE).as("-Dbaguan.rewrite=true writes what is expected anew; read it, then run without").isFalse();
  }

  /** A signature covers every file of a folder: such a pack stands in one of its own, beside what is expected. */
  private static boolean isOfSignatures(Path folder) {
    return Files.isDirectory(folder.resolve("pack"));
  }

  private static List<Problem> ofSignature(Path folder) throws IOException {
    return TrustedKeys.read(Path.of("src/test/resources/trusted.pub")).problems(RulePack.open(folder.resolve("pack")));
  }

  private static void expect(Path file, String told) throws IOException {
    if (REWRITE) {
      Files.writeString(file, told);
    }
    assertThat(told).isEqualTo(Files.readString(file));
  }

  @TestFactory
  Stream<DynamicTest> in_english_nothing_is_chinese_but_what_the_pack_says() throws IOException {
    return folders().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
      String words = Files.readString(folder.resolve("expected.en.txt")).replaceAll("(?m)^  │.*$", "").replaceAll("[^ ]+!规则[^ ]*|(?m)^[^ ]+  ", "").replaceAll("`[^`]*`", "");
      for (String said : PACK_WORDS.split("、")) {
        words = words.replace(said, "");
      }
      assertThat(words).doesNotContainPattern("\\p{IsHan}{2,}");
    }));
  }

  @TestFactory
  Stream<DynamicTest> every_mended_piece_mends_its_pack() throws IOException {
    return pieces().entrySet().stream()
        .filter(piece -> Files.isDirectory(FOLDERS.resolve(piece.getKey())) && !isOfSignatures(FOLDERS.resolve(piece.getKey())) && !WITHOUT_A_PIECE.contains(piece.getKey()) && Stream.of("eligibility.xlsx", "pack.zip").noneMatch(file -> Files.exists(FOLDERS.resolve(piece.getKey()).resolve(file))))
        .map(piece -> DynamicTest.dynamicTest(piece.getKey(), () -> mend(FOLDERS.resolve(piece.getKey()), piece.getValue())));
  }

  private static void mend(Path folder, Piece piece) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    boolean met = false;
    for (String name : RulePack.open(folder).names()) {
      String text = Files.readString(folder.resolve(name));
      int at = met ? -1 : text.indexOf(piece.faulty());
      met |= at >= 0;
      String mended = at < 0 ? text : text.substring(0, at) + piece.mended() + text.substring(at + piece.faulty().length());
      files.put(name, mended.getBytes(UTF_8));
    }

    assertThat(met).as("the pack holds the faulty piece").isTrue();
    assertThat(Verifier.verify(RulePack.of(files)).problems())
        .filteredOn(p -> p.severity() == Problem.Severity.ERROR || p.code().equals(folder.getFileName().toString()))
        .isEmpty();
  }

  @Test
  void every_code_has_a_section_and_every_section_a_code() throws IOException {
    Set<String> sections = sections();

    assertThat(sections).hasSizeGreaterThan(70).isEqualTo(codes());
  }

  @Test
  void every_section_has_a_faulty_and_a_mended_piece() throws IOException {
    assertThat(pieces()).containsOnlyKeys(sections());
  }

  @Test
  void every_code_has_a_faulty_pack() throws IOException {
    Set<String> codes = codes();
    codes.removeAll(NEVER_TOLD_YET);

    assertThat(folders()).extracting(folder -> folder.getFileName().toString()).containsExactlyElementsOf(codes);
  }

  @Test
  void codes_are_found_wherever_they_stand_in_a_call() {
    assertThat(codesIn("problems.tell(at, \"one-code\", \"a-b\"); Problem.warning(f(\"no-code\", \")\"), \"two\", \"x\")"))
        .containsExactly("one-code", "two");
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.sorted().toList();
    }
  }

  private static String told(List<Problem> problems, Locale locale) {
    StringBuilder told = new StringBuilder();
    problems.forEach(problem -> told.append(problem.print(locale)).append('\n'));
    return told.toString();
  }

  private static Set<String> sections() throws IOException {
    return SECTION.matcher(Files.readString(Path.of("../docs/problems.md"))).results().map(m -> m.group(1)).collect(toCollection(TreeSet::new));
  }

  private static Map<String, Piece> pieces() throws IOException {
    Map<String, Piece> pieces = new TreeMap<>();
    PIECES.matcher(Files.readString(Path.of("../docs/problems.md"))).results()
        .forEach(section -> pieces.put(section.group(1), new Piece(section.group(2), section.group(3).equals("（删去）") ? "" : section.group(3))));
    return pieces;
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String stage : List.of("language", "pack", "trust", "verify")) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(stage))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          codes.addAll(codesIn(Files.readString(file)));
        }
      }
    }
    return codes;
  }

  /** Returns the first argument of each telling call that is a code by its form. */
  private static List<String> codesIn(String source) {
    List<String> codes = new ArrayList<>();
    Matcher call = TELLS.matcher(source);
    while (call.find()) {
      arguments(source, call.end()).stream()
          .map(CODE::matcher)
          .filter(Matcher::matches)
          .findFirst()
          .ifPresent(code -> codes.add(code.group(1)));
    }
    return codes;
  }

  private static List<String> arguments(String source, int from) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int start = from;
    boolean quoted = false;
    for (int at = from; at < source.length(); at++) {
      char c = source.charAt(at);
      if (quoted) {
        at += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '(') {
        depth++;
      } else if (c == ',' && depth == 0 || c == ')' && depth-- == 0) {
        arguments.add(source.substring(start, at).strip());
        start = at + 1;
        if (c == ')') {
          return arguments;
        }
      }
    }
    return arguments;
  }
}
