package org.baguan.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.baguan.rules.pack.RulePack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that record, replay and sign. */
class RecordCommandsTest {

  private static final Packs PACKS = new RealPacks();

  @TempDir
  private Path folder;

  @BeforeEach
  void unpack() {
    CityFiles.into(folder);
  }

  @Test
  void decisions_are_recorded_one_after_the_other_signed_and_replayed_equal() throws Exception {
    run("keygen", file("key"));
    assertThat(Files.getPosixFilePermissions(folder.resolve("key"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    Ran first = run("decide", "key-posts", file("cases/RG-01.yaml"), "--record", file("r.jsonl"), "--key", file("key"));
    run("decide", "key-posts", file("cases/RG-02.yaml"), "--record", file("r.jsonl"), "--key", file("key"));

    Ran replayed = run("replay", file("r.jsonl"), "--signed-by", file("key.pub"));

    assertThat(first.out()).containsPattern("记录：.*r\\.jsonl，摘要 [0-9a-f]{64}\n");
    assertThat(Files.readAllLines(folder.resolve("r.jsonl"))).hasSize(2);
    assertThat(replayed.exit()).isZero();
    assertThat(replayed.out()).isEqualTo("共 2 份记录，2 份与重新研判的结果一致。\n");
  }

  @Test
  void a_record_that_was_altered_is_refused_by_its_number_and_not_decided_again() throws Exception {
    run("decide", "key-posts", file("cases/RG-01.yaml"), "--record", file("r.jsonl"));
    run("decide", "key-posts", file("cases/RG-02.yaml"), "--record", file("r.jsonl"));
    String text = Files.readString(folder.resolve("r.jsonl"));
    int second = text.indexOf('\n') + 1;
    Files.writeString(folder.resolve("r.jsonl"), text.substring(0, second) + text.substring(second).replaceFirst("法院", "检院"));

    Ran zh = run("replay", file("r.jsonl"));
    JsonNode json = run("replay", file("r.jsonl"), "--json").json();

    assertThat(zh.exit()).isEqualTo(1);
    assertThat(zh.out()).isEqualTo(file("r.jsonl") + "：第 2 份记录：内容与其摘要（hash）不符，已被改动\n共 1 份记录，1 份与重新研判的结果一致。\n");
    assertThat(json.get("notEqual").get(0).get("kind").asText()).isEqualTo("refused");
    assertThat(json.get("notEqual").get(0).get("record").asInt()).isEqualTo(2);
  }

  @Test
  void without_a_signature_by_the_key_asked_for_no_record_counts() {
    run("keygen", file("key"));
    run("keygen", file("other"));
    run("decide", "key-posts", file("cases/RG-01.yaml"), "--record", file("r.jsonl"), "--key", file("other"));

    Ran ran = run("replay", file("r.jsonl"), "--signed-by", file("key.pub"));

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("第 1 份：没有由所给公钥签名");
    assertThat(run("sign", file("r.jsonl"), "--key", file("key.pub"), "--verify").exit()).isEqualTo(1);
    assertThat(run("sign", file("r.jsonl"), "--key", file("key")).exit()).isZero();
    assertThat(run("sign", file("r.jsonl"), "--key", file("key.pub"), "--verify").exit()).isZero();
    assertThat(run("replay", file("r.jsonl"), "--signed-by", file("key.pub")).exit()).isZero();
  }

  @Test
  void with_keyed_hashes_a_record_is_replayed_by_who_holds_the_case_and_the_key() throws Exception {
    run("keygen", file("hmac"), "--hmac");
    run("decide", "key-posts", file("cases/RG-02.yaml"), "--record", file("r.jsonl"), "--hmac-key", file("hmac"));

    Ran alone = run("replay", file("r.jsonl"));
    Ran held = run("replay", file("r.jsonl"), "--case", file("cases/RG-02.yaml"), "--hmac-key", file("hmac"));
    Ran other = run("replay", file("r.jsonl"), "--case", file("cases/RG-01.yaml"), "--hmac-key", file("hmac"));

    assertThat(Files.readString(folder.resolve("r.jsonl"), StandardCharsets.UTF_8)).doesNotContain("P-003", "P-004", "虚构", "部务会").contains("hmac:", "法院");
    assertThat(alone.exit()).isEqualTo(2);
    assertThat(alone.err()).contains("须同时写 --case 原案件文件和 --hmac-key 密钥");
    assertThat(held.exit()).isZero();
    assertThat(other.exit()).isEqualTo(1);
  }

  @Test
  void another_pack_is_said_to_be_another_with_every_difference() throws Exception {
    run("decide", "key-posts", file("cases/RG-01.yaml"), "--record", file("r.jsonl"));
    run("new", file("pack"));

    Ran ran = run("replay", file("r.jsonl"), "--pack", file("pack"), "--lang", "en");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("record 1: decided by another pack, key-posts 2026.1.0").contains("1 records, 0 equal");
  }

  @Test
  void a_signed_pack_that_was_altered_since_does_not_fit_its_signature_and_each_file_is_named() throws Exception {
    run("new", file("pack"));
    run("keygen", file("key"));
    run("keygen", file("other"));

    assertThat(run("sign", file("pack"), "--key", file("key.pub"), "--verify").out())
        .isEqualTo("pack.sig  not-signed  规则包没有签名，而本系统只用签了名的规则包\n  由保管签名密钥的人核对后签名\n" + file("pack") + "：签名不符。\n");
    assertThat(run("sign", file("pack"), "--key", file("key")).exit()).isZero();
    assertThat(run("sign", file("pack"), "--key", file("key.pub"), "--verify").exit()).isZero();
    assertThat(run("check", file("pack")).exit()).isZero();
    assertThat(run("check", file("pack"), "--key", file("other.pub"), "--key", file("key.pub")).exit()).isZero();
    assertThat(run("check", file("pack"), "--key", file("other.pub")).out()).contains("pack.sig  unknown-signer");
    Files.writeString(folder.resolve("pack/amounts.csv"), Files.readString(folder.resolve("pack/amounts.csv")) + "\n");
    Ran altered = run("sign", file("pack"), "--key", file("key.pub"), "--verify");
    assertThat(altered.exit()).isEqualTo(1);
    assertThat(altered.out()).contains("amounts.csv  file-changed");
    assertThat(run("check", file("pack"), "--key", file("key.pub")).out()).contains("amounts.csv  file-changed  错误：文件与签名时不同");
  }

  @Test
  void the_signature_of_a_zip_is_put_into_the_zip_and_signing_again_replaces_it() throws Exception {
    run("new", file("pack"));
    run("keygen", file("key"));
    run("keygen", file("next"));
    Path zip = folder.resolve("pack.zip");
    try (OutputStream out = Files.newOutputStream(zip)) {
      RulePack.open(folder.resolve("pack")).writeTo(out);
    }

    assertThat(run("sign", zip.toString(), "--key", file("key")).exit()).isZero();
    assertThat(run("check", zip.toString(), "--key", file("key.pub")).exit()).isZero();
    assertThat(run("sign", zip.toString(), "--key", file("next")).exit()).isZero();
    assertThat(run("check", zip.toString(), "--key", file("next.pub")).exit()).isZero();
    assertThat(run("check", zip.toString(), "--key", file("key.pub")).exit()).isEqualTo(1);
    assertThat(folder.resolve("pack.zip.sig")).doesNotExist();
  }

  @Test
  void a_pack_with_errors_is_not_signed() throws Exception {
    run("new", file("pack"));
    run("keygen", file("key"));
    Files.delete(folder.resolve("pack/amounts.csv"));

    Ran ran = run("sign", file("pack"), "--key", file("key"));

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("unknown-amount").endsWith("没有签名：先改正以上问题。\n");
    assertThat(folder.resolve("pack/pack.sig")).doesNotExist();
  }

  @Test
  void what_is_wrong_with_keys_and_files_is_said_in_one_sentence_and_nothing_is_written() throws Exception {
    Files.writeString(folder.resolve("junk"), "not a key");
    run("keygen", file("key"));
    String before = Files.readString(folder.resolve("key"));

    assertThat(refused("keygen", file("key"))).isEqualTo(file("key") + ".pub 已经有了，没有动它。\n");
    assertThat(Files.readString(folder.resolve("key"))).isEqualTo(before);
    assertThat(refused("decide", "key-posts", file("cases/RG-01.yaml"), "--key", file("key"))).isEqualTo("--key、--hmac-key 要和 --record 一起用。\n");
    assertThat(refused("decide", "key-posts", file("cases/RG-01.yaml"), "--record", file("r.jsonl"), "--key", file("junk"))).isEqualTo(file("junk") + " 不是签名密钥；用 keygen 生成。\n");
    assertThat(refused("decide", "key-posts", file("cases/RG-01.yaml"), "--record", file("r.jsonl"), "--hmac-key", file("key"))).isEqualTo(file("key") + " 不是替换个人信息用的密钥；用 keygen --hmac 生成。\n");
    assertThat(folder.resolve("r.jsonl")).doesNotExist();
    assertThat(refused("replay", file("none.jsonl"))).isEqualTo("文件读写不了：" + file("none.jsonl") + "\n");
    assertThat(refused("sign", file("none"), "--key", file("key"))).isEqualTo("文件读写不了：" + file("none") + "\n");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static Ran run(String... args) {
    return Ran.on(PACKS, args);
  }

  private static String refused(String... args) {
    Ran ran = run(args);
    assertThat(ran.exit()).isEqualTo(2);
    return ran.err();
  }
}
