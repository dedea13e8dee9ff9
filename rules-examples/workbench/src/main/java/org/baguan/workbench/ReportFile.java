package org.baguan.workbench;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a page so that a reader sees the old one or the new one whole, never half of it. */
final class ReportFile {

  private ReportFile() {}

  static Path write(Path file, String page) throws IOException {
    Path target = file.toAbsolutePath();
    Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
    try {
      Files.writeString(draft, page);
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
    return file;
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
