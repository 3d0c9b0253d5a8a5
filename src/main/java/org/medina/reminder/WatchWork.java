package org.medina.reminder;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has each node look every half minute, a few rounds at most, so that other timers have their turn. */
@Component
class WatchWork {

    private static final Logger LOG = LoggerFactory.getLogger(WatchWork.class);
    private static final int ROUNDS = 20;

    private final Watching watching;
    private final boolean works;
    private volatile boolean ready;

    WatchWork(Watching watching, @Value("${medina.reminders.work:true}") boolean works) {
        this.watching = watching;
        this.works = works;
    }

    /** Not before: the demo story is told with the clock moved. */
    @EventListener
    void on(ApplicationReadyEvent event) {
        ready = works;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void lookAround() {
        try {
            for (int round = 0; ready && round < ROUNDS && watching.look(); round++) {
                LOG.debug("More work waits to be looked at");
            }
        } catch (RuntimeException e) {
            LOG.warn("Work that waits cannot be looked at now: {}", e.toString());
        }
    }
}
