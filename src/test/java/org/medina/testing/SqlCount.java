package org.medina.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many statements the portal in this JVM sends to its database while something is done: by whoever asks, or by a request
 * over HTTP. What works in the background does not count.
 */
public final class SqlCount {

    private SqlCount() {}

    public static int during(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var counter = new Counter();
        counter.start();
        Level before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(counter);
        try {
            work.run();
        } finally {
            logger.detachAppender(counter);
            logger.setAdditive(true);
            logger.setLevel(before);
        }
        return counter.count.get();
    }

    private static final class Counter extends AppenderBase<ILoggingEvent> {
        private final AtomicInteger count = new AtomicInteger();
        private final String asking = Thread.currentThread().getName();

        @Override
        protected void append(ILoggingEvent event) {
            // each statement is told once or twice: that it is executed, and with which SQL
            if (isAsked(event.getThreadName()) && event.getMessage().contains("SQL")) {
                count.incrementAndGet();
            }
        }

        private boolean isAsked(String thread) {
            return thread.equals(asking) || thread.contains("-exec-");
        }
    }
}
