package org.medina.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.medina.base.AfterCommit;
import org.medina.dossier.Dossiers.Requested;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compiles in the background, one piece a transaction: what is done is done, and a node that dies lets go of its piece, which
 * the next one takes. On each node one thread, so that screens stay quick.
 */
@Component
class DossierWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DossierWorker.class);
    private static final Actor SELF = Actor.system("dossier");
    private static final long LOOK_SECONDS = 5;
    private static final int MOST_ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final JobStore jobs;
    private final Compiling compiling;
    private final CurrentActor actors;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    DossierWorker(
            JobStore jobs, Compiling compiling, CurrentActor actors, TransactionTemplate transaction, Clock clock) {
        this.jobs = jobs;
        this.compiling = compiling;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(Requested requested) {
        AfterCommit.run(wake::release);
    }

    @Override
    public void start() {
        // known before it starts, or it would find itself stopped and end
        Thread worker = Thread.ofPlatform().daemon().name("dossier-worker").unstarted(this::work);
        thread = worker;
        worker.start();
    }

    /** What is in hand is let go; it is not done, and will be done again. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (isRunning()) {
            try {
                if (!step()) {
                    boolean woken = wake.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
                    wake.drainPermits();
                    LOG.trace("Looks for dossiers, woken: {}", woken);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                // an error of one dossier must not end the only thread that compiles the others
                LOG.warn("Dossiers cannot be looked for now: {}", e.toString());
                pause();
            }
        }
    }

    /** Does the next piece of some dossier; whether there was one. */
    boolean step() {
        @Nullable Job[] taken = new Job[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Job job = jobs.take(clock.instant()).orElse(null);
                taken[0] = job;
                if (job != null) {
                    actors.runAs(
                            SELF,
                            () -> Snapshots.inItsLanguage(() -> {
                                compiling.perform(job);
                                return job;
                            }));
                }
                return job != null;
            }));
        } catch (RuntimeException | Error e) {
            Job job = taken[0];
            if (job == null || !isRunning()) {
                throw e;
            }
            failed(job, e);
            return true;
        }
    }

    private void failed(Job job, Throwable why) {
        LOG.error("Dossier {} failed at {} {}", job.id(), job.step(), job.part(), why);
        transaction.executeWithoutResult(status -> {
            int attempts = jobs.fail(job.id(), job.step() + ": " + why);
            if (attempts >= MOST_ATTEMPTS) {
                jobs.giveUp(job.id());
            } else {
                Instant later = clock.instant().plus(PAUSE.multipliedBy(attempts));
                jobs.tryAgain(job.id(), later);
            }
        });
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(LOOK_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
