package org.medina.base;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One daemon thread that does piece after piece of some work, and looks again when it is woken, or after a while because other
 * nodes bring work too. An error of one piece does not end it.
 */
public final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration TIME_TO_END = Duration.ofSeconds(20);

    private final String name;
    private final Duration look;
    private final BooleanSupplier piece;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /**
     * @param look how long it waits where there was nothing to do, or where looking failed
     * @param piece does the next piece, in transactions of its own; whether there was one
     */
    public Background(String name, Duration look, BooleanSupplier piece) {
        this.name = name;
        this.look = look;
        this.piece = piece;
    }

    public void start() {
        // known before it starts, or it would find itself stopped and end
        Thread worker = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
        thread = worker;
        worker.start();
    }

    /** Lets go of the piece in hand, which is not done then and will be done again. */
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(TIME_TO_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean isRunning() {
        return thread != null;
    }

    /** There is work once the current transaction is committed. */
    public void wakeAfterCommit() {
        AfterCommit.run(wake::release);
    }

    private void work() {
        while (isRunning()) {
            try {
                if (!piece.getAsBoolean()) {
                    boolean woken = wake.tryAcquire(look.toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                    LOG.trace("{} looks for work, woken: {}", name, woken);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                LOG.warn("{} cannot look for work now: {}", name, e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(look);
        } catch (InterruptedException e) {
            thread = null;
        }
    }
}
