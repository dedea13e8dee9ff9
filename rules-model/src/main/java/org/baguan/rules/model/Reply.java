package org.baguan.rules.model;

/** A department's answer about one person on one focus. */
@Label(zh = "答复")
public record Reply(
    String person,
    String department,
    String focus,
    Finding finding) {

}
