package org.baguan.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.baguan.rules.record.RecordedCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quick reader takes is what the reader of YAML takes; all else it leaves. */
class QuickJsonTest {

  private static final String LINE =
      "{\"id\": \"P-1\",\"career\":{\"level\":\"副科\", \"grassrootsMonths\": 24, \"trainingDone\" : true , \"rank\":null}, \"measures\": [], \"postsHeld\":[{\"title\":\"会计（主管），\\u4e2d\\\"级\\/\"},{}],"
          + " \"attributes\": {\"平均分\": -87.50, \"没有\": 1e3}}";
  private static final Predicate<String> KNOWN = Set.of("id", "career", "level", "measures", "postsHeld", "title", "attributes")::contains;
  private static final List<String> PIECES =
      List.of("\"", "{", "}", "[", "]", ",", ":", " ", "\\", "\\u4e2d", "\\u000a", "\\ud83d", "\\uFEFF", "\\/", "\\\"", "，", "\uFFFD", "\uFFFE", "\t", "01", "-", ".", "true", "nul", "#", "&a ", "*a", "!t ", "'", "中", "😀", "\u0007", "\uFEFF", "\u2028", "id", "~", "1e", "\n", "---", "%");

  @Test
  void a_line_gives_the_tree_that_the_reader_of_yaml_gives_places_and_all() {
    assertThat(QuickJson.read(LINE, Trail.ROOT, KNOWN)).isPresent().isEqualTo(slow(LINE, new Problems("f")));
  }

  @Test
  void whole_cases_as_programs_write_them_are_taken() {
    for (int i = 0; i < 50; i++) {
      assertThat(QuickJson.read(RecordedCases.line(i), Trail.ROOT, KNOWN)).as(RecordedCases.line(i)).isPresent();
    }
  }

  @Test
  void no_change_of_a_line_is_read_otherwise_than_by_the_reader_of_yaml() {
    Random random = new Random(7);
    int taken = 0;
    for (int i = 0; i < 20_000; i++) {
      String line = changed(random);
      Optional<Node> quick = QuickJson.read(line, Trail.ROOT, KNOWN);
      if (quick.isPresent()) {
        Problems problems = new Problems("f");
        assertThat(quick).as(line).isEqualTo(slow(line, problems));
        assertThat(problems.count()).as(line).isZero();
        taken++;
      }
    }
    assertThat(taken).isGreaterThan(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "null", "{\"a\":1,\"a\":2}", "{\"a\":\"\\n\"}", "{a: 1}", "[1,]", "{\"a\":01}", "[1] x", "\t[]", "{\"a\":1"})
  void what_is_not_plain_is_left(String line) {
    assertThat(QuickJson.read(line, Trail.ROOT, KNOWN)).isEmpty();
  }

  private static Optional<Node> slow(String line, Problems problems) {
    return new TreeReader(line, KNOWN, problems).read();
  }

  private static String changed(Random random) {
    StringBuilder line = new StringBuilder(LINE);
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(line.length());
      int to = Math.min(line.length(), at + random.nextInt(3));
      line.replace(at, random.nextBoolean() ? to : at, random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size())));
    }
    return line.toString();
  }
}
