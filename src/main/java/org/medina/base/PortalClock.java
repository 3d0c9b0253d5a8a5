package org.medina.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The portal's one clock. It runs in UTC and microseconds, which is what PostgreSQL keeps, and can be moved by the demo
 * story and by tests; everything that is timed, the process engine included, follows it.
 */
public final class PortalClock extends Clock {

    private final Clock source;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    public PortalClock(Clock source) {
        this.source = source;
    }

    public static PortalClock system() {
        return new PortalClock(Clock.tickMillis(ZoneOffset.UTC));
    }

    @Override
    public Instant instant() {
        return source.instant().plus(offset.get());
    }

    /** Makes the clock show {@code time} now; it goes on running from there. */
    public void moveTo(Instant time) {
        offset.set(Duration.between(source.instant(), time));
    }

    public void moveBy(Duration duration) {
        offset.updateAndGet(current -> current.plus(duration));
    }

    /** Back to the real time. */
    public void reset() {
        offset.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("the portal's clock runs in UTC; convert where time is shown");
    }
}
