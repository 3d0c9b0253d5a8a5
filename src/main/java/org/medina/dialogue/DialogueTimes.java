package org.medina.dialogue;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens when time passes, where nobody waits for the timers of the process: they ask nobody's leave. Each asks the
 * dialogue whether it is due, and does nothing the second time.
 */
@Service
public class DialogueTimes {

    private final DialogueMilestones milestones;
    private final DialogueProcess process;

    DialogueTimes(DialogueMilestones milestones, DialogueProcess process) {
        this.milestones = milestones;
        this.process = process;
    }

    /** Records the silence if the deadline has passed without a position; false when it was not due. */
    @Transactional
    public boolean fallSilent(DialogueId id) {
        boolean silent = milestones.fallSilent(id);
        if (silent) {
            process.ended(id);
        }
        return silent;
    }

    /** Nobody replied to the answers in time: what is open is noted. False when it was not due. */
    @Transactional
    public boolean closeUnanswered(DialogueId id) {
        boolean noted = milestones.closeUnanswered(id);
        if (noted && milestones.stage(id).isOver()) {
            process.ended(id);
        }
        return noted;
    }
}
