package org.medina.base;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this portal is a practice room: all that is in it is invented, every page says so, and no mail leaves it. Templates
 * know it as {@code practiceRoom}.
 */
@Component
public final class PracticeRoom {

    private final boolean on;

    public PracticeRoom(@Value("${medina.practice}") boolean on) {
        this.on = on;
    }

    public boolean isOn() {
        return on;
    }
}
