package org.baguan.rules.verify.spoiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baguan.rules.book.BookDifference;
import org.baguan.rules.book.RuleBook;
import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.Verifier;
import org.junit.jupiter.api.Test;

/**
 * Of every spoiled pack: it means the same as before, or it has a problem at the right cell, row or column, or it is
 * itself a valid other pack, and then the difference of the two rule books names the change.
 */
class SpoiledCorpusTest {

  private static final long SEED = 20261126;
  private static final Map<String, byte[]> PACK = files(RulePack.open(Path.of("packs/key-posts")));
  private static final Verifier.Result SOUND = Verifier.verify(RulePack.of(PACK));
  private static final Meaning MEANING = Meaning.of(SOUND.orThrow().tree());
  private static final RuleBook BOOK = RuleBook.of(SOUND.orThrow(), Locale.CHINESE);
  private static final Set<String> REMARKS = SOUND.problems().stream().map(SpoiledCorpusTest::sentence).collect(Collectors.toSet());

  private static final Pattern SUGGESTED = Pattern.compile("是否想写“([^”]+)”");

  /** What is told of all conditions of a row together stands at its id. */
  private static final Set<String> OF_ROWS =
      Set.of("table-overlap", "table-gap", "never-holds", "redundant-row", "always-together", "contradictory-rows");

  /** What became of a spoiled pack. */
  private enum Fate {
    SAME,
    TOLD,
    OTHER,
    /** Nobody is told, or not where it is. */
    LOST
  }

  private record Seen(Spoiled spoiled, Fate fate, List<Problem> problems) {

    @Override
    public String toString() {
      return fate + "  " + spoiled + problems.stream().limit(4).map(p -> "\n      " + p.toString().replace("\n", "\n      ")).collect(Collectors.joining());
    }
  }

  @Test
  void whatever_is_spoiled_in_a_table_is_seen_or_changes_nothing() {
    List<Seen> seen = see(new SpoiledTables(PACK, SEED).all(3));

    assertThat(seen).hasSizeGreaterThan(120);
    assertThat(seen).extracting(Seen::fate).contains(Fate.SAME, Fate.TOLD, Fate.OTHER);
    assertThat(seen).filteredOn(s -> s.fate() == Fate.LOST).isEmpty();
  }

  @Test
  void whatever_is_spoiled_in_a_workbook_is_seen_or_changes_nothing() {
    List<Seen> seen = see(new SpoiledWorkbooks(PACK, SEED).all(2));

    assertThat(seen).hasSizeGreaterThan(35);
    assertThat(seen).extracting(Seen::fate).contains(Fate.SAME, Fate.TOLD);
    assertThat(seen).filteredOn(s -> s.fate() == Fate.LOST || s.fate() == Fate.OTHER).isEmpty();
  }

  @Test
  void whatever_is_spoiled_in_a_drl_file_is_seen_or_changes_nothing() {
    List<Seen> seen = see(new SpoiledRules(PACK, SEED).all(2));

    assertThat(seen).hasSizeGreaterThan(60);
    assertThat(seen).extracting(Seen::fate).contains(Fate.SAME, Fate.TOLD, Fate.OTHER);
    assertThat(seen).filteredOn(s -> s.fate() == Fate.LOST).isEmpty();
  }

  @Test
  void nine_of_ten_misspelt_words_get_the_right_suggestion() {
    List<Seen> words = see(new SpoiledTables(PACK, SEED + 1).all(15, "WORD_", "HEADER_", "KEY_")).stream()
        .filter(s -> s.spoiled().word().isPresent() && s.fate() == Fate.TOLD)
        .toList();

    List<Seen> without = words.stream().filter(s -> !suggested(s)).toList();

    assertThat(words).hasSizeGreaterThan(80);
    assertThat(without).hasSizeLessThanOrEqualTo(words.size() / 10);
  }

  @Test
  void an_outcome_is_never_suggested() {
    List<Seen> outcomes = see(new SpoiledTables(PACK, SEED + 2).all(25, "OUTCOME_")).stream().filter(s -> s.spoiled().outcome()).toList();

    assertThat(outcomes).hasSizeGreaterThan(30);
    assertThat(outcomes).allSatisfy(s -> assertThat(s.problems()).filteredOn(p -> right(p, s.spoiled())).noneMatch(p -> p.toString().contains("是否想写")));
  }

  private static List<Seen> see(List<Spoiled> corpus) {
    return corpus.stream().map(SpoiledCorpusTest::see).toList();
  }

  private static Seen see(Spoiled spoiled) {
    Verifier.Result result = Verifier.verify(RulePack.of(spoiled.files()));
    List<Problem> problems =
        result.problems().stream().filter(p -> !p.code().equals("checks-left-out") && !REMARKS.contains(sentence(p))).toList();
    if (problems.stream().anyMatch(p -> right(p, spoiled))) {
      return new Seen(spoiled, Fate.TOLD, problems);
    }
    if (result.pack().isEmpty()) {
      return new Seen(spoiled, Fate.LOST, problems);
    }
    if (Meaning.of(result.orThrow().tree()).unlike(MEANING).isEmpty()) {
      return new Seen(spoiled, Fate.SAME, problems);
    }
    List<BookDifference.Change> changes = BookDifference.between(BOOK, RuleBook.of(result.orThrow(), Locale.CHINESE)).changes();
    boolean named = spoiled.row() == 0 ? !changes.isEmpty() : changes.stream().anyMatch(change -> at(change, spoiled));
    return new Seen(spoiled, named ? Fate.OTHER : Fate.LOST, problems);
  }

  /** Returns whether a change is of the row that was spoiled; in DRL of the rule. */
  private static boolean at(BookDifference.Change change, Spoiled spoiled) {
    return Stream.concat(change.before().stream(), change.after().stream())
        .map(RuleBook.Entry::place)
        .anyMatch(place -> place.file().equals(spoiled.file()) && rows(spoiled).contains(place.line()));
  }

  private static String sentence(Problem problem) {
    return problem.code() + problem.zh();
  }

  /**
   * Returns whether a problem stands at what was spoiled, or names its place: the other of two rows that clash. Weights that
   * do not sum to 100 are a problem of their column, whose numbers are told one by one.
   */
  private static boolean right(Problem problem, Spoiled spoiled) {
    boolean weights = problem.code().equals("weights-not-100") && problem.place().file().equals(spoiled.file());
    if (spoiled.row() == 0 || weights && problem.context().isPresent()) {
      return true;
    }
    Place place = problem.place();
    String row = Place.cell(spoiled.file(), spoiled.row(), 1).toString();
    if (problem.zh().contains(row)) {
      return true;
    }
    boolean ofRow = place.column() == 0 || OF_ROWS.contains(problem.code());
    boolean cell = spoiled.column() == 0 || ofRow || !place.table() || place.column() == spoiled.column();
    return place.file().equals(spoiled.file()) && rows(spoiled).contains(place.line()) && cell;
  }

  /** Returns the row of a table; in DRL the lines of the rule. */
  private static Set<Integer> rows(Spoiled spoiled) {
    if (!spoiled.file().endsWith(".drl")) {
      return Set.of(spoiled.row());
    }
    List<String> lines = new String(spoiled.files().get(spoiled.file()), StandardCharsets.UTF_8).lines().toList();
    int first = spoiled.row();
    while (first > 1 && !lines.get(first - 1).startsWith("rule ") && !lines.get(first - 2).isEmpty()) {
      first--;
    }
    int last = spoiled.row();
    while (last < lines.size() && !lines.get(last).isEmpty()) {
      last++;
    }
    return IntStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
  }

  /** Returns whether the word that was misspelt, a part of the cell or the whole of it, is what is suggested. */
  private static boolean suggested(Seen seen) {
    String before = seen.spoiled().word().orElseThrow();
    return seen.problems().stream()
        .filter(p -> right(p, seen.spoiled()))
        .flatMap(p -> SUGGESTED.matcher(p.advice().orElse("")).results())
        .map(found -> found.group(1))
        .anyMatch(word -> before.contains(word) && !seen.spoiled().what().endsWith("-> " + word));
  }

  private static Map<String, byte[]> files(RulePack pack) {
    Map<String, byte[]> files = new TreeMap<>();
    pack.names().forEach(name -> files.put(name, pack.bytes(name)));
    return files;
  }
}
