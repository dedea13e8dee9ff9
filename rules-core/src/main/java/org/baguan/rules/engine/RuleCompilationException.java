package org.baguan.rules.engine;

import java.util.List;

/**
 * Drools refused a printed rule. As Baguan prints only what it verified, this is a fault of Baguan or of the class path, not of a
 * pack's author.
 */
public final class RuleCompilationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A serialisable list: what {@code List.copyOf} makes. */
    @SuppressWarnings("serial")
    private final List<String> messages;

    RuleCompilationException(List<String> messages) {
        super(String.join(System.lineSeparator(), messages));
        this.messages = List.copyOf(messages);
    }

    RuleCompilationException(List<String> messages, Throwable cause) {
        this(messages);
        initCause(cause);
    }

    /**
     * Every message that Drools gave, each {@code path:line: text}, without the line where Drools knows none; at least one. Drools
     * may stop at the first faulty rule of a package.
     */
    public List<String> messages() {
        return messages;
    }
}
