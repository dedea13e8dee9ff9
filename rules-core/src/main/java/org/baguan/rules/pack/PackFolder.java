package org.baguan.rules.pack;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Walks a folder into an intake. Links are followed: a mounted configuration is made of them. */
final class PackFolder extends SimpleFileVisitor<Path> {

  private static final int DEEPEST = 8;

  /** A pack has 500 files at most; who points at the wrong folder need not wait until all of a disk is walked. */
  private static final int MOST_VISITED = 20_000;

  private final Path folder;
  private final PackIntake intake;
  private int visited;

  private PackFolder(Path folder, PackIntake intake) {
    this.folder = folder;
    this.intake = intake;
  }

  static PackIntake read(Path folder) throws IOException {
    PackIntake intake = new PackIntake();
    Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new PackFolder(folder, intake));
    return intake;
  }

  private String name(Path path) {
    return folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  @Override
  public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
    boolean own = path.equals(folder) || !PackIntake.isDropping(name(path));
    return own ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
    visited++;
    if (visited > MOST_VISITED) {
      throw new UnreadablePackException("文件夹里的文件太多，不像规则包（the folder holds too many files for a pack）：" + folder.getFileName());
    }
    if (attributes.isRegularFile()) {
      intake.take(name(path), () -> Files.newInputStream(path));
    } else {
      intake.leave(name(path));
    }
    return FileVisitResult.CONTINUE;
  }

  /** A folder that others own or that leads round in a circle is no part of a pack; a file that went while we looked is: the pack is being changed. */
  @Override
  public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
    if (path.equals(folder) || !(failure instanceof AccessDeniedException || failure instanceof FileSystemLoopException)) {
      throw failure;
    }
    intake.leave(name(path));
    return FileVisitResult.CONTINUE;
  }
}
