package org.baguan.rules.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one file. */
final class Problems {
  /** More than anybody mends in one go; beyond, problems are only counted. */
  private static final int LIMIT = 1000;

  private final String file;
  private final int firstLine;
  private final List<CaseProblem> found = new ArrayList<>();
  private int count;

  Problems(String file) {
    this(file, 1);
  }

  /** Creates the problems of a part of a file, which begins at a line. */
  Problems(String file, int firstLine) {
    this.file = file;
    this.firstLine = firstLine;
  }

  void add(Node at, Wording wording) {
    add(at.line(), at.column(), at.trail(), wording);
  }

  void add(int line, int column, Trail trail, Wording wording) {
    count++;
    if (count <= LIMIT) {
      found.add(problem(firstLine + line - 1, column, trail.toString(), wording));
    }
  }

  /** Adds a problem of the file as a whole. */
  void add(Wording wording) {
    add(1, 1, Trail.ROOT, wording);
  }

  int count() {
    return count;
  }

  /** Returns the problems by line and column. */
  List<CaseProblem> sorted() {
    List<CaseProblem> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt(CaseProblem::line).thenComparingInt(CaseProblem::column));
    if (count > LIMIT) {
      CaseProblem last = sorted.get(sorted.size() - 1);
      sorted.add(problem(last.line(), last.column(), "", Wording.tooManyProblems(count - LIMIT)));
    }
    return sorted;
  }

  private CaseProblem problem(int line, int column, String path, Wording wording) {
    return new CaseProblem(
        file, line, column, path, wording.code(), wording.zh(), wording.en(), wording.adviceZh(), wording.adviceEn());
  }
}
