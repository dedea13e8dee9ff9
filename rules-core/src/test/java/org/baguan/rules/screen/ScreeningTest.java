package org.baguan.rules.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baguan.rules.DecisionService;
import org.baguan.rules.cases.CaseProblem;
import org.baguan.rules.cases.CaseTerms;
import org.baguan.rules.cases.OfficialReading;
import org.baguan.rules.cases.OfficialTable;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.decide.TopRanks;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.model.Assessment;
import org.baguan.rules.model.CandidateAssessment;
import org.baguan.rules.model.Child;
import org.baguan.rules.model.Eligibility;
import org.baguan.rules.model.Family;
import org.baguan.rules.model.Official;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Screening by the reference pack, decided by the evaluator, held to the assessment of the same pool. */
class ScreeningTest {

  private static final VerifiedPack PACK = Verifier.verify(RulePack.open(Path.of("packs/key-posts"))).orThrow();
  private static final Decisions DECISIONS = Decisions.of(PACK.identity(), PACK.manifest(), PACK.tree(), EvaluatorEngine.of(PACK.tree()));
  private static final CaseTerms TERMS = DecisionService.keyPosts().caseTerms();
  private static final int MANY = 400;

  @TempDir
  private Path folder;

  private static Screening screening() {
    return Screening.of(PACK.identity(), DECISIONS, TERMS, SyntheticPool.post(), SyntheticPool.AS_OF);
  }

  @Test
  void a_table_comes_to_the_same_by_one_thread_by_three_and_from_a_stream() throws IOException {
    Path file = SyntheticPool.write(folder.resolve("pool.csv"), MANY);

    ScreeningResult one = screening().top(30).onThreads(1).screen(CandidateSource.in(file));
    ScreeningResult three = screening().top(30).onThreads(3).screen(CandidateSource.in(file));
    ScreeningResult stream = screening().top(30).onThreads(2).screen(CandidateSource.of(officials(MANY).stream()));

    assertThat(three).isEqualTo(one);
    assertThat(one.complete()).isTrue();
    assertThat(one.rows()).isEqualTo(MANY);
    assertThat(one.top().placed()).hasSize(30).extracting(TopRanks.Placed::person).isEqualTo(stream.top().placed().stream().map(TopRanks.Placed::person).toList());
    assertThat(stream.reasons()).isEqualTo(one.reasons());
    assertThat(stream.lacking()).isEqualTo(one.lacking());
    assertThat(stream.outcomes()).isEqualTo(one.outcomes());
  }

  @Test
  void the_first_places_and_all_counts_are_those_of_the_assessment_of_the_same_pool() throws IOException {
    Assessment assessment = DECISIONS.assessPool(SyntheticPool.post(), officials(MANY), SyntheticPool.AS_OF);

    ScreeningResult result = screening().top(50).screen(CandidateSource.of(officials(MANY).stream()));

    assertThat(result.top().placed()).extracting(TopRanks.Placed::person, TopRanks.Placed::place)
        .isEqualTo(assessment.candidates().stream().limit(50).map(c -> org.assertj.core.groups.Tuple.tuple(c.person(), (long) c.place().orElseThrow())).toList());
    assertThat(result.top().ranked()).isEqualTo(assessment.candidates().stream().filter(c -> c.place().isPresent()).count());
    Map<String, Long> outcomes = assessment.candidates().stream().collect(Collectors.groupingBy(c -> c.eligibility().zh(), Collectors.counting()));
    assertThat(result.outcomes()).isEqualTo(new ScreeningResult.Outcomes(outcomes.getOrDefault("符合", 0L), outcomes.getOrDefault("须说明", 0L), outcomes.getOrDefault("待定", 0L), outcomes.getOrDefault("不符合", 0L)));
    assertThat(outcomes.keySet()).contains("符合", "待定", "不符合");
    assertThat(counted(result)).isEqualTo(expected(assessment));
    List<CandidateAssessment> waiting = assessment.candidates().stream().filter(c -> c.place().isEmpty() && !(c.eligibility() instanceof Eligibility.Ineligible)).toList();
    assertThat(result.waiting().count()).isEqualTo(waiting.size()).isPositive();
    assertThat(result.waiting().mayReach())
        .isEqualTo(waiting.stream().filter(c -> c.score().highest().compareTo(result.top().placed().get(49).total()) >= 0).count());
    assertThat(result.waiting().first().get(0).highest()).isEqualTo(waiting.stream().map(c -> c.score().highest()).max(java.util.Comparator.naturalOrder()).orElseThrow());
  }

  /** Rule, outcome, how many, how many by it alone; told by counting in the plainest way. */
  private static Map<String, String> expected(Assessment assessment) {
    Map<String, long[]> counts = new TreeMap<>();
    for (CandidateAssessment candidate : assessment.candidates()) {
      Eligibility eligibility = candidate.eligibility();
      List<String> rules =
          eligibility instanceof Eligibility.Ineligible ? eligibility.findings().obstacles().stream().map(r -> r.rule()).distinct().toList()
              : eligibility instanceof Eligibility.Open ? eligibility.findings().open().stream().map(o -> o.rule()).distinct().toList()
              : eligibility.findings().rebuttables().stream().map(r -> r.rule()).distinct().toList();
      rules.forEach(rule -> {
        long[] count = counts.computeIfAbsent(eligibility.zh() + rule, k -> new long[2]);
        count[0]++;
        count[1] += rules.size() == 1 ? 1 : 0;
      });
    }
    return told(counts);
  }

  private static Map<String, String> counted(ScreeningResult result) {
    Map<String, long[]> counts = new TreeMap<>();
    result.reasons().forEach(r -> counts.put(r.outcome() + r.rule(), new long[] {r.count(), r.alone()}));
    return told(counts);
  }

  private static Map<String, String> told(Map<String, long[]> counts) {
    Map<String, String> told = new TreeMap<>();
    counts.forEach((key, count) -> told.put(key, count[0] + ", alone " + count[1]));
    return told;
  }

  @Test
  void bad_rows_are_told_with_their_lines_and_counted_and_the_others_are_screened() throws IOException {
    List<String> lines = new ArrayList<>(List.of(SyntheticPool.header(), SyntheticPool.row(1), "", SyntheticPool.row(2).replace(",副科,", ",副料,")));
    lines.add("\"" + SyntheticPool.row(3));
    lines.add(SyntheticPool.row(4).substring(0, 30));
    lines.add(SyntheticPool.row(5));
    Path file = Files.writeString(folder.resolve("pool.csv"), String.join("\n", lines));

    ScreeningResult result = screening().screen(CandidateSource.in(file));

    assertThat(result.rows()).isEqualTo(5);
    assertThat(result.refused()).isEqualTo(3);
    assertThat(result.decided()).isEqualTo(2);
    assertThat(result.refusals()).extracting(ScreeningResult.Refusal::line).containsExactly(4L, 5L, 6L);
    assertThat(result.refusals().stream().flatMap(r -> r.problems().stream()).map(CaseProblem::code)).containsExactly("unknown-code", "not-csv", "short-row");
    assertThat(result.refusals().toString()).doesNotContain("副料", "S-000000");
  }

  @Test
  void an_unknown_column_is_told_before_anything_is_decided() throws IOException {
    Path file = Files.writeString(folder.resolve("pool.csv"), SyntheticPool.header().replace("学历", "学厉") + "\n" + SyntheticPool.row(1));
    List<Screening.Progress> told = new ArrayList<>();

    assertThatThrownBy(() -> screening().telling(told::add).screen(CandidateSource.in(file)))
        .isInstanceOfSatisfying(RefusedCandidatesException.class, e -> assertThat(e.problems()).extracting(CaseProblem::code, CaseProblem::column).containsExactly(org.assertj.core.groups.Tuple.tuple("unknown-column", 7)));
    assertThat(told).isEmpty();
  }

  @Test
  void a_file_that_holds_no_table_is_refused_as_a_whole() throws IOException {
    assertThat(refused("")).isEqualTo("empty-file");
    assertThat(refused("\n\n")).isEqualTo("empty-file");
    assertThat(refused("\"人员编号,学历\nP-1,本科\n")).isEqualTo("not-csv");
    assertThat(refused("人\0")).isEqualTo("not-utf8");
  }

  private String refused(String text) throws IOException {
    CandidateSource source = CandidateSource.in(Files.writeString(folder.resolve("pool.csv"), text));
    try {
      screening().screen(source);
      return "";
    } catch (RefusedCandidatesException e) {
      return e.problems().get(0).code();
    }
  }

  @Test
  void tables_as_spreadsheet_programs_save_them_come_to_the_same() throws IOException {
    String text = SyntheticPool.header() + "\n" + IntStream.rangeClosed(1, 20).mapToObj(SyntheticPool::row).collect(Collectors.joining("\n"));
    ScreeningResult expected = screening().screen(CandidateSource.in(Files.writeString(folder.resolve("a.csv"), text)));

    Path gb = Files.writeString(folder.resolve("b.csv"), text.replace("\n", "\r\n"), Charset.forName("GB18030"));
    Path marked = Files.writeString(folder.resolve("c.csv"), "\uFEFF" + text + "\n,,,\n\n");

    assertThat(screening().screen(CandidateSource.in(gb))).isEqualTo(expected);
    assertThat(screening().screen(CandidateSource.in(marked))).isEqualTo(expected);
    Path broken = folder.resolve("d.csv");
    Files.write(broken, join((SyntheticPool.header() + "\nS-1").getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xFF}, SyntheticPool.row(1).substring(9).getBytes(StandardCharsets.UTF_8)));
    assertThat(screening().screen(CandidateSource.in(broken)).refusals().get(0).problems()).extracting(CaseProblem::code, CaseProblem::line).containsExactly(org.assertj.core.groups.Tuple.tuple("not-utf8", 2));
  }

  private static byte[] join(byte[]... parts) throws IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }

  @Test
  void lines_of_json_and_a_pool_file_are_screened_too() throws IOException {
    Path lines = Files.writeString(folder.resolve("pool.jsonl"), "{\"id\": \"P-1\"}\n\n{\"id\": \"P-2\", \"career\": {\"level\": \"副料\"}}\r\n{\"id\": \"P-3\", \"conduct\": {\"underInvestigation\": true}}");
    Path pool = Files.writeString(folder.resolve("pool.yaml"), "officials:\n  - id: P-1\n  - id: P-3\n    conduct: {underInvestigation: 是}\n");

    ScreeningResult ofLines = screening().screen(CandidateSource.in(lines));

    assertThat(ofLines.refusals()).extracting(ScreeningResult.Refusal::line).containsExactly(3L);
    assertThat(ofLines.outcomes()).isEqualTo(new ScreeningResult.Outcomes(0, 0, 1, 1));
    assertThat(screening().screen(CandidateSource.in(pool)).outcomes()).isEqualTo(ofLines.outcomes());
    assertThatThrownBy(() -> CandidateSource.in(Files.writeString(folder.resolve("pool.txt"), ""))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void who_cannot_be_decided_is_told_without_facts_and_the_others_are_screened() throws IOException {
    Official tooMany = Official.of("P-2").with(new Family(null, null, Collections.nCopies(1000, new Child(true))));

    ScreeningResult result = screening().screen(CandidateSource.of(Stream.of(Official.of("P-1"), tooMany)));

    assertThat(result.decided()).isEqualTo(1);
    assertThat(result.refusals().get(0).line()).isEqualTo(2);
    assertThat(result.refusals().get(0).problems().get(0).print()).isEqualTo("#:2:1  not-decided  研判时出错（IllegalArgumentException）\n  请告诉维护人员");
  }

  @Test
  void an_interrupted_screening_tells_of_the_first_candidates_and_says_so() throws Exception {
    Thread caller = Thread.currentThread();
    Stream<Official> endless = Stream.iterate(1, i -> i + 1).map(i -> Official.of("P-" + i));

    ScreeningResult result = screening().onThreads(2).telling(progress -> caller.interrupt()).screen(CandidateSource.of(endless));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.complete()).isFalse();
    assertThat(result.rows()).isPositive();
    ScreeningResult same = screening().screen(CandidateSource.of(IntStream.rangeClosed(1, (int) result.rows()).mapToObj(i -> Official.of("P-" + i))));
    assertThat(result.waiting()).isEqualTo(same.waiting());
    assertThat(result.lacking()).isEqualTo(same.lacking());
  }

  @Test
  void progress_expects_as_many_rows_as_the_bytes_promise() throws IOException {
    Path file = SyntheticPool.write(folder.resolve("pool.csv"), MANY);
    List<Screening.Progress> told = Collections.synchronizedList(new ArrayList<>());

    screening().telling(told::add).screen(CandidateSource.in(file));

    assertThat(told.size()).isGreaterThan(2);
    assertThat(told.get(told.size() - 1).rows()).isEqualTo(MANY);
    assertThat(told).allSatisfy(progress -> assertThat(progress.expected()).isBetween((long) MANY - 20, (long) MANY + 20));
  }

  @Test
  void the_front_door_screens_a_stream_by_the_engine() {
    ScreeningResult result = DecisionService.keyPosts().screen(SyntheticPool.post(), SyntheticPool.AS_OF, officials(25).stream());

    assertThat(result.pack().id()).isEqualTo("key-posts");
    assertThat(result.decided()).isEqualTo(25);
  }

  @Test
  void numbers_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> screening().top(0)).hasMessage("number: 0");
    assertThatThrownBy(() -> screening().top(10_001)).hasMessage("number: 10001");
    assertThatThrownBy(() -> screening().onThreads(0)).hasMessage("number: 0");
  }

  private static List<Official> officials(int count) {
    OfficialTable table = OfficialTable.of("pool.csv", 1, List.copyOf(new LinkedHashMap<>(SyntheticPool.official(1)).keySet()), TERMS);
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> table.read(i, List.copyOf(SyntheticPool.official(i).values())).fold(OfficialReading.Read::official, refused -> {
          throw new AssertionError(refused.problems());
        }))
        .toList();
  }
}
