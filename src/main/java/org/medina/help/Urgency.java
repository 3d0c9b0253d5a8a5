package org.medina.help;

import java.time.Duration;

/** How urgent it is to whoever asks, in words they choose from. */
public enum Urgency {
    STUCK(Duration.ofDays(1)),
    SOON(Duration.ofDays(4)),
    CAN_WAIT(Duration.ofDays(10));

    private final Duration within;

    Urgency(Duration within) {
        this.within = within;
    }

    /** Until when an answer is expected. */
    Duration within() {
        return within;
    }
}
