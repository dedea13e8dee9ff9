package org.baguan.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes the files of a pack one by one, as long as there is room. */
final class PackFiles {

  /** Files of one pack. */
  static final int MOST_FILES = 500;

  /** Bytes of one file. */
  static final int LARGEST_FILE = 8 << 20;

  /** Bytes of all files, and of what a zip holds beside them. */
  static final int LARGEST_PACK = 32 << 20;

  private final PackNames names = new PackNames();
  private final SortedMap<String, byte[]> taken = new TreeMap<>();
  private int room = LARGEST_PACK;

  /** Takes a file when it is read; else counts its bytes. */
  void take(String name, InputStream in, boolean folder) throws IOException {
    if (admits(name) && !folder) {
      add(name, in);
    } else {
      room -= in.readNBytes(room + 1).length;
      requireRoom(name);
    }
  }

  /** Returns whether a file is read; tells what is to be told of its name. */
  boolean admits(String name) {
    return names.admits(name);
  }

  /** Takes a file that is read. */
  void add(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(Math.min(LARGEST_FILE, room) + 1);
    room -= bytes.length;
    requireRoom(name);
    if (bytes.length > LARGEST_FILE || taken.size() >= MOST_FILES) {
      throw tooLarge(name);
    }
    taken.put(name, bytes);
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

  /** Returns what was told of the names. */
  PackNames names() {
    return names;
  }

  static UnreadablePackException tooLarge(String name) {
    return new UnreadablePackException(
        "规则包过大：每个文件至多 " + (LARGEST_FILE >> 20) + " MB，全部至多 " + (LARGEST_PACK >> 20) + " MB、" + MOST_FILES + " 个文件，压缩包里连同不读的至多 " + PackZip.MOST_ENTRIES + " 个（the pack is larger than accepted）" + (name.isEmpty() ? "" : "：" + name));
  }
}
