package org.medina.sheet;

import java.util.List;

/** A file that is not taken as a spreadsheet, and why in words. */
public final class SheetRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient List<Object> arguments;

    /** @param reason the last part of the message key */
    SheetRefused(String reason, Object... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    static SheetRefused broken(Exception cause) {
        SheetRefused refused = new SheetRefused("broken");
        refused.initCause(cause);
        return refused;
    }

    public SheetProblem problem() {
        return new SheetProblem(0, "", SheetProblems.KEYS + reason, arguments);
    }
}
