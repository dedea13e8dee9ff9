package org.baguan.rules.verify.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.Verifier;
import org.baguan.rules.verify.spoiled.Meaning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference pack as LibreOffice writes it means the same. Needs LibreOffice; where CI is set its lack is a failure. */
class LibreOfficeTest {

  /** LibreOffice's numbers for the encodings of text. */
  private static final int UTF_8 = 76;
  private static final int GB_18030 = 85;

  private static final Path PACK = Path.of("packs/key-posts");
  private static final Meaning MEANING = Meaning.of(Verifier.verify(RulePack.open(PACK)).orThrow().tree());

  @TempDir
  private Path folder;

  @BeforeEach
  void libreOffice() {
    boolean there = Stream.of(System.getenv("PATH").split(":")).anyMatch(dir -> Files.isExecutable(Path.of(dir, "soffice")));
    if (System.getenv("CI") == null) {
      Assumptions.assumeThat(there).as("LibreOffice is on the path").isTrue();
    }
    assertThat(there).as("LibreOffice is on the path").isTrue();
  }

  @Test
  void csv_that_libre_office_opened_and_saved_as_xlsx_means_the_same() throws Exception {
    Path books = convert(csv(StandardCharsets.UTF_8), "csv", "CSV:44,34," + UTF_8 + ",1", "xlsx");

    assertThat(problems(books)).isEmpty();
    assertThat(Meaning.of(tree(books)).unlike(MEANING)).isEmpty();
  }

  @Test
  void csv_that_libre_office_saved_from_xlsx_in_either_encoding_means_the_same() throws Exception {
    Path books = convert(csv(StandardCharsets.UTF_8), "csv", "CSV:44,34," + UTF_8 + ",1", "xlsx");

    for (int encoding : List.of(UTF_8, GB_18030)) {
      Path texts = convert(books, "xlsx", "", "csv:Text - txt - csv (StarCalc):44,34," + encoding + ",1");

      assertThat(problems(texts)).as("encoding %d", encoding).isEmpty();
      assertThat(Meaning.of(tree(texts)).unlike(MEANING)).as("encoding %d", encoding).isEmpty();
    }
  }

  @Test
  void csv_in_gb18030_means_the_same_and_so_does_what_libre_office_makes_of_it() throws Exception {
    Path texts = csv(Charset.forName("GB18030"));
    Path books = convert(texts, "csv", "CSV:44,34," + GB_18030 + ",1", "xlsx");

    assertThat(Meaning.of(tree(texts)).unlike(MEANING)).isEmpty();
    assertThat(Meaning.of(tree(books)).unlike(MEANING)).isEmpty();
  }

  private static org.baguan.rules.language.RuleTree tree(Path pack) {
    return Verifier.verify(RulePack.open(pack)).orThrow().tree();
  }

  /** Returns what is told of a pack beyond warnings of examples and unverified bases. */
  private static List<Problem> problems(Path pack) {
    return Verifier.verify(RulePack.open(pack)).problems().stream()
        .filter(p -> !List.of("example", "unverified-basis", "not-analysed").contains(p.code()))
        .toList();
  }

  private Path csv(Charset charset) throws IOException {
    Path copy = Files.createDirectory(folder.resolve("csv-" + charset.name()));
    RulePack pack = RulePack.open(PACK);
    for (String name : pack.names()) {
      boolean table = name.endsWith(".csv");
      byte[] bytes = pack.bytes(name);
      Files.write(copy.resolve(name), table ? new String(bytes, StandardCharsets.UTF_8).getBytes(charset) : bytes);
    }
    return copy;
  }

  /** Returns a pack whose tables LibreOffice converted, all in one run, and whose other files are as they were. */
  private Path convert(Path from, String extension, String filter, String to) throws Exception {
    Path out = Files.createTempDirectory(folder, "converted");
    Map<String, Path> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith("." + extension)) {
          tables.put(file.getFileName().toString(), file);
        } else {
          Files.copy(file, out.resolve(file.getFileName().toString()));
        }
      }
    }
    List<String> command = new ArrayList<>(List.of("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", to, "--outdir", out.toString()));
    if (!filter.isEmpty()) {
      command.add("--infilter=" + filter);
    }
    tables.values().forEach(table -> command.add(table.toString()));
    Path log = folder.resolve("soffice.log");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("LibreOffice ends").isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    try (Stream<Path> written = Files.list(out)) {
      String ending = to.contains(":") ? to.substring(0, to.indexOf(':')) : to;
      assertThat(written.filter(file -> file.toString().endsWith("." + ending))).hasSameSizeAs(tables.keySet());
    }
    return out;
  }
}
