package org.medina.workflow;

import java.time.Clock;
import org.joda.time.DateTimeUtils;
import org.operaton.bpm.engine.impl.interceptor.Command;
import org.operaton.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Makes the engine read the portal's clock. The engine's own clock is a static of the virtual machine, so every command
 * sets it anew: two portals in one machine, as in tests, would otherwise read one another's.
 */
final class EngineClock extends CommandInterceptor {

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <T> T execute(Command<T> command) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
        return next.execute(command);
    }
}
