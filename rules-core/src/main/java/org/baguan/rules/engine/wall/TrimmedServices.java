package org.baguan.rules.engine.wall;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/**
 * {@code org.kie.api.KieServices} as the compiler shall see it: with the two methods that the class calls which Drools generates for
 * a project, and no other. By the rest a rule could build further rules.
 */
final class TrimmedServices {

  private TrimmedServices() {}

  /** Returns a place that the trimmed class is read from. */
  static URL at(URL whole) {
    try {
      return new URL(null, "baguan:KieServices", new URLStreamHandler() {
        @Override
        protected URLConnection openConnection(URL place) {
          return new Trimmed(place, whole);
        }
      });
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] trim(InputStream whole) throws IOException {
    ClassWriter kept = new ClassWriter(0);
    new ClassReader(whole).accept(
        new ClassVisitor(ClassWall.ASM, kept) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            boolean called = name.equals("get") || name.equals("newKieModuleModel");
            return called ? super.visitMethod(access, name, descriptor, signature, thrown) : null;
          }
        },
        ClassReader.SKIP_DEBUG);
    return kept.toByteArray();
  }

  /** Reads the class and hands it on trimmed. */
  private static final class Trimmed extends URLConnection {
    private final URL whole;

    Trimmed(URL place, URL whole) {
      super(place);
      this.whole = whole;
    }

    @Override
    public void connect() {
      connected = true;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      try (InputStream bytes = whole.openStream()) {
        return new ByteArrayInputStream(trim(bytes));
      }
    }
  }
}
