package org.baguan.examples.rugao;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.baguan.rules.DecisionService;
import org.baguan.rules.cases.CaseReader;
import org.baguan.rules.cases.CaseReading;
import org.baguan.rules.model.CaseProgress;

/** The city's cases on the reference pack, for the tests of this package. */
final class CityYear {

  static final DecisionService SERVICE = DecisionService.keyPosts();
  static final CaseReader READER = SERVICE.caseReader();

  private CityYear() {}

  /** Returns every case file, by its path from the city's folder. */
  static List<String> files() {
    try (City city = City.open()) {
      return city.caseFiles().stream().map(file -> city.root().relativize(file).toString().replace('\\', '/')).toList();
    }
  }

  /** Returns where a file of the city is; the tests have the city in a folder. */
  static Path path(String file) {
    try (City city = City.open()) {
      return city.root().resolve(file);
    }
  }

  /** Reads a case with its pool. */
  static CaseReading.Read read(String file) {
    return read(path(file));
  }

  /** Reads a case that must fit. */
  static CaseReading.Read read(Path file) {
    return READER
        .read(file)
        .fold(
            read -> read,
            refused -> {
              throw new AssertionError(refused.problems().toString());
            });
  }

  /** Returns the way of a case up to a day. */
  static CaseProgress next(String file, String asOf) {
    CaseReading.Read read = read(file);
    return SERVICE.next(read.caseFile(), read.officials(), LocalDate.parse(asOf));
  }

  /** Returns the way of a case up to its own as-of date. */
  static CaseProgress next(String file) {
    return next(file, read(file).caseFile().asOf().orElseThrow().toString());
  }
}
