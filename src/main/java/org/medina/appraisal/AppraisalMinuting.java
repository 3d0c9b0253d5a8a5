package org.medina.appraisal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a decision: written by the secretariat, adopted by the committee's silence. */
@Service
public class AppraisalMinuting {

    private final AppraisalAccess access;
    private final AppraisalRepository appraisals;
    private final AppraisalRequestRows requests;
    private final AppraisalMilestones milestones;
    private final AppraisalCase appraisalCase;
    private final AppraisalProcess process;
    private final Clock clock;

    AppraisalMinuting(
            AppraisalAccess access,
            AppraisalRepository appraisals,
            AppraisalRequestRows requests,
            AppraisalMilestones milestones,
            AppraisalCase appraisalCase,
            AppraisalProcess process,
            Clock clock) {
        this.access = access;
        this.appraisals = appraisals;
        this.requests = requests;
        this.milestones = milestones;
        this.appraisalCase = appraisalCase;
        this.process = process;
        this.clock = clock;
    }

    /** Sends the minutes to the committee; its silence adopts them after the plan's hours. */
    @Transactional
    public void circulate(AppraisalId id, @Nullable String text) {
        Appraisal appraisal = access.toChange(id, AppraisalAction.WRITE_MINUTES).appraisal();
        String words = Words.required("text", text, Words.LONG);
        AppraisalStage from = appraisal.stage();
        Instant now = clock.instant();
        int hours = Math.max(0, requests.planOf(id).committee().minutesHours());
        appraisal.circulateMinutes(words, now, now.plus(Duration.ofHours(hours)));
        appraisals.save(appraisal);
        appraisalCase.moved(appraisal, from, "circulate-minutes", null);
        process.minutesWritten(id);
    }

    /** They do not say what was decided; they go back to be written again, and the silence begins anew. */
    @Transactional
    public void object(AppraisalId id, @Nullable String words) {
        AppraisalAccess.Opened opened = access.toChange(id, AppraisalAction.OBJECT_MINUTES);
        Appraisal appraisal = opened.appraisal();
        String what = Words.required("words", words, Words.MEDIUM);
        AppraisalStage from = appraisal.stage();
        appraisal.objectToMinutes(new Minutes.Objection(opened.ownSeat().constituency(), what, clock.instant()));
        appraisals.save(appraisal);
        appraisalCase.moved(appraisal, from, "object-minutes", null);
        process.minutesAnswered(id);
    }

    /**
     * Finds that nobody has objected, without waiting for the timer.
     *
     * @throws Problem WRONG_STATE while there is time to object
     */
    @Transactional
    public void adopt(AppraisalId id) {
        access.toChange(id, AppraisalAction.ADOPT_MINUTES);
        if (!milestones.adoptMinutes(id)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.not-silent-yet");
        }
        process.minutesAnswered(id);
    }
}
