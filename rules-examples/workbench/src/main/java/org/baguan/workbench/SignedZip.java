package org.baguan.workbench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.baguan.rules.pack.RulePack;

/** Puts a signature into the zip of a pack, so that one file is handed on and replaced at one stroke. */
final class SignedZip {

  private SignedZip() {}

  static byte[] of(byte[] zip, String signature) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8);
        ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals(RulePack.SIGNATURE)) {
          put(out, entry.getName(), entry.getTime(), in.readAllBytes());
        }
      }
      put(out, RulePack.SIGNATURE, 0L, signature.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream out, String name, long time, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(time);
    out.putNextEntry(entry);
    out.write(bytes);
  }
}
