package org.baguan.rules.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.model.Official;

/**
 * Reads officials from a file in which each line is one, in JSON, as in the list {@code officials} of a pool file. Safe to share
 * between threads.
 */
public final class OfficialLines {

  private final String file;
  private final CaseTerms terms;
  private final Set<String> known;

  private OfficialLines(String file, CaseTerms terms) {
    this.file = file;
    this.terms = terms;
    this.known = knownKeys(terms);
  }

  /**
   * Returns a reader.
   *
   * @param file how problems name the file
   */
  public static OfficialLines of(String file, CaseTerms terms) {
    return new OfficialLines(file, terms);
  }

  /** Returns the keys that may be shown in a path: those of an official. */
  static Set<String> knownKeys(CaseTerms terms) {
    Set<String> known = new HashSet<>(terms.attributes().keySet());
    Tree.collect(Keys.of(Official.class), known);
    return known;
  }

  /**
   * Reads a line.
   *
   * @param line which line of the file, from 1
   */
  public OfficialReading read(int line, String text) {
    Problems problems = new Problems(file, line);
    Optional<Node> root = QuickJson.read(text, Trail.ROOT, known::contains).or(() -> new TreeReader(text, known::contains, problems).read());
    return root.map(node -> bind(node, terms, problems)).orElseGet(() -> new OfficialReading.Refused(problems.sorted()));
  }

  /** Returns the official of a tree. */
  static OfficialReading bind(Node node, CaseTerms terms, Problems problems) {
    Object official = new Binder(terms, problems).bind(node, new Form.Facts(Official.class));
    new RepeatCheck(problems).officials(List.of(node));
    return official == null || problems.count() > 0
        ? new OfficialReading.Refused(problems.sorted())
        : new OfficialReading.Read((Official) official);
  }
}
