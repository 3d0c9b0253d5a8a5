package org.medina.progress;

import java.util.List;
import java.util.UUID;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeProgressing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Begins the first period of pledges that were published before there were any; finds nothing to do ever after. */
@Component
class ProgressCatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressCatchUp.class);
    private static final int PAGE = 200;

    private final PledgeProgressing pledges;
    private final ProgressBeginning beginning;
    private final CurrentActor currentActor;

    ProgressCatchUp(PledgeProgressing pledges, ProgressBeginning beginning, CurrentActor currentActor) {
        this.pledges = pledges;
        this.beginning = beginning;
        this.currentActor = currentActor;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        currentActor.runAs(Actor.system(ProgressId.KIND), this::catchUp);
    }

    private void catchUp() {
        UUID after = new UUID(0, 0);
        int begun = 0;
        for (List<PledgeId> page = pledges.living(after, PAGE); !page.isEmpty(); page = pledges.living(after, PAGE)) {
            for (PledgeId pledge : page) {
                begun += begin(pledge) ? 1 : 0;
            }
            after = page.getLast().value();
        }
        if (begun > 0) {
            LOG.info("The first period of {} published pledges has begun", begun);
        }
    }

    /** Another node that starts at the same moment may be faster. */
    private boolean begin(PledgeId pledge) {
        try {
            return beginning.catchUp(pledge);
        } catch (DuplicateKeyException begunElsewhere) {
            return false;
        }
    }
}
