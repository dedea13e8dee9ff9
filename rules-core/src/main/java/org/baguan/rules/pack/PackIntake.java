package org.baguan.rules.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts the files of a folder, a zip or a map into what a pack reads and what lies beside it, within limits. */
final class PackIntake {

  static final int MOST_FILES = 500;
  static final long LARGEST_FILE = 8L << 20;
  static final long LARGEST_PACK = 32L << 20;

  /** A signature names every file in some hundred bytes. */
  private static final int LARGEST_SIGNATURE = 1 << 20;

  private static final List<String> READ = List.of(".csv", ".xlsx", ".drl", ".yaml");

  /** Kinds that are not read: who puts one into a pack believes that it is. */
  private static final List<String> MISTAKEN = List.of(".xls", ".xlsm", ".xlsb", ".et", ".ods", ".numbers", ".tsv", ".yml");

  /** What systems put into folders on their own, beside files whose names begin with a dot. */
  private static final Set<String> DROPPINGS = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

  /** Parts of a path that no system writes into a zip: what stands there is looked at. */
  private static final Set<String> CLIMBS = Set.of(".", "..");

  final SortedMap<String, byte[]> files = new TreeMap<>();
  final SortedMap<String, String> beside = new TreeMap<>();
  final SortedSet<String> passedOver = new TreeSet<>();
  final SortedSet<String> uncovered = new TreeSet<>();
  byte @Nullable [] signature;

  private long room = LARGEST_PACK;
  private long roomBeside = LARGEST_PACK;

  /** Opens a file. */
  interface Opening {
    InputStream open() throws IOException;
  }

  /** Returns whether a path leads to what systems, editors and version control put into folders: it is none of the pack's. */
  static boolean isDropping(String name) {
    return Stream.of(name.split("/")).anyMatch(part -> part.startsWith(".") && !CLIMBS.contains(part) || part.startsWith("~$") || DROPPINGS.contains(part));
  }

  static boolean isScenario(String name) {
    return name.startsWith(RulePack.SCENARIOS) && !name.endsWith(".drl") && isRead(name.substring(RulePack.SCENARIOS.length()));
  }

  /** Returns whether a file is read as rules: of a kind that is, in the pack's own folder. */
  private static boolean isRead(String name) {
    return READ.stream().anyMatch(name::endsWith) && name.indexOf('/') < 0 && name.indexOf('\\') < 0 && !isDropping(name);
  }

  /** Takes a file at hand. */
  void take(String name, byte[] bytes) throws IOException {
    take(name, () -> new ByteArrayInputStream(bytes));
  }

  /**
   * Takes a file.
   *
   * @throws UnreadablePackException if it is read, and larger than accepted
   */
  void take(String name, Opening opening) throws IOException {
    if (isDropping(name)) {
      return;
    }
    if (name.equals(RulePack.SIGNATURE)) {
      signature = read(opening, LARGEST_SIGNATURE);
    } else if (isRead(name) || isScenario(name)) {
      byte[] bytes = read(opening, Math.min(LARGEST_FILE, room));
      room -= bytes.length;
      if (bytes.length > LARGEST_FILE || room < 0 || files.size() >= MOST_FILES) {
        throw tooLarge(name);
      }
      files.put(name, bytes);
    } else {
      beside(name, opening);
    }
  }

  /** Takes note of a file that cannot be looked into. */
  void leave(String name) {
    if (!isDropping(name)) {
      uncovered.add(name);
    }
  }

  private void beside(String name, Opening opening) throws IOException {
    String small = name.toLowerCase(Locale.ROOT);
    if (Stream.concat(READ.stream(), MISTAKEN.stream()).anyMatch(small::endsWith)) {
      passedOver.add(name);
    }
    byte[] bytes = beside.size() < MOST_FILES ? read(opening, Math.min(LARGEST_FILE, roomBeside)) : new byte[0];
    if (beside.size() >= MOST_FILES || bytes.length > Math.min(LARGEST_FILE, roomBeside)) {
      uncovered.add(name);
    } else {
      roomBeside -= bytes.length;
      beside.put(name, RulePack.sha256(bytes));
    }
  }

  /** Returns the bytes of a file, one more than the most where it is larger. */
  private static byte[] read(Opening opening, long most) throws IOException {
    try (InputStream in = opening.open()) {
      return in.readNBytes((int) most + 1);
    }
  }

  static UnreadablePackException tooLarge(String name) {
    return new UnreadablePackException("规则包过大：每个文件至多 8 MB，全部至多 32 MB、500 个文件（the pack is larger than accepted）：" + name);
  }
}
