package org.baguan.rules.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.baguan.rules.pack.RulePack;

/** A pack as a zip and as a folder: its parts renamed, doubled, exchanged; the zip itself damaged. */
final class PackZip implements FuzzedReader {

  private final List<byte[]> seeds = Seeds.packs().stream().map(Seeds::zip).toList();
  private final Edits edits = new Edits(Notation.CSV, List.of("a,b\nc,d\n"));
  private final Path folder;

  PackZip() {
    try {
      folder = Files.createTempDirectory("fuzz");
      folder.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] file(Recipe recipe) {
    Parts parts = Parts.of(recipe.below(2) == 0 ? seeds.get(0) : recipe.of(seeds));
    for (int i = recipe.below(4); i > 0; i--) {
      parts.rearrange(recipe);
    }
    boolean damaged = recipe.below(4) == 0;
    if (!damaged && !parts.all().isEmpty() && recipe.below(3) == 0) {
      int at = recipe.below(parts.all().size());
      parts.replace(at, Edits.encoded(edits.edited(new String(parts.all().get(at).bytes(), StandardCharsets.UTF_8), recipe), recipe));
    }
    byte[] zip = parts.zipped();
    return damaged ? Edits.damaged(zip, recipe) : zip;
  }

  @Override
  public Outcome read(byte[] file) {
    Outcome outcome = Packs.read(file);
    asFolder(file);
    return outcome;
  }

  /** Reads the parts as files of a folder, as far as the file system takes their names. */
  private void asFolder(byte[] file) {
    Path pack = folder.resolve("pack");
    try {
      try {
        Files.createDirectories(pack.resolve(RulePack.SCENARIOS));
        for (Parts.Part part : Parts.of(file).all()) {
          write(pack, part);
        }
      } catch (UncheckedIOException | IllegalArgumentException e) {
        // No zip: then there is no folder either, or one with the parts up to there.
      }
      Packs.verified(RulePack.open(pack));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(pack);
    }
  }

  private static void write(Path pack, Parts.Part part) throws IOException {
    try {
      Path target = pack.resolve(part.name()).normalize();
      boolean within = target.startsWith(pack) && target.getParent() != null && Files.isDirectory(target.getParent());
      if (within && !Files.isDirectory(target)) {
        Files.write(target, part.bytes());
      }
    } catch (InvalidPathException | FileSystemException e) {
      // The file system does not take the name.
    }
  }

  private static void delete(Path path) {
    try (Stream<Path> paths = Files.walk(path)) {
      paths.sorted(java.util.Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
