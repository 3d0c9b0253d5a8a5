package org.medina.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.Background;
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
    private static final int MOST_ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final JobStore jobs;
    private final Compiling compiling;
    private final CurrentActor actors;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Background thread = new Background("dossier-worker", Duration.ofSeconds(5), this::step);

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
        thread.wakeAfterCommit();
    }

    @Override
    public void start() {
        thread.start();
    }

    /** What is in hand is let go; it is not done, and will be done again. */
    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
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
}
