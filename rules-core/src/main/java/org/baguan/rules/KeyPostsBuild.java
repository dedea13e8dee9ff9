package org.baguan.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.baguan.rules.engine.CompiledRules;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.kept.LibraryDigest;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.KeptAnalyses;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;

/**
 * Compiles the reference pack while the library is built, so that no start waits for a compiler or for the analysis of its tables. A
 * pack with an error breaks the build, with every problem told.
 */
final class KeyPostsBuild {

  /** The pack's files, beside this class. */
  static final String FILES = "key-posts.zip";

  /** The pack's compiled rules, beside this class. */
  static final String RULES = "key-posts.rules";

  /** What the analysis of the pack's tables found, beside this class. */
  private static final String ANALYSED = "key-posts.analysed";

  private KeyPostsBuild() {}

  /** Takes the pack's folder and the folder of classes. */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[1]);
    Path folder = classes.resolve(KeyPostsBuild.class.getPackageName().replace('.', '/'));
    RulePack files = RulePack.open(Path.of(args[0]));
    VerifiedPack pack = Verifier.verify(files, written(folder.resolve(ANALYSED))).orThrow();
    CompiledRules rules = DroolsEngine.compile(pack.tree());
    try (OutputStream out = Files.newOutputStream(folder.resolve(FILES))) {
      files.writeTo(out);
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve(RULES))) {
      rules.writeTo(out);
    }
    LibraryDigest.write(classes);
    System.out.println(pack.identity() + ": " + pack.tree().rules().size() + " rules compiled");
  }

  private static KeptAnalyses written(Path file) {
    return new KeptAnalyses() {
      @Override
      public Optional<byte[]> find(RulePack pack) {
        return Optional.empty();
      }

      @Override
      public void keep(RulePack pack, byte[] problems) {
        try {
          Files.write(file, problems);
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    };
  }

  /** Returns what the build found in the reference pack: ask it of that pack alone. */
  static KeptAnalyses analysed() {
    return new KeptAnalyses() {
      @Override
      public Optional<byte[]> find(RulePack pack) {
        try (InputStream in = resource(ANALYSED)) {
          return Optional.of(in.readAllBytes());
        } catch (IOException e) {
          return Optional.empty();
        }
      }

      @Override
      public void keep(RulePack pack, byte[] problems) {
        // The jar is as it was built.
      }
    };
  }

  static InputStream resource(String name) throws IOException {
    InputStream in = KeyPostsBuild.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException(name + " is not in the jar");
    }
    return in;
  }
}
