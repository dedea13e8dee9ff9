package org.baguan.workbench.dependencies;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/**
 * A known weakness of a library.
 *
 * @param affected the versions that have it, as Maven writes ranges
 * @param seen whether the source was read; otherwise the line was written from memory
 */
record Advisory(String artifact, String affected, String id, String what, String source, boolean seen) {

  private static final Path LIST = Dependency.ROOT.resolve("docs/advisories.csv");

  static List<Advisory> all() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();
    try (Reader in = Files.newBufferedReader(LIST)) {
      return format.parse(in).stream().map(Advisory::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Advisory of(CSVRecord line) {
    return new Advisory(line.get("artifact"), line.get("affected"), line.get("advisory"), line.get("what"), line.get("source"), line.get("seen").equals("yes"));
  }

  boolean concerns(Dependency dependency) {
    try {
      return artifact.equals(dependency.artifact()) && VersionRange.createFromVersionSpec(affected).containsVersion(new DefaultArtifactVersion(dependency.version()));
    } catch (InvalidVersionSpecificationException e) {
      throw new IllegalArgumentException(id + ": not a range of versions: " + affected, e);
    }
  }

  @Override
  public String toString() {
    return id + " (" + what + ") " + artifact + " " + affected;
  }
}
