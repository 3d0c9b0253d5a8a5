package org.medina.document;

import java.time.Clock;
import org.medina.base.Messages;
import org.medina.identity.CurrentActor;
import org.medina.inbox.Presences;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What every text that is open on this node works with. */
@Component
record LiveServices(
        Owners owners,
        DocumentRows rows,
        StepRows steps,
        TextVersions texts,
        BatchStore store,
        ThreadRows threads,
        VersionRows versions,
        TransactionTemplate transaction,
        CurrentActor actors,
        Colleagues colleagues,
        Messages messages,
        Presences presences,
        Clock clock) {}
