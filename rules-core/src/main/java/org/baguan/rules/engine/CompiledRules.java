package org.baguan.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rules as Java classes: made by {@link DrlCompiler} at build time, loaded by {@link RuleBase} at run time with no compiler.
 *
 * <p>Loading looks at every class first ({@link org.baguan.rules.engine.wall.ClassScan}) and refuses what is no rule. Immutable, and so safe to share between threads.
 */
public final class CompiledRules {

    private final SortedMap<String, byte[]> classes;
    private final SortedMap<String, String> models;

    /** Keeps the maps and the arrays, which nobody may change from here on. */
    CompiledRules(SortedMap<String, byte[]> classes, SortedMap<String, String> models) {
        models.forEach((rulePackage, model) -> {
            if (!classes.containsKey(model)) {
                throw new IllegalArgumentException("models: " + rulePackage + " names a class that is not there: " + model);
            }
        });
        this.classes = Collections.unmodifiableSortedMap(classes);
        this.models = Collections.unmodifiableSortedMap(models);
    }

    /** Every class by its binary name, in order of the names; the arrays are copies. */
    public Map<String, byte[]> classes() {
        TreeMap<String, byte[]> copy = new TreeMap<>();
        classes.forEach((name, bytes) -> copy.put(name, bytes.clone()));
        return Collections.unmodifiableSortedMap(copy);
    }

    /** The binary name of the model class of each DRL package, in order of the packages. */
    public Map<String, String> models() {
        return models;
    }

    /** The classes without copying them. */
    SortedMap<String, byte[]> ownClasses() {
        return classes;
    }

    /**
     * Writes these rules as a zip; equal rules give equal bytes, whenever and wherever they are written.
     *
     * @param out left open
     * @throws IOException when {@code out} cannot be written to
     */
    public void writeTo(OutputStream out) throws IOException {
        CompiledRulesZip.write(this, out);
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @param in left open, read to the end of the zip's entries
     * @throws IOException when {@code in} cannot be read, or is not what {@code writeTo} wrote
     */
    public static CompiledRules readFrom(InputStream in) throws IOException {
        return CompiledRulesZip.read(in);
    }

    /** The packages and the number of classes. */
    @Override
    public String toString() {
        return "CompiledRules[packages=" + models.keySet() + ", classes=" + classes.size() + "]";
    }
}
