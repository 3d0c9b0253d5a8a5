package org.medina.admission;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Background;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.NotRegistered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs errands, one at a time on each node, each in a transaction of its own: a node that dies lets go of its errand, which is
 * done again from its beginning and finds what was made. While the sign-in server is away they wait.
 */
@Component
class ErrandWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ErrandWork.class);
    private static final Actor SELF = Actor.system("admission");
    private static final int MOST_FAILURES = 4;
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5));

    private final ErrandRows rows;
    private final ErrandSteps steps;
    private final CurrentActor actors;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Background thread = new Background("admission-errands", Duration.ofSeconds(3), this::step);

    ErrandWork(ErrandRows rows, ErrandSteps steps, CurrentActor actors, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        thread.start();
    }

    @EventListener
    void on(SeatErrands.Asked asked) {
        thread.wakeAfterCommit();
    }

    @Override
    public void destroy() {
        thread.stop();
    }

    /** Runs the next errand that is due; whether there was one. */
    boolean step() {
        @Nullable Errand[] taken = new Errand[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Errand errand = rows.take(clock.instant()).orElse(null);
                taken[0] = errand;
                return errand != null && run(errand);
            }));
        } catch (RuntimeException e) {
            Errand errand = taken[0];
            if (errand == null) {
                throw e;
            }
            LOG.error("{} for {} failed", errand.kind(), errand.target(), e);
            transaction.executeWithoutResult(status -> putOff(errand, NotRegistered.Why.REFUSED, MOST_FAILURES));
            return true;
        }
    }

    private boolean run(Errand errand) {
        try {
            actors.runAs(SELF, () -> steps.run(errand));
            rows.done(errand.id(), clock.instant());
        } catch (NotRegistered e) {
            if (errand.tries() == 0) {
                LOG.warn("{} for {} is not done yet: {}", errand.kind(), errand.target(), e.toString());
            }
            putOff(errand, e.why(), e.why() == NotRegistered.Why.AWAY ? Integer.MAX_VALUE : 0);
        }
        return true;
    }

    private void putOff(Errand errand, NotRegistered.Why why, int triesByItself) {
        Duration pause = PAUSES.get(Math.min(errand.tries(), PAUSES.size() - 1));
        Errand.State state = errand.tries() < triesByItself ? Errand.State.WAITING : Errand.State.STUCK;
        rows.failed(errand.id(), why, state, clock.instant().plus(pause));
    }
}
