package org.baguan.rules.engine;

import java.util.Objects;

/**
 * That a rule held for a subject. Printed rules conclude with it: {@code insert( Firing.of( "Q-03a", $s ) );}.
 *
 * <p>Two firings are equal when they are of the same rule for the <em>same object</em>: subjects are records, and two persons may
 * well have equal values.
 *
 * @param rule the rule's name
 * @param subject the fact that the rule held for, the very object that was given
 */
public record Firing(String rule, Object subject) {

    /** Checks that both are there. */
    public Firing {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(subject, "subject");
    }

    /** The firing of that rule for that subject. */
    public static Firing of(String rule, Object subject) {
        return new Firing(rule, subject);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Firing that && that.subject == subject && that.rule.equals(rule);
    }

    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + System.identityHashCode(subject);
    }

    /** The rule and the subject's type; never its values, which may be about a person. */
    @Override
    public String toString() {
        return "Firing[" + rule + ", a " + subject.getClass().getSimpleName() + "]";
    }
}
