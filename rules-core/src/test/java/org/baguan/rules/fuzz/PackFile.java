package org.baguan.rules.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One kind of file within a pack, edited; the others stay. A file is the whole pack, as a zip. */
final class PackFile implements FuzzedReader {

  private final List<Seed> seeds = new ArrayList<>();
  private final Edits edits;

  private record Seed(Map<String, byte[]> pack, String name) {}

  /** Creates a reader of the files whose names end in one way. */
  PackFile(String end, Notation notation) {
    for (Map<String, byte[]> pack : Seeds.packs()) {
      pack.keySet().stream().filter(name -> name.endsWith(end)).forEach(name -> seeds.add(new Seed(pack, name)));
    }
    this.edits = new Edits(notation, seeds.stream().map(PackFile::text).toList());
  }

  @Override
  public byte[] file(Recipe recipe) {
    // Half of them from the language's examples, which have every kind of table and no problem.
    Seed seed = recipe.below(2) == 0 ? seeds.get(recipe.below(Math.min(9, seeds.size()))) : recipe.of(seeds);
    byte[] bytes = Edits.encoded(edits.edited(text(seed), recipe), recipe);
    Map<String, byte[]> files = new TreeMap<>(seed.pack());
    files.put(seed.name(), bytes);
    return Seeds.zip(files);
  }

  private static String text(Seed seed) {
    return new String(seed.pack().get(seed.name()), StandardCharsets.UTF_8);
  }

  @Override
  public Outcome read(byte[] file) {
    return Packs.read(file);
  }
}
