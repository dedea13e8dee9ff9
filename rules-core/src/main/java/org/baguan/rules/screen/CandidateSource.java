package org.baguan.rules.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.baguan.rules.cases.CaseReader;
import org.baguan.rules.cases.CaseTerms;
import org.baguan.rules.cases.PoolReading;
import org.baguan.rules.model.Official;

/** Where candidates come from, one after the other: any number of them, of which only those that are being decided are held in memory. */
public final class CandidateSource {

  private static final String TABLE = "csv";
  private static final String LINES = "jsonl";

  private final Opening opening;
  private final long bytes;

  private CandidateSource(Opening opening, long bytes) {
    this.opening = opening;
    this.bytes = bytes;
  }

  @FunctionalInterface
  private interface Opening {
    Batch.Cursor open(CaseTerms terms) throws IOException;
  }

  /**
   * Returns the candidates of a file: a {@code .csv} table whose first line names the columns, a {@code .jsonl} file of which each
   * line is one official in JSON, or a pool file ({@code .yaml}, {@code .yml}, {@code .json}), which is read as a whole.
   *
   * @throws IOException when the file is not there
   * @throws IllegalArgumentException for another kind of file
   */
  public static CandidateSource in(Path file) throws IOException {
    long size = Files.size(file);
    return switch (ending(file)) {
      case TABLE -> new CandidateSource(terms -> TableFile.open(file, terms), size);
      case LINES -> new CandidateSource(terms -> FileCursor.ofLines(file, terms), size);
      case "yaml", "yml", "json" -> new CandidateSource(terms -> pool(file, terms), 0);
      default -> throw new IllegalArgumentException("file: neither csv nor jsonl nor a pool file, " + ending(file));
    };
  }

  /** Returns candidates that are at hand or made as they are asked for. They can be gone through once. */
  public static CandidateSource of(Stream<Official> candidates) {
    Iterator<Official> each = candidates.iterator();
    return new CandidateSource(terms -> new AtHand(each), 0);
  }

  private static Batch.Cursor pool(Path file, CaseTerms terms) {
    PoolReading reading = CaseReader.forPack(terms).readPool(file);
    return reading.fold(
        read -> new AtHand(read.officials().iterator()),
        refused -> {
          throw new RefusedCandidatesException(refused.problems());
        });
  }

  /** Returns how many bytes there are to be read; 0 where that is not known. */
  long bytes() {
    return bytes;
  }

  /** Begins with the first candidate. */
  Batch.Cursor open(CaseTerms terms) throws IOException {
    return opening.open(terms);
  }

  private static String ending(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Candidates that are at hand; they are numbered from 1. */
  private static final class AtHand implements Batch.Cursor {

    private static final int TOGETHER = 64;

    private final Iterator<Official> each;
    private long handedOut;

    AtHand(Iterator<Official> each) {
      this.each = each;
    }

    @Override
    public synchronized Optional<Batch> next() {
      List<Official> some = new ArrayList<>();
      while (some.size() < TOGETHER && each.hasNext()) {
        some.add(each.next());
      }
      long first = handedOut + 1;
      handedOut += some.size();
      return some.isEmpty() ? Optional.empty() : Optional.of(new Some(first, some));
    }

    @Override
    public void close() {}
  }

  private record Some(long first, List<Official> officials) implements Batch {

    @Override
    public void read(Rows rows) {
      for (int i = 0; i < officials.size(); i++) {
        rows.official(first + i, officials.get(i));
      }
    }

    @Override
    public long bytes() {
      return 0;
    }

    @Override
    public String name() {
      return "#";
    }
  }
}
