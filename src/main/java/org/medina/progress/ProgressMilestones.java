package org.medina.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.medina.base.Problem;
import org.medina.pledge.PledgeProgressing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a period by itself, when the process comes to it. */
@Component
class ProgressMilestones {

    /** When there is nothing left to be told, nobody has to look before long. */
    private static final Duration LATER = Duration.ofDays(30);

    private final ProgressRepository periods;
    private final ProgressCase progressCase;
    private final PledgeProgressing pledges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgressMilestones(
            ProgressRepository periods,
            ProgressCase progressCase,
            PledgeProgressing pledges,
            ApplicationEventPublisher events,
            Clock clock) {
        this.periods = periods;
        this.progressCase = progressCase;
        this.pledges = pledges;
        this.events = events;
        this.clock = clock;
    }

    /** A rest that has lasted long enough is over, and reporting goes on by itself. */
    @Transactional
    public void endRest(ProgressId id) {
        ProgressPeriod period = lock(id);
        ProgressStage from = period.stage();
        if (period.wake(clock.instant())) {
            periods.save(period);
            progressCase.moved(period, from, "reactivate", null);
        }
    }

    /** The city is asked for its update; where everything was missed, the public is told in the same breath. */
    @Transactional
    public void ask(ProgressId id) {
        ProgressPeriod period = lock(id);
        ProgressStage from = period.stage();
        Instant now = clock.instant();
        boolean first = period.ask(now);
        boolean silent = period.fallSilent(now);
        periods.save(period);
        progressCase.moved(period, from, first ? "ask" : "ask-again", null);
        if (silent) {
            progressCase.moved(period, period.stage(), "silent", null);
        }
    }

    /** Brings a missing update to the city's mind, and at last to the public's, each once. */
    @Transactional
    public void remind(ProgressId id) {
        ProgressPeriod period = lock(id);
        Instant now = clock.instant();
        boolean reminded = period.remind(now);
        boolean silent = period.fallSilent(now);
        if (reminded || silent) {
            periods.save(period);
        }
        if (reminded) {
            progressCase.moved(period, period.stage(), now.isBefore(period.dueAt()) ? "remind" : "overdue", null);
        }
        if (silent) {
            progressCase.moved(period, period.stage(), "silent", null);
        }
    }

    /** The update is for everybody to read; the register and the next period follow. */
    @Transactional
    public void publish(ProgressId id) {
        ProgressPeriod period = lock(id);
        ProgressStage from = period.stage();
        Instant now = clock.instant();
        Snapshot snapshot = period.publish(now);
        periods.save(period);
        progressCase.moved(period, from, "publish", null);
        pledges.reported(period.pledge(), snapshot.stage(), now);
        events.publishEvent(new UpdatePublished(id, period.pledge(), now));
    }

    boolean isTimeToAsk(ProgressId id) {
        return find(id).isTimeToAsk(clock.instant());
    }

    /** When the wait is to be looked at: at the end of a rest, or when the city is to be asked. */
    Instant periodWakes(ProgressId id) {
        ProgressPeriod period = find(id);
        // the engine counts in milliseconds; it must never look before its time
        return period.rest()
                .map(Pause::until)
                .orElseGet(() -> period.timetable().asks())
                .plusSeconds(1);
    }

    Instant reminderWakes(ProgressId id) {
        ProgressPeriod period = find(id);
        if (period.silentSince().isPresent()) {
            return clock.instant().plus(LATER);
        }
        return period.timetable().nextAfter(period.remindedAt());
    }

    private ProgressPeriod find(ProgressId id) {
        return periods.findById(id.value()).orElseThrow(Problem::notFound);
    }

    private ProgressPeriod lock(ProgressId id) {
        return periods.findAndLock(id.value()).orElseThrow(Problem::notFound);
    }
}
