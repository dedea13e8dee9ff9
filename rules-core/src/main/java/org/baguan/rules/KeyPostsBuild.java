package org.baguan.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baguan.rules.engine.CompiledRules;
import org.baguan.rules.engine.DroolsEngine;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;

/**
 * Compiles the reference pack while the library is built, so that no start waits for a compiler. A pack
 * with an error breaks the build, with every problem told.
 */
final class KeyPostsBuild {

  /** The pack's files, beside this class. */
  static final String FILES = "key-posts.zip";

  /** The pack's compiled rules, beside this class. */
  static final String RULES = "key-posts.rules";

  private KeyPostsBuild() {}

  /** Takes the pack's folder and the folder of classes. */
  public static void main(String[] args) throws IOException {
    RulePack files = RulePack.open(Path.of(args[0]));
    VerifiedPack pack = Verifier.verify(files).orThrow();
    CompiledRules rules = DroolsEngine.compile(pack.tree());
    Path folder = Path.of(args[1], KeyPostsBuild.class.getPackageName().split("\\."));
    try (OutputStream out = Files.newOutputStream(folder.resolve(FILES))) {
      files.writeTo(out);
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve(RULES))) {
      rules.writeTo(out);
    }
    System.out.println(pack.identity() + ": " + pack.tree().rules().size() + " rules compiled");
  }
}
