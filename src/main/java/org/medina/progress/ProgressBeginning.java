package org.medina.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeProgressing;
import org.medina.pledge.PledgePublished;
import org.medina.pledge.PledgeWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins a pledge's periods one after the other, and ends the last one with the pledge. */
@Component
class ProgressBeginning {

    private final ProgressRepository periods;
    private final ProgressCase progressCase;
    private final ProgressProcess process;
    private final PledgeProgressing pledges;
    private final ProgressSettings settings;
    private final Clock clock;

    ProgressBeginning(
            ProgressRepository periods,
            ProgressCase progressCase,
            ProgressProcess process,
            PledgeProgressing pledges,
            ProgressSettings settings,
            Clock clock) {
        this.periods = periods;
        this.progressCase = progressCase;
        this.process = process;
        this.pledges = pledges;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PledgePublished published) {
        next(published.pledge());
    }

    /** The next period begins by itself, unless the pledge is fulfilled. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(UpdatePublished published) {
        next(published.pledge());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PledgeWithdrawn withdrawn) {
        periods.findLastAndLock(withdrawn.pledge().value())
                .filter(period -> !period.stage().isOver())
                .ifPresent(period -> {
                    ProgressStage from = period.stage();
                    period.end();
                    periods.save(period);
                    progressCase.moved(period, from, "end", null);
                    process.ended(period.id());
                });
    }

    /** For a pledge that was published before anybody asked for reports. False where there is nothing to begin. */
    @Transactional
    public boolean catchUp(PledgeId pledge) {
        return next(pledge);
    }

    private boolean next(PledgeId id) {
        Optional<PledgeProgressing.Reported> living = pledges.find(id).filter(PledgeProgressing.Reported::lives);
        Optional<ProgressPeriod> last = periods.findLastAndLock(id.value());
        if (living.isEmpty() || last.filter(period -> !period.stage().isOver()).isPresent()) {
            return false;
        }
        Instant began = last.flatMap(ProgressPeriod::publishedAt)
                .orElseGet(() -> living.get().publishedAt());
        LocalDate from = last.flatMap(ProgressPeriod::coversUntil)
                .map(until -> until.plusDays(1))
                .orElseGet(() -> LocalDate.ofInstant(began, ZoneOffset.UTC));
        begin(
                living.get(),
                new ProgressPeriod.Beginning(
                        id,
                        living.get().lead(),
                        last.map(ProgressPeriod::number).orElse(0) + 1,
                        from,
                        began,
                        Timetable.of(began, settings),
                        clock.instant()));
        return true;
    }

    private void begin(PledgeProgressing.Reported pledge, ProgressPeriod.Beginning beginning) {
        ProgressPeriod period = ProgressPeriod.begin(ProgressId.next(), progressCase.nextReference(), beginning);
        periods.save(period);
        progressCase.open(period, pledge);
        progressCase.noted(period, period.stage(), "begin", null);
        process.begun(period.id());
    }
}
