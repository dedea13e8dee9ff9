package org.baguan.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The stored form of {@link CompiledRules}: first the list of models, then the classes in order of their names. */
final class CompiledRulesZip {

    private static final String MODELS = "baguan-rules-1.txt";
    private static final String CLASS = ".class";
    /** The earliest that a zip can say; a local time, so that the time zone of the build does not show. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private CompiledRulesZip() {}

    static void write(CompiledRules rules, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        StringBuilder models = new StringBuilder();
        rules.models().forEach((rulePackage, model) -> models.append(rulePackage).append('=').append(model).append('\n'));
        write(zip, MODELS, models.toString().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> type : rules.ownClasses().entrySet()) {
            write(zip, type.getKey().replace('.', '/') + CLASS, type.getValue());
        }
        zip.finish();
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    // The caller opened the stream, and closes it.
    @SuppressWarnings("resource")
    static CompiledRules read(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(MODELS)) {
            throw new IOException("Not compiled rules, or of another version of Baguan: no " + MODELS);
        }
        SortedMap<String, String> models = models(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            classes.put(className(entry.getName()), zip.readAllBytes());
        }
        try {
            return new CompiledRules(classes, models);
        } catch (IllegalArgumentException incomplete) {
            throw new IOException("Not compiled rules: " + incomplete.getMessage(), incomplete);
        }
    }

    private static SortedMap<String, String> models(String text) throws IOException {
        SortedMap<String, String> models = new TreeMap<>();
        for (String line : text.lines().toList()) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IOException("Not compiled rules: a line of " + MODELS + " without =");
            }
            models.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return models;
    }

    private static String className(String entry) throws IOException {
        if (!entry.endsWith(CLASS)) {
            throw new IOException("Not compiled rules: it contains " + entry);
        }
        return entry.substring(0, entry.length() - CLASS.length()).replace('/', '.');
    }
}
