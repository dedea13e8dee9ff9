package org.baguan.rules.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** Who else can write into a folder. */
enum Protection {
  /** Nobody but this process's user and the system's own. */
  PROTECTED,
  /** Somebody else, or it belongs to somebody else. */
  OPEN,
  /** The file system does not tell. */
  UNKNOWN;

  private static final String SYSTEM = "root";

  static Protection of(Path folder) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (view == null) {
      return UNKNOWN;
    }
    PosixFileAttributes attributes = view.readAttributes();
    boolean shared =
        attributes.permissions().contains(PosixFilePermission.GROUP_WRITE) || attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    boolean own = attributes.owner().getName().equals(SYSTEM) || attributes.owner().equals(Self.USER);
    return own && !shared ? PROTECTED : OPEN;
  }

  /** Makes a folder that only this process's user can look into, where the file system can say so. */
  static void create(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectory(folder);
    }
  }

  /** Java tells no user's number; a file that this process makes is its user's. */
  private static final class Self {

    static final @Nullable UserPrincipal USER = found();

    private static @Nullable UserPrincipal found() {
      try {
        Path made = Files.createTempFile("baguan", "");
        try {
          return Files.getOwner(made);
        } finally {
          Files.delete(made);
        }
      } catch (IOException | UnsupportedOperationException | SecurityException e) {
        return null;
      }
    }
  }
}
