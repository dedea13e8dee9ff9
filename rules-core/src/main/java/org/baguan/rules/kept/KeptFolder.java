package org.baguan.rules.kept;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder in which results are kept, each in a file of its own under a key that says what it was made of, and by what. It never
 * fails: what is damaged, cut off, of another version of the library or of the Java machine, or cannot be read is not found; what
 * cannot be written is not kept. Several threads and processes may use one folder; a file is replaced at one stroke.
 *
 * <p>What is found is what somebody wrote who can write there. On file systems that tell owners and permissions the folder is used only
 * if it belongs to this process's user (or to root), and no group and no others can write into it. Safe to share between threads.
 */
public final class KeptFolder {

  private static final Logger LOG = LoggerFactory.getLogger(KeptFolder.class);

  private static final String KEPT = ".kept";
  private static final String DRAFT = ".draft";
  private static final long LARGEST_FILE = 64L << 20;

  private final Path folder;
  private final Optional<Maker> maker;
  private final boolean onlyProtected;
  private final AtomicBoolean told = new AtomicBoolean();
  private final AtomicBoolean grown = new AtomicBoolean();

  KeptFolder(Path folder, Optional<Maker> maker, boolean onlyProtected) {
    this.folder = folder;
    this.maker = maker;
    this.onlyProtected = onlyProtected;
  }

  /** Returns a folder; it is made, with its parents, when first something is kept, so that only this process's user can write there. */
  public static KeptFolder at(Path folder) {
    return new KeptFolder(folder, Maker.THIS, false);
  }

  /** Returns the same folder, which is not used where the file system does not tell who else can write there. */
  public KeptFolder onlyProtected() {
    return new KeptFolder(folder, maker, true);
  }

  /**
   * Returns the key of a result.
   *
   * @param kind what kind of result it is, with the version of its form
   * @param parts all that it is made of, in an order that is always the same
   */
  public String key(String kind, List<String> parts) {
    MessageDigest digest = Sha256.digest();
    maker.ifPresent(made -> add(digest, made.digest()));
    add(digest, kind);
    parts.forEach(part -> add(digest, part));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(UTF_8);
    digest.update((bytes.length + "\n").getBytes(UTF_8));
    digest.update(bytes);
  }

  /** Returns what is kept under a key. */
  public Optional<byte[]> find(String key) {
    Path file = file(key);
    try {
      if (!isUsed() || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Optional<byte[]> content = Files.size(file) > LARGEST_FILE ? Optional.empty() : KeptFile.content(key, Files.readAllBytes(file));
      if (content.isEmpty()) {
        LOG.warn("a kept result is damaged or foreign, and is made again: {}", key);
      } else {
        touch(file);
      }
      return content;
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      LOG.debug("a kept result cannot be read, and is made again: {} {}", key, e.getClass().getName());
      return Optional.empty();
    }
  }

  /** Keeps a result under a key, in place of what is kept there. */
  public void keep(String key, byte[] content) {
    if (maker.isEmpty() || content.length > LARGEST_FILE - 1024) {
      return;
    }
    try {
      if (!Files.exists(folder)) {
        create();
      }
      if (isUsed()) {
        replace(file(key), KeptFile.of(key, content));
        grown.set(true);
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("a result cannot be kept: {} {}", key, e.getClass().getName());
    }
  }

  /** Drops what has not been used for longest, where something was kept since and the folder holds more than it should. */
  public void tidy() {
    if (grown.getAndSet(false)) {
      try {
        new Tidying(KEPT, DRAFT).tidy(folder);
      } catch (IOException | UncheckedIOException | SecurityException e) {
        LOG.debug("old kept results cannot be dropped: {}", e.getClass().getName());
      }
    }
  }

  private Path file(String key) {
    return folder.resolve(key + KEPT);
  }

  private boolean isUsed() throws IOException {
    if (maker.isEmpty() || !Files.isDirectory(folder)) {
      return false;
    }
    Protection protection = Protection.of(folder);
    boolean used = protection == Protection.PROTECTED || protection == Protection.UNKNOWN && !onlyProtected;
    if (!used && !told.getAndSet(true)) {
      LOG.warn(
          protection == Protection.OPEN
              ? "the folder for kept results is not used: others can write there, or it is another's; name one that is not there yet"
              : "the folder for kept results is not used for signed packs: its file system does not tell who can write there");
    }
    return used;
  }

  private void create() throws IOException {
    try {
      Protection.create(folder);
    } catch (FileAlreadyExistsException sooner) {
      LOG.trace("another process made the folder for kept results");
    }
  }

  private void replace(Path file, byte[] bytes) throws IOException {
    Path draft = Files.createTempFile(folder, "", DRAFT);
    try {
      Files.write(draft, bytes);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** What was used last is dropped last. */
  private static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      LOG.trace("a folder that cannot be written to is read all the same");
    }
  }
}
