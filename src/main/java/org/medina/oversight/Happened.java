package org.medina.oversight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happened to a case within the time that the figures look back on. */
public enum Happened {
    /** It was opened. */
    BEGUN,
    /** It came to a stage. */
    ENTERED,
    /** It left a stage. */
    LEFT,
    /** It came to a stage in which it had been before. */
    RETURNED,
    /** It reached the last stage of its journey. */
    FINISHED,
    /** It ended somewhere else, withdrawn or refused. */
    ENDED;

    /** As addresses spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Happened> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
