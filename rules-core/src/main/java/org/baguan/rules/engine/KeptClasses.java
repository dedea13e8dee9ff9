package org.baguan.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The form in which the classes of one DRL package are kept: its model's name, then each class with its name and length. */
final class KeptClasses {

  private KeptClasses() {}

  /** Returns the rules of one package among others; empty when it has none. */
  static Optional<CompiledRules> of(CompiledRules all, String rulePackage) {
    String model = all.models().get(rulePackage);
    if (model == null) {
      return Optional.empty();
    }
    SortedMap<String, byte[]> classes = new TreeMap<>(all.ownClasses());
    classes.keySet().removeIf(name -> !name.startsWith(rulePackage + "."));
    return Optional.of(new CompiledRules(classes, new TreeMap<>(Map.of(rulePackage, model))));
  }

  static CompiledRules joined(List<CompiledRules> parts) {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    SortedMap<String, String> models = new TreeMap<>();
    for (CompiledRules part : parts) {
      classes.putAll(part.ownClasses());
      models.putAll(part.models());
    }
    return new CompiledRules(classes, models);
  }

  static byte[] bytes(CompiledRules ofPackage) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(ofPackage.models().values().iterator().next());
      for (Map.Entry<String, byte[]> type : ofPackage.ownClasses().entrySet()) {
        out.writeUTF(type.getKey());
        out.writeInt(type.getValue().length);
        out.write(type.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws IOException when it is something else, or a class is none of the package's
   */
  static CompiledRules read(byte[] bytes, String rulePackage) throws IOException {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    String model = in.readUTF();
    while (in.available() > 0) {
      String name = in.readUTF();
      int length = in.readInt();
      if (!name.startsWith(rulePackage + ".") || length < 0 || length > in.available()) {
        throw new IOException("not the classes of " + rulePackage);
      }
      classes.put(name, in.readNBytes(length));
    }
    if (!classes.containsKey(model)) {
      throw new IOException("without its model");
    }
    return new CompiledRules(classes, new TreeMap<>(Map.of(rulePackage, model)));
  }
}
