package org.baguan.rules.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.baguan.rules.DecisionService;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.model.Entry;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.trust.SigningKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record says what was decided, cannot be altered unseen, and can be decided again. */
class RecordTest {

  private static DecisionService service;
  private static Recorder recorder;

  @TempDir
  private Path folder;

  @BeforeAll
  static void open() {
    service = DecisionService.keyPosts();
    recorder = service.recorder();
  }

  @Test
  void a_record_says_by_which_pack_and_library_on_what_what_and_why_was_decided_and_who_decided_otherwise() {
    CaseFile file = RecordedCases.of(25);

    DecisionRecord record = record(25, Optional.empty());

    assertThat(record.pack().sha256()).isEqualTo(service.pack().sha256());
    assertThat(record.library()).isEqualTo(LibraryVersion.get()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(record.asOf()).isEqualTo(file.asOf().orElseThrow());
    assertThat(record.previous()).isEmpty();
    assertThat(record.json())
        .contains("\"overrides\":[{\"author\":\"部务会\",\"date\":\"" + file.asOf().orElseThrow().minusDays(1) + "\",\"decision\":\"不列入\"")
        .contains("\"basis\":")
        .contains("\"reasons\":[{")
        .contains("\"person\":\"" + file.entries().stream().filter(Entry.Selected.class::isInstance).map(Entry.Selected.class::cast).findFirst().orElseThrow().persons().get(0));
  }

  @Test
  void what_is_read_back_is_the_same_record() {
    DecisionRecord record = record(1, Optional.empty()).signedBy(SigningKey.generate());

    DecisionRecord read = DecisionRecord.read(record.json());

    assertThat(read.json()).isEqualTo(record.json());
    assertThat(read.signer()).isEqualTo(record.signer()).isPresent();
    assertThat(recorder.replay(read).equal()).isTrue();
  }

  @Test
  void any_flipped_byte_of_a_signed_record_is_refused() {
    byte[] bytes = (small(1, Optional.empty()).signedBy(SigningKey.generate()).json() + "\n").getBytes(StandardCharsets.UTF_8);

    IntStream.range(0, bytes.length).parallel().forEach(at -> {
      byte[] flipped = bytes.clone();
      flipped[at] ^= (byte) (1 << (at % 8));
      assertThatThrownBy(() -> RecordChain.of(flipped))
          .as("byte %s", at)
          .isInstanceOfSatisfying(RefusedRecordException.class, e -> assertThat(e.number()).isEqualTo(1));
    });
  }

  @Test
  void any_flipped_byte_of_a_chain_is_refused_saying_which_record() {
    List<String> lines = new ArrayList<>();
    Optional<DecisionRecord> previous = Optional.empty();
    for (int i = 0; i < 3; i++) {
      previous = Optional.of(small(i, previous));
      lines.add(previous.get().json());
    }
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    int[] ends = new int[3];
    int end = 0;
    for (int i = 0; i < 3; i++) {
      end += lines.get(i).getBytes(StandardCharsets.UTF_8).length + 1;
      ends[i] = end;
    }

    IntStream.range(0, bytes.length).parallel().forEach(at -> {
      byte[] flipped = bytes.clone();
      flipped[at] ^= (byte) (1 << (at * 7 % 8));
      int number = at < ends[0] ? 1 : at < ends[1] ? 2 : 3;
      assertThatThrownBy(() -> RecordChain.of(flipped))
          .as("byte %s", at)
          .isInstanceOfSatisfying(RefusedRecordException.class, e -> assertThat(e.number()).isEqualTo(number));
    });
  }

  @Test
  void a_record_taken_out_put_elsewhere_or_put_in_breaks_the_chain_there() {
    List<String> lines = chain(4);

    assertThat(refused(lines.get(0), lines.get(2), lines.get(3))).isEqualTo("第 2 份记录：与前一份记录不相接（previous），中间有记录被抽去、插入或调换");
    assertThat(refused(lines.get(1), lines.get(0), lines.get(2))).startsWith("第 2 份记录：与前一份记录不相接");
    assertThat(refused(lines.get(0), lines.get(1), lines.get(1))).startsWith("第 3 份记录：与前一份记录不相接");
    assertThat(RecordChain.of(bytes(lines.get(2), lines.get(3)))).hasSize(2);
  }

  @Test
  void what_is_recomputed_by_a_forger_still_does_not_fit_the_signature() {
    String forged = record(1, Optional.empty()).signedBy(SigningKey.generate()).json();
    DecisionRecord other = record(2, Optional.empty());

    String mixed = forged.replaceFirst("\"hash\":\"[0-9a-f]+\"", "\"hash\":\"" + other.hash() + "\"");

    assertThatThrownBy(() -> DecisionRecord.read(mixed)).isInstanceOf(RefusedRecordException.class).hasMessageContaining("摘要");
    String withSignature = other.json().replaceFirst("}$", ",\"signature\":" + forged.substring(forged.indexOf("{\"algorithm\"")));
    assertThatThrownBy(() -> DecisionRecord.read(withSignature)).isInstanceOf(RefusedRecordException.class).hasMessageContaining("签名");
  }

  @Test
  void records_are_added_to_a_file_one_after_the_other_and_to_none_that_was_altered() throws Exception {
    Path file = folder.resolve("chain.jsonl");
    for (int i = 0; i < 3; i++) {
      int number = i;
      RecordChain.append(file, previous -> record(number, previous));
    }

    assertThat(RecordChain.of(Files.readAllBytes(file))).hasSize(3);
    String altered = Files.readString(file).replaceFirst("\"asOf\":\"20(..)", "\"asOf\":\"19$1");
    Files.writeString(file, altered.substring(0, altered.lastIndexOf("\"hash\"")) + altered.substring(altered.lastIndexOf("\"hash\"")).replaceFirst("[0-9a-f]{8}", "00000000"));
    String before = Files.readString(file);
    assertThatThrownBy(() -> RecordChain.append(file, previous -> record(9, previous))).isInstanceOf(RefusedRecordException.class);
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void nothing_is_left_behind_where_the_first_record_could_not_be_made() {
    Path file = folder.resolve("none.jsonl");

    assertThatThrownBy(
            () ->
                RecordChain.append(
                    file,
                    previous -> {
                      throw new IllegalArgumentException("caseFile");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(file).doesNotExist();
  }

  @Test
  void replay_says_exactly_what_differs_and_that_the_pack_is_another_one() {
    DecisionService other = DecisionService.of(edited("amounts.csv", "答复有效期,6,个月", "答复有效期,0,个月"));
    DecisionRecord record = started();

    Replay replay = other.recorder().replay(record);

    assertThat(replay.equal()).isFalse();
    assertThat(replay.otherPack()).contains(other.pack().toString());
    assertThat(replay.differences())
        .extracting(Difference::path)
        .contains("conclusion", "outcome/next/kind")
        .noneMatch(path -> path.startsWith("inputs"));
    assertThat(replay.differences()).contains(new Difference("conclusion", "\"启动后续程序\"", "\"待回复\""));
  }

  @Test
  void a_recorded_answer_that_was_never_given_by_these_facts_differs() {
    DecisionRecord record = record(1, Optional.empty());
    Map<String, Object> content = new TreeMap<>(map(CanonicalJson.read(record.json())));
    content.remove("hash");
    content.put("conclusion", "退回");

    Replay replay = recorder.replay(DecisionRecord.of(content));

    assertThat(replay.equal()).isFalse();
    assertThat(replay.otherPack()).isEmpty();
    assertThat(replay.differences()).containsExactly(new Difference("conclusion", "\"退回\"", "\"" + record.outcome() + "\""));
  }

  @Test
  void with_keyed_hashes_no_person_no_fact_and_no_reason_text_stands_in_a_record() {
    CaseFile file = RecordedCases.of(25);
    Pseudonyms key = Pseudonyms.generate();

    DecisionRecord record = recorder.record(file, List.of(), file.asOf().orElseThrow(), Optional.empty(), key);

    String json = record.json();
    assertThat(json).contains("\"rule\":\"", "\"basis\":\"", "hmac:").doesNotContain("G-50", "G-51", "部务会", "示例（虚构）", "levelSince\":\"20", "\"text\":\"未", "\"fileAudited\":true");
    assertThat(recorder.replay(record, file, List.of(), key).equal()).isTrue();
    assertThatThrownBy(() -> recorder.replay(record)).isInstanceOf(RefusedRecordException.class);
    assertThat(recorder.replay(record, file, List.of(), Pseudonyms.generate()).differences()).extracting(Difference::path).contains("pseudonyms");
    CaseFile otherFacts = RecordedCases.of(6);
    CaseFile mixed = new CaseFile(file.id(), file.title(), file.unit(), file.asOf(), otherFacts.entries());
    assertThat(recorder.replay(record, mixed, List.of(), key).equal()).isFalse();
    assertThat(Pseudonyms.read(key.text()).fingerprint()).isEqualTo(key.fingerprint());
  }

  @Test
  void facts_that_would_not_read_back_are_not_recorded() {
    CaseFile file = RecordedCases.of(1);
    List<Entry> entries = new ArrayList<>(file.entries());
    entries.add(new Entry.Recommended(file.asOf().orElseThrow(), " "));
    CaseFile blank = new CaseFile(file.id(), file.title(), file.unit(), file.asOf(), entries);

    assertThatThrownBy(() -> recorder.record(blank, List.of(), file.asOf().orElseThrow(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("empty-text");
  }

  @Test
  void keys_read_back_from_their_text_and_nothing_else_is_a_key() {
    SigningKey key = SigningKey.generate();

    assertThat(SigningKey.read(key.pem()).publicKey()).isEqualTo(key.publicKey());
    assertThat(SigningKey.publicKey(key.publicPem())).isEqualTo(key.publicKey());
    assertThatThrownBy(() -> SigningKey.read("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")).isInstanceOf(IllegalArgumentException.class);
    String mixed = key.pem().substring(0, key.pem().indexOf("-----BEGIN PUBLIC")) + SigningKey.generate().publicPem();
    assertThatThrownBy(() -> SigningKey.read(mixed)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("belong together");
    assertThatThrownBy(() -> Pseudonyms.read("short")).isInstanceOf(IllegalArgumentException.class);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static RulePack edited(String file, String from, String to) {
    RulePack pack = RulePack.open(Path.of("packs/key-posts"));
    Map<String, byte[]> files = new TreeMap<>();
    pack.names().forEach(name -> files.put(name, pack.bytes(name)));
    String text = new String(files.get(file), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return RulePack.of(files);
  }

  private static List<String> chain(int length) {
    List<String> lines = new ArrayList<>();
    Optional<DecisionRecord> previous = Optional.empty();
    for (int i = 0; i < length; i++) {
      previous = Optional.of(record(11 * i, previous));
      lines.add(previous.get().json());
    }
    return lines;
  }

  private static byte[] bytes(String... lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String refused(String... lines) {
    try {
      RecordChain.of(bytes(lines));
      return "read";
    } catch (RefusedRecordException e) {
      return e.print(Locale.CHINESE);
    }
  }

  /** Returns the record of a case that proceeds. */
  private static DecisionRecord started() {
    return IntStream.range(0, 300)
        .mapToObj(number -> record(number, Optional.empty()))
        .filter(record -> record.outcome().equals("启动后续程序"))
        .findFirst()
        .orElseThrow();
  }

  private static DecisionRecord small(int number, Optional<DecisionRecord> previous) {
    CaseFile file = RecordedCases.small(number);
    return recorder.record(file, List.of(), file.asOf().orElseThrow(), previous);
  }

  private static DecisionRecord record(int number, Optional<DecisionRecord> previous) {
    CaseFile file = RecordedCases.of(number);
    return recorder.record(file, List.of(), file.asOf().orElseThrow(), previous);
  }
}
