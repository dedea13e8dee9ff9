package org.baguan.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes the files of a pack one by one, as long as there is room. */
final class PackFiles {

  /** Files of one pack. */
  static final int MOST_FILES = 500;

  /** Bytes of one file. */
  static final int LARGEST_FILE = 8 << 20;

  /** Bytes of all files, and of what a zip holds beside them. */
  static final int LARGEST_PACK = 32 << 20;

  /** A signature names every file in some hundred bytes. */
  private static final int LARGEST_SIGNATURE = 1 << 20;

  private final PackNames names = new PackNames();
  private final SortedMap<String, byte[]> taken = new TreeMap<>();
  private final SortedMap<String, String> digests = new TreeMap<>();
  private final SortedSet<String> uncovered = new TreeSet<>();
  private byte @Nullable [] signature;
  private int room = LARGEST_PACK;
  private int roomBeside = LARGEST_PACK;

  /** Opens a file. */
  interface Opening {
    InputStream open() throws IOException;
  }

  /** Takes what stands in a zip or a map: a file that is read, the digest of any other; counts the bytes of all. */
  void take(String name, InputStream in, boolean folder) throws IOException {
    if (names.admits(name) && !folder) {
      add(name, in);
      return;
    }
    byte[] bytes = in.readNBytes(room + 1);
    room -= bytes.length;
    requireRoom(name);
    if (!folder) {
      beside(name, bytes);
    }
  }

  /** Takes a file of a folder when it is read; else its digest, when it is no larger than what is read may be. */
  void takeLoose(String name, Opening opening) throws IOException {
    boolean read = names.admits(name);
    try (InputStream in = opening.open()) {
      if (read) {
        add(name, in);
        return;
      }
      int most = Math.min(LARGEST_FILE, roomBeside);
      byte[] bytes = digests.size() < 2 * MOST_FILES ? in.readNBytes(most + 1) : new byte[0];
      if (bytes.length > most || digests.size() >= 2 * MOST_FILES) {
        uncovered.add(name);
      } else {
        roomBeside -= bytes.length;
        beside(name, bytes);
      }
    }
  }

  /** Takes note of a file that cannot be looked into. */
  void leave(String name) {
    uncovered.add(name);
  }

  private void beside(String name, byte[] bytes) {
    if (name.equals(RulePack.SIGNATURE) && signature == null) {
      signature = bytes.length <= LARGEST_SIGNATURE ? bytes : new byte[0];
    } else if (!PackNames.isDropping(name)) {
      cover(name, bytes);
    }
  }

  private void add(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(Math.min(LARGEST_FILE, room) + 1);
    room -= bytes.length;
    requireRoom(name);
    if (bytes.length > LARGEST_FILE || taken.size() >= MOST_FILES) {
      throw tooLarge(name);
    }
    taken.put(name, bytes);
    cover(name, bytes);
  }

  private void cover(String name, byte[] bytes) {
    if (digests.putIfAbsent(name, RulePack.sha256(bytes)) != null) {
      uncovered.add(name);
    }
  }

  private void requireRoom(String name) {
    if (room < 0) {
      throw tooLarge(name);
    }
  }

  /** Returns the files taken. */
  SortedMap<String, byte[]> taken() {
    return taken;
  }

  /** Returns the digests of the files taken and of those beside them. */
  SortedMap<String, String> digests() {
    return digests;
  }

  /** Returns the names of files of which there is no digest, or two. */
  SortedSet<String> uncovered() {
    return uncovered;
  }

  Optional<byte[]> signature() {
    return Optional.ofNullable(signature);
  }

  /** Returns what was told of the names. */
  PackNames names() {
    return names;
  }

  static UnreadablePackException tooLarge(String name) {
    return new UnreadablePackException(
        "规则包过大：每个文件至多 " + (LARGEST_FILE >> 20) + " MB，全部至多 " + (LARGEST_PACK >> 20) + " MB、" + MOST_FILES + " 个文件，压缩包里连同不读的至多 " + PackZip.MOST_ENTRIES + " 个（the pack is larger than accepted）" + (name.isEmpty() ? "" : "：" + name));
  }
}
