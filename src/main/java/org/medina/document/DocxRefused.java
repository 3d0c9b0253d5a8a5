package org.medina.document;

import java.util.List;
import org.medina.base.Problem;

/** A file that is not taken as a text, and why in words. */
final class DocxRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient List<Object> arguments;

    /** @param reason the last part of the message key */
    DocxRefused(String reason, Object... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    String messageKey() {
        return "document.word." + reason;
    }

    Problem problem() {
        return Problem.invalid("file", messageKey(), arguments.toArray());
    }
}
