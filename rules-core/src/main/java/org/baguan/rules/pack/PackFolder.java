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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Walks a pack's folder. Links are followed: a mounted configuration is made of them. */
final class PackFolder extends SimpleFileVisitor<Path> {

  private static final int DEEPEST = 8;

  /** Who points at the wrong folder need not wait until all of a disk is walked. */
  private static final int MOST_VISITED = 20_000;

  /** The pack's own files first, so that of two names that differ little the one farther down is told. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> name.chars().filter(c -> c == '/').count()).thenComparing(name -> name);

  private final Path folder;
  private final PackFiles files;
  private final List<String> names = new ArrayList<>();

  private PackFolder(Path folder, PackFiles files) {
    this.folder = folder;
    this.files = files;
  }

  static void read(Path folder, PackFiles files) throws IOException {
    PackFolder walk = new PackFolder(folder, files);
    Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, walk);
    walk.names.sort(ORDER);
    for (String name : walk.names) {
      files.takeLoose(name, () -> Files.newInputStream(folder.resolve(name)));
    }
  }

  private String name(Path path) {
    return folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private boolean isDropping(Path path) {
    return !path.equals(folder) && PackNames.isDropping(name(path));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
    return isDropping(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
    if (names.size() > MOST_VISITED) {
      throw new UnreadablePackException("文件夹里的文件太多，不像规则包（the folder holds too many files for a pack）：" + folder.getFileName());
    }
    if (!isDropping(path) && attributes.isRegularFile()) {
      names.add(name(path));
    } else if (!isDropping(path)) {
      files.leave(name(path));
    }
    return FileVisitResult.CONTINUE;
  }

  /** A folder that others own or that leads round in a circle is no part of a pack; a file that went while we looked is: the pack is being changed. */
  @Override
  public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
    if (path.equals(folder) || !(failure instanceof AccessDeniedException || failure instanceof FileSystemLoopException)) {
      throw failure;
    }
    if (!isDropping(path)) {
      files.leave(name(path));
    }
    return FileVisitResult.CONTINUE;
  }
}
