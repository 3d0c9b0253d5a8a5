package org.medina.dialogue;

import java.util.List;

/** A file that is not taken as a spreadsheet, and why in words. */
final class XlsxRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient List<Object> arguments;

    /** @param reason the last part of the message key */
    XlsxRefused(String reason, Object... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    static XlsxRefused broken(Exception cause) {
        XlsxRefused refused = new XlsxRefused("broken");
        refused.initCause(cause);
        return refused;
    }

    MatrixProblem problem() {
        return new MatrixProblem(0, "", "dialogue.matrix.problem." + reason, arguments);
    }
}
