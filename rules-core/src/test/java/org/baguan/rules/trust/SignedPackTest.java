package org.baguan.rules.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baguan.rules.DecisionService;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.pack.UnreadablePackException;
import org.baguan.rules.verify.RejectedPackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignedPackTest {

  private static final SigningKey KEY = SigningKey.generate();
  private static final TrustedKeys TRUSTED = TrustedKeys.of(KEY.publicPem());

  private static final Map<String, String> PACK =
      Map.of(
          "pack.yaml", "id: small\nversion: 1.0.0\ntitle: {zh: 小规则包}\n",
          "amounts.csv", "表种,数额\n\n名称,数值,单位,依据,核实,生效,失效\n最低年数,3,次,示例,D,2024-01-01,\n",
          "scenarios/one.yaml", "# 还没有情形\n",
          "CHANGELOG.md", "# 1.0.0\n");

  @TempDir private Path folder;

  /** In which form a pack comes. */
  private enum Form {
    FOLDER {
      @Override
      RulePack of(Map<String, byte[]> files, Path folder) throws IOException {
        write(files, folder);
        return RulePack.open(folder);
      }
    },
    ZIP {
      @Override
      RulePack of(Map<String, byte[]> files, Path folder) throws IOException {
        return RulePack.open(Files.write(folder.resolve("pack.zip"), zip(files)));
      }
    },
    MAP {
      @Override
      RulePack of(Map<String, byte[]> files, Path folder) {
        return RulePack.of(files);
      }
    };

    abstract RulePack of(Map<String, byte[]> files, Path folder) throws IOException;
  }

  private static void write(Map<String, byte[]> files, Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    PACK.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
    return files;
  }

  private static Map<String, byte[]> signed() {
    return signedBy(KEY);
  }

  private static Map<String, byte[]> signedBy(SigningKey key) {
    Map<String, byte[]> files = files();
    files.put("pack.sig", PackSignature.of(RulePack.of(files), key).text().getBytes(UTF_8));
    return files;
  }

  private static List<String> told(TrustedKeys keys, RulePack pack) {
    return keys.problems(pack).stream().map(p -> p.place() + " " + p.code()).toList();
  }

  /** What is told of a signed pack after a change, in a form. */
  private List<String> after(Form form, Consumer<Map<String, byte[]>> change) throws IOException {
    Map<String, byte[]> files = signed();
    change.accept(files);
    return told(TRUSTED, form.of(files, folder));
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void a_pack_as_it_was_signed_is_accepted_and_is_the_pack_it_was_unsigned(Form form) throws IOException {
    RulePack pack = form.of(signed(), folder);

    assertThat(TRUSTED.problems(pack)).isEmpty();
    assertThat(pack.sha256()).isEqualTo(RulePack.of(files()).sha256());
    assertThat(DecisionService.of(pack, TRUSTED).pack().version()).isEqualTo("1.0.0");
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void each_file_that_was_added_dropped_or_changed_is_named(Form form) throws IOException {
    List<String> told =
        after(form, files -> {
          files.put("more.drl", "rule".getBytes(UTF_8));
          files.remove("scenarios/one.yaml");
          files.put("amounts.csv", (PACK.get("amounts.csv") + " ").getBytes(UTF_8));
          files.put("CHANGELOG.md", "# 1.0.1\n".getBytes(UTF_8));
        });

    assertThat(told)
        .containsExactly("CHANGELOG.md file-changed", "amounts.csv file-changed", "more.drl file-added", "scenarios/one.yaml file-dropped");
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void a_file_that_nothing_reads_where_it_stands_is_named_too(Form form) throws IOException {
    List<String> odd = List.of("RULES.CSV", "deep/down/rules.csv", "notes.txt", "old.xls", "rules.drl.bak", "scenarios/deep/a.yaml", "scenarios/rules.drl", "sub/pack.sig");

    List<String> told = after(form, files -> odd.forEach(name -> files.put(name, new byte[] {1})));

    assertThat(told).containsExactlyElementsOf(odd.stream().map(name -> name + " file-added").toList());
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void what_systems_leave_in_folders_is_none_of_the_pack(Form form) throws IOException {
    List<String> left = List.of(".DS_Store", ".git/refs/a.csv", "Thumbs.db", "~$amounts.xlsx", "__MACOSX/._amounts.csv", "scenarios/.one.yaml.swp");

    assertThat(after(form, files -> left.forEach(name -> files.put(name, new byte[] {1})))).isEmpty();
  }

  @Test
  void a_path_that_climbs_out_of_a_zip_is_named() throws IOException {
    assertThat(after(Form.ZIP, files -> files.put("../rules.drl", new byte[] {1}))).containsExactly("../rules.drl file-added");
  }

  @Test
  void what_is_read_is_what_was_checked_whatever_becomes_of_the_folder() throws IOException {
    RulePack before = Form.FOLDER.of(signed(), folder);
    Files.writeString(folder.resolve("pack.yaml"), "id: small\nversion: 6.6.6\n");

    assertThat(DecisionService.of(before, TRUSTED).pack().version()).isEqualTo("1.0.0");
    assertThat(told(TRUSTED, RulePack.open(folder))).containsExactly("pack.yaml file-changed");
  }

  @Test
  void without_a_signature_nothing_in_the_files_is_interpreted() {
    RulePack faulty = RulePack.of(Map.of("pack.yaml", "[".getBytes(UTF_8), "rules.csv", "表种,无此表\n".getBytes(UTF_8)));

    assertThatThrownBy(() -> DecisionService.of(faulty, TRUSTED))
        .isInstanceOfSatisfying(
            RejectedPackException.class, e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("not-signed"));
  }

  @Test
  void keys_are_replaced_by_trusting_both_for_a_while() {
    SigningKey next = SigningKey.generate();
    TrustedKeys both = TrustedKeys.of(KEY.publicKey(), next.publicPem());

    assertThat(both.problems(RulePack.of(signed()))).isEmpty();
    assertThat(both.problems(RulePack.of(signedBy(next)))).isEmpty();
    assertThat(TrustedKeys.of(next.publicPem()).problems(RulePack.of(signed())))
        .singleElement()
        .satisfies(p -> assertThat(p.code() + " " + p.zh()).startsWith("unknown-signer").contains(KEY.publicKey()));
  }

  @Test
  void a_forger_who_names_a_trusted_key_is_refused() {
    SigningKey forger = SigningKey.generate();
    String text = PackSignature.of(RulePack.of(files()), forger).text().replace(forger.publicKey(), KEY.publicKey());
    Map<String, byte[]> files = files();
    files.put("pack.sig", text.getBytes(UTF_8));

    assertThat(told(TRUSTED, RulePack.of(files))).containsExactly("pack.sig signature-broken");
  }

  @Test
  void any_flipped_byte_of_the_signature_is_refused() {
    Map<String, byte[]> files = signed();
    byte[] sound = files.get("pack.sig");
    for (int at = 0; at < sound.length; at++) {
      byte[] flipped = sound.clone();
      flipped[at] ^= 1;
      files.put("pack.sig", flipped);

      assertThat(told(TRUSTED, RulePack.of(files)))
          .as("byte " + at)
          .singleElement()
          .isIn("pack.sig signature-broken", "pack.sig signature-unreadable", "pack.sig unknown-signer");
    }
  }

  @Test
  void a_signature_in_another_spelling_is_not_readable() {
    String text = new String(signed().get("pack.sig"), UTF_8);
    for (String other : List.of("", "\n\n", text + "\n", text.replace("\n", "\r\n"), text.replace("\n\n", "\n"), text + text, "\uFEFF" + text, "规".repeat(2_000_000))) {
      Map<String, byte[]> files = files();
      files.put("pack.sig", other.getBytes(UTF_8));

      assertThat(told(TRUSTED, RulePack.of(files))).containsExactly("pack.sig signature-unreadable");
    }
  }

  @Test
  void the_signature_of_another_version_names_that_version_at_each_file_that_differs() {
    Map<String, byte[]> files = signed();
    files.put("pack.yaml", PACK.get("pack.yaml").replace("1.0.0", "2.0.0").getBytes(UTF_8));

    assertThat(TRUSTED.problems(RulePack.of(files)))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.print(Locale.CHINESE))
                  .isEqualTo("pack.yaml  file-changed  文件与签名时不同；签名的是 small 1.0.0\n  换回签名时的文件；应当改动的，由保管签名密钥的人核对后重新签名");
              assertThat(p.print(Locale.ENGLISH)).contains("it is not as it was signed, of small 1.0.0");
            });
  }

  @Test
  void what_no_signature_can_cover_can_neither_be_signed_nor_slipped_in() throws IOException {
    Map<String, byte[]> files = files();
    files.put("scan.pdf", new byte[(8 << 20) + 1]);
    RulePack large = Form.FOLDER.of(files, folder);

    assertThat(PackSignature.obstacles(large)).extracting(p -> p.place() + " " + p.code()).containsExactly("scan.pdf file-not-covered");
    assertThatThrownBy(() -> PackSignature.of(large, KEY)).isInstanceOf(IllegalArgumentException.class);

    Files.write(folder.resolve("pack.sig"), signed().get("pack.sig"));
    assertThat(told(TRUSTED, RulePack.open(folder))).containsExactly("scan.pdf file-not-covered");
    assertThat(DecisionService.open(folder).pack().version()).as("unsigned packs are as they were").isEqualTo("1.0.0");
  }

  @Test
  void a_file_name_with_a_line_end_cannot_be_signed() {
    Map<String, byte[]> files = files();
    files.put("a\nb.txt", new byte[0]);

    assertThat(PackSignature.obstacles(RulePack.of(files))).extracting(Problem::code).containsExactly("file-not-covered");
  }

  @Test
  void a_pack_that_does_not_say_which_it_is_cannot_be_signed() {
    assertThat(PackSignature.obstacles(RulePack.of(Map.of("a.csv", new byte[0])))).extracting(Problem::code).containsExactly("missing-manifest");
  }

  @Test
  void the_former_form_is_refused_with_what_to_do() {
    Map<String, byte[]> files = files();
    String former = "{\"algorithm\":\"Ed25519\",\"format\":\"baguan-pack-signature/1\",\"key\":\"00\",\"sha256\":\"00\",\"value\":\"00\"}\n";
    files.put("pack.sig", former.getBytes(ISO_8859_1));

    assertThat(TRUSTED.problems(RulePack.of(files)))
        .singleElement()
        .satisfies(p -> assertThat(p.print(Locale.CHINESE)).isEqualTo("pack.sig  signature-outdated  签名是旧格式，没有逐个记载文件，不再接受\n  由保管签名密钥的人核对后重新签名"));
  }

  @Test
  void the_files_of_a_signature_are_listed_as_sha256sum_reads_them() throws Exception {
    Form.FOLDER.of(signed(), folder);

    Process check = new ProcessBuilder("sh", "-c", "sed 1,5d pack.sig | sha256sum -c --strict").directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(check.getInputStream().readAllBytes(), UTF_8);

    assertThat(check.waitFor()).as(said).isZero();
    assertThat(said.lines().count()).isEqualTo(PACK.size());
  }

  @Test
  void who_checks_is_not_given_the_key_that_signs() {
    assertThatThrownBy(() -> TrustedKeys.of(KEY.pem())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("private key").hasMessageNotContaining("BEGIN");
    assertThatThrownBy(() -> TrustedKeys.of("abc")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keys_are_read_from_files() throws IOException {
    Path key = Files.writeString(folder.resolve("key.pub"), KEY.publicPem());

    assertThat(TrustedKeys.read(key).problems(RulePack.of(signed()))).isEmpty();
  }

  @Test
  void a_zip_that_is_cut_off_anywhere_is_not_read() throws IOException {
    byte[] whole = zip(files());

    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> RulePack.ofZip(new ByteArrayInputStream(cut))).as("cut to " + length).isInstanceOf(UnreadablePackException.class);
    }
  }

  @Test
  void a_signed_zip_with_two_entries_of_one_name_is_refused() throws IOException {
    Map<String, byte[]> files = signed();
    files.put("amountz.csv", new byte[] {1});
    byte[] twice = new String(zip(files), ISO_8859_1).replace("amountz.csv", "amounts.csv").getBytes(ISO_8859_1);

    assertThat(told(TRUSTED, RulePack.ofZip(new ByteArrayInputStream(twice)))).containsExactly("amounts.csv file-not-covered");
  }

  @Test
  void the_english_of_every_problem_holds_no_chinese() {
    assertThat(
            Stream.of(
                SignatureProblems.notSigned(), SignatureProblems.unreadable(), SignatureProblems.outdated(), SignatureProblems.unknownSigner("k"),
                SignatureProblems.broken(), SignatureProblems.added("a", "s"), SignatureProblems.dropped("a", "s"), SignatureProblems.changed("a", "s"),
                SignatureProblems.notCovered("a")))
        .allSatisfy(p -> assertThat(p.print(Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}"));
  }
}
