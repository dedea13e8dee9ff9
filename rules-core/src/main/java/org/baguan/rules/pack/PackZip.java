package org.baguan.rules.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads a pack's zip from its beginning, and compares what is there with the directory at its end (APPNOTE 4.3), which is what
 * archivers show: a file can stand in one without the other.
 */
final class PackZip {

  /** Files and folders of one zip, those that are not read too. */
  static final int MOST_ENTRIES = 5_000;

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;

  private final PackFiles files;
  private final List<String> names = new ArrayList<>();

  private PackZip(PackFiles files) {
    this.files = files;
  }

  /**
   * Reads a zip.
   *
   * @throws UnreadablePackException if it is damaged or larger than accepted
   */
  static void read(InputStream in, PackFiles files) throws IOException {
    byte[] bytes = in.readNBytes(PackFiles.LARGEST_PACK + 1);
    if (bytes.length > PackFiles.LARGEST_PACK) {
      throw PackFiles.tooLarge("");
    }
    PackZip zip = new PackZip(files);
    try {
      zip.entries(bytes);
    } catch (ZipException | IllegalArgumentException e) {
      throw damaged(zip.names.isEmpty() ? "" : zip.names.get(zip.names.size() - 1), e);
    } catch (java.io.EOFException e) {
      throw damaged(zip.names.isEmpty() ? "" : zip.names.get(zip.names.size() - 1), e);
    }
    if (!zip.names.isEmpty() && !listed(bytes).equals(zip.names)) {
      throw new UnreadablePackException("规则包的压缩文件不完整或被改动过：目录与内容不符（the zip is cut short or was tampered with: its directory lists other files than it holds）");
    }
  }

  private static UnreadablePackException damaged(String at, Exception cause) {
    return new UnreadablePackException("规则包不是有效的 zip 文件，或已损坏、加了密码（not a valid zip, or damaged, or with a password）" + (at.isEmpty() ? "" : "：" + at), cause);
  }

  private void entries(byte[] bytes) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        if (names.size() > MOST_ENTRIES) {
          throw PackFiles.tooLarge(entry.getName());
        }
        files.take(entry.getName(), zip, entry.isDirectory());
      }
    }
  }

  /** Returns the names that the directory lists; none where there is no directory. */
  private static List<String> listed(byte[] bytes) {
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    List<String> names = new ArrayList<>();
    int end = bytes.length - END_LENGTH;
    while (end >= 0 && zip.getInt(end) != END) {
      end--;
    }
    if (end < 0) {
      return names;
    }
    int at = zip.getInt(end + 16);
    while (at >= 0 && at + ENTRY_LENGTH <= end && zip.getInt(at) == ENTRY) {
      int length = zip.getShort(at + 28) & 0xFFFF;
      names.add(new String(bytes, at + ENTRY_LENGTH, Math.min(length, end - at - ENTRY_LENGTH), StandardCharsets.UTF_8));
      at += ENTRY_LENGTH + length + (zip.getShort(at + 30) & 0xFFFF) + (zip.getShort(at + 32) & 0xFFFF);
    }
    return names;
  }
}
