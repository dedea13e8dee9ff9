package org.baguan.rules.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads a zip into an intake: all of it or nothing. */
final class PackZip {

  /** What a pack of the largest size takes when nothing is compressed. */
  private static final int LARGEST = (int) PackIntake.LARGEST_PACK + (1 << 20);

  /** The record at the end of a zip, which says how many entries it has; a comment of up to 65,535 bytes may follow (APPNOTE.TXT 4.3.16). */
  private static final int END = 0x06054b50;

  private static final int END_LENGTH = 22;

  private PackZip() {}

  static PackIntake read(InputStream in) throws IOException {
    byte[] zip = in.readNBytes(LARGEST + 1);
    if (zip.length > LARGEST) {
      throw PackIntake.tooLarge("zip");
    }
    try {
      return entries(zip);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadablePackException("规则包不是有效的 zip 文件（not a valid zip）", e);
    }
  }

  private static PackIntake entries(byte[] zip) throws IOException {
    PackIntake intake = new PackIntake();
    Set<String> names = new HashSet<>();
    int entries = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries++;
        if (!names.add(entry.getName())) {
          throw new UnreadablePackException("zip 里有两个同名的文件（two entries of the zip have one name）：" + entry.getName());
        }
        if (!entry.isDirectory()) {
          byte[] bytes = in.readNBytes((int) PackIntake.LARGEST_FILE + 1);
          if (bytes.length > PackIntake.LARGEST_FILE || names.size() > 2 * PackIntake.MOST_FILES) {
            throw PackIntake.tooLarge(entry.getName());
          }
          intake.take(entry.getName(), bytes);
        }
      }
    }
    if (entries != told(zip)) {
      throw new UnreadablePackException("zip 文件不完整（the zip is incomplete, or holds entries that it does not list）");
    }
    return intake;
  }

  /** Returns how many entries a zip says that it has: one that was cut off between two entries reads well without the rest. */
  private static int told(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = zip.length - END_LENGTH; at >= Math.max(0, zip.length - END_LENGTH - 0xFFFF); at--) {
      if (bytes.getInt(at) == END && at + END_LENGTH + (bytes.getShort(at + 20) & 0xFFFF) == zip.length) {
        return bytes.getShort(at + 10) & 0xFFFF;
      }
    }
    return -1;
  }
}
