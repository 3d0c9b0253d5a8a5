package org.medina.launcher;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The process of a part, from its first start on; a part that is started again has another one. */
final class PartProcess {

    private final Duration grace;
    private @Nullable ChildProcess child;

    /** @param grace how long it may take to end before it is ended the hard way */
    PartProcess(Duration grace) {
        this.grace = grace;
    }

    ChildProcess start(ChildProcess.Command command, DataDirectory data) {
        ChildProcess started = ChildProcess.start(command, data);
        child = started;
        return started;
    }

    ChildProcess running() {
        if (child == null) {
            throw new IllegalStateException("It was not started");
        }
        return child;
    }

    /** @return whether there was a process and it ended by itself */
    boolean stop() {
        return child != null && child.stop(grace);
    }
}
