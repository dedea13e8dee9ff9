package org.baguan.rules.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baguan.rules.fuzz.FuzzedReader.Outcome;
import org.junit.jupiter.api.Test;

/** What looks for faults finds one: a reader that throws, one that does not come back, one that fills the memory. */
class TrialTest {

  private static final Outcome FINE = new Outcome(true, Set.of());

  /** A reader of a few lines, with a fault. */
  private interface Faulty extends FuzzedReader {
    Edits EDITS = new Edits(Notation.CSV, List.of("a,b,c\nd,e,f\n"));

    @Override
    default byte[] file(Recipe recipe) {
      return Edits.encoded(EDITS.edited("a,b,c\nd,e,f\n", recipe), recipe);
    }
  }

  @Test
  void a_reader_that_throws_at_one_file_among_hundreds_is_found() {
    Faulty faulty = file -> {
      if (new String(file, StandardCharsets.UTF_8).contains("【")) {
        throw new ArrayIndexOutOfBoundsException("planted");
      }
      return FINE;
    };

    assertThatThrownBy(() -> Trial.of(faulty).run(1, 2_000)).isInstanceOf(AssertionError.class).hasMessageContaining("planted").hasMessageContaining("fuzz-found");
  }

  @Test
  void a_reader_that_does_not_come_back_is_found() {
    Faulty faulty = file -> {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.onSpinWait();
      }
      return FINE;
    };

    assertThatThrownBy(() -> Trial.of(faulty, Duration.ofSeconds(1)).run(1, 1)).isInstanceOf(AssertionError.class).hasMessageContaining("did not come back");
  }

  @Test
  void a_reader_that_fills_the_memory_is_found() {
    Faulty faulty = file -> {
      List<long[]> kept = new ArrayList<>();
      while (true) {
        kept.add(new long[Integer.MAX_VALUE - 8]);
      }
    };

    assertThatThrownBy(() -> Trial.of(faulty).run(1, 1)).isInstanceOf(AssertionError.class).hasMessageContaining("OutOfMemoryError");
  }

  @Test
  void the_same_seed_makes_the_same_files() throws InterruptedException {
    List<String> once = new ArrayList<>();
    List<String> again = new ArrayList<>();

    Trial.of(remembering(once)).run(7, 100);
    Trial.of(remembering(again)).run(7, 100);

    assertThat(once).isEqualTo(again).doesNotHaveDuplicates();
  }

  private static Faulty remembering(List<String> files) {
    return file -> {
      files.add(files.size() + new String(file, StandardCharsets.ISO_8859_1));
      return FINE;
    };
  }
}
