package org.baguan.rules.boxes;

/**
 * The same words in both languages.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Phrase(String zh, String en) {}
