package org.baguan.rules.engine;

import java.util.Objects;

/**
 * One DRL file that Baguan printed.
 *
 * @param path relative, with forward slashes, ending in {@code .drl}; it is what a message about the text names. One file per rule
 *     makes it name the rule, which Drools itself does not always do
 * @param text the DRL, without a byte order mark
 */
public record DrlSource(String path, String text) {

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException when the path does not end in {@code .drl}, is absolute, or climbs out of its folder
     */
    public DrlSource {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
        if (!path.endsWith(".drl") || path.startsWith("/") || path.contains("\\") || ("/" + path).contains("/../")) {
            throw new IllegalArgumentException("path: not a relative path of a .drl file: " + path);
        }
    }
}
