package org.baguan.workbench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the workbench keeps what it compiled: in the folder that the system has for such things, never beside a pack. */
final class KeptPacks {

  /** What is said instead of a folder by who wants nothing kept. */
  static final String NONE = "none";

  private static final String NAME = "baguan";

  private KeptPacks() {}

  /** Returns the folder of the user who runs this process; empty when the system does not tell. */
  static Optional<Path> ofUser() {
    return ofUser(System.getProperty("os.name", ""), System.getProperty("user.home", ""), System.getenv());
  }

  static Optional<Path> ofUser(String system, String home, Map<String, String> environment) {
    if (system.startsWith("Windows")) {
      return absolute(environment.getOrDefault("LOCALAPPDATA", "")).map(folder -> folder.resolve(NAME).resolve("cache"));
    }
    Optional<Path> ofHome = absolute(home);
    if (system.startsWith("Mac")) {
      return ofHome.map(folder -> folder.resolve("Library/Caches").resolve(NAME));
    }
    return absolute(environment.getOrDefault("XDG_CACHE_HOME", "")).or(() -> ofHome.map(folder -> folder.resolve(".cache"))).map(folder -> folder.resolve(NAME));
  }

  private static Optional<Path> absolute(String folder) {
    return Optional.of(folder).filter(text -> !text.isBlank()).map(Path::of).filter(Path::isAbsolute);
  }
}
