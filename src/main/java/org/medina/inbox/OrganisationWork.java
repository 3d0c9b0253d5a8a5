package org.medina.inbox;

import java.util.List;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a whole organisation, whatever the role; for whoever hands its work over. */
@Service
public class OrganisationWork {

    private final EntryRows entries;
    private final CurrentActor current;

    OrganisationWork(EntryRows entries, CurrentActor current) {
        this.entries = entries;
        this.current = current;
    }

    /** Due first, at most 500, without what the current actor may not know of; the caller knows who else may read it. */
    @Transactional(readOnly = true)
    public List<InboxEntry> of(OrganisationId organisation) {
        return entries.of(organisation, current.get().requiredPerson());
    }
}
