package org.baguan.rules.cases;

/**
 * A key of a mapping in a case file.
 *
 * @param name the name as it is written
 * @param title the Chinese title
 * @param form what stands there
 * @param required whether it must be given and may not be null
 * @param derived whether the library works the value out, so that nobody may give it
 */
record Key(String name, String title, Form form, boolean required, boolean derived) {}
