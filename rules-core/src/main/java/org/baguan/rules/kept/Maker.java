package org.baguan.rules.kept;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baguan.rules.language.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What makes results besides what they are made of: this build of the library, the fact model and the Java machine.
 *
 * @param digest differs where one of them does
 */
record Maker(String digest) {

  private static final Logger LOG = LoggerFactory.getLogger(Maker.class);

  /** Written beside this class when the library is built, over every other file of it. */
  static final String BUILD = "library.sha256";

  /** Empty where this class comes from a build that did not say what it is made of: nothing is kept then. */
  static final Optional<Maker> THIS = found();

  private static Optional<Maker> found() {
    try (InputStream build = Maker.class.getResourceAsStream(BUILD)) {
      if (build != null) {
        MessageDigest digest = Sha256.digest();
        digest.update(build.readAllBytes());
        digest.update((byte) Runtime.version().feature());
        for (Class<?> type : model().values()) {
          digest.update(bytes(type));
        }
        return Optional.of(new Maker(HexFormat.of().formatHex(digest.digest())));
      }
    } catch (IOException e) {
      LOG.debug("the library's own classes cannot be read, so nothing is kept", e);
    }
    return Optional.empty();
  }

  /** The library's digest stands for its own classes; the model comes in a jar of its own. */
  private static SortedMap<String, Class<?>> model() {
    SortedMap<String, Class<?>> found = new TreeMap<>();
    for (Step step : Step.values()) {
      add(step.subject(), found);
    }
    return found;
  }

  private static void add(Type type, SortedMap<String, Class<?>> found) {
    if (type instanceof ParameterizedType list) {
      for (Type member : list.getActualTypeArguments()) {
        add(member, found);
      }
    } else if (type instanceof Class<?> named
        && named.getPackageName().equals(Step.COMPLIANCE.subject().getPackageName())
        && found.putIfAbsent(named.getName(), named) == null
        && named.isRecord()) {
      for (Method method : named.getMethods()) {
        add(method.getGenericReturnType(), found);
      }
    }
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    String name = type.getName();
    try (InputStream in = type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
      if (in == null) {
        throw new IOException("no class file: " + name);
      }
      return in.readAllBytes();
    }
  }
}
