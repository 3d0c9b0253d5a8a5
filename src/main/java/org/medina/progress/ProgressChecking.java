package org.medina.progress;

import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the secretariat decides on what cities hand in. */
@Service
public class ProgressChecking {

    private static final int REASON = 2_000;

    private final ProgressRepository periods;
    private final ProgressAccess access;
    private final ProgressCase progressCase;
    private final ProgressProcess process;

    ProgressChecking(
            ProgressRepository periods, ProgressAccess access, ProgressCase progressCase, ProgressProcess process) {
        this.periods = periods;
        this.access = access;
        this.progressCase = progressCase;
        this.process = process;
    }

    /**
     * It is in order, and published.
     *
     * @throws Problem FORBIDDEN for who last wrote in it, for the city
     */
    @Transactional
    public void accept(ProgressId id) {
        ProgressAccess.Opened opened = access.toChange(id, ProgressAction.CHECK);
        ProgressPeriod period = opened.period();
        period.requireCheck();
        if (period.lastWriter().filter(opened.person()::equals).isPresent()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "progress.problem.own-words");
        }
        progressCase.noted(period, period.stage(), "accept", null);
        process.checked(id, true);
    }

    /** Back to the city, with what is to be put right. */
    @Transactional
    public void sendBack(ProgressId id, @Nullable String reason) {
        ProgressPeriod period = access.toChange(id, ProgressAction.CHECK).period();
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid("reason", "progress.problem.needed");
        }
        String because = reason.strip();
        if (because.length() > REASON) {
            throw Problem.invalid("reason", "progress.problem.too-long", because.length(), REASON);
        }
        ProgressStage from = period.stage();
        period.sendBack(because);
        periods.save(period);
        progressCase.moved(period, from, "return", because);
        process.checked(id, false);
    }
}
