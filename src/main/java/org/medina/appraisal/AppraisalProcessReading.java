package org.medina.appraisal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medina.base.Problem;
import org.medina.identity.Role;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.medina.workflow.DiagramState;
import org.medina.workflow.ProcessModels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be read of an appraisal's process without learning how far reviewers and seats are. */
@Service
public class AppraisalProcessReading {

    private final AppraisalAccess access;
    private final Inbox inbox;
    private final ProcessModels models;

    AppraisalProcessReading(AppraisalAccess access, Inbox inbox, ProcessModels models) {
        this.access = access;
        this.inbox = inbox;
        this.models = models;
    }

    /** The open work of the organisation that the reader acts for; that of others would tell who has handed in. */
    @Transactional(readOnly = true)
    public List<InboxEntry> work(AppraisalId id) {
        AppraisalAccess.Opened opened = access.toSee(id, AppraisalAction.READ);
        return inbox.of(id.subject()).stream()
                .filter(entry -> opened.actor().actsFor(entry.organisation()))
                .toList();
    }

    /**
     * The diagram with the token, for those who facilitate and operate. It looks the same whoever has handed in.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN
     */
    @Transactional(readOnly = true)
    public DiagramState diagram(AppraisalId id) {
        return diagramFor(id).orElseThrow(Problem::forbidden);
    }

    /**
     * The same for a page that has other readers, too; empty for them.
     *
     * @throws Problem NOT_FOUND
     */
    @Transactional(readOnly = true)
    public Optional<DiagramState> diagramFor(AppraisalId id) {
        AppraisalAccess.Opened opened = access.toSee(id, AppraisalAction.READ);
        return opened.isSecretariat() || opened.actor().has(Role.ADMIN) ? Optional.of(drawn(opened)) : Optional.empty();
    }

    private DiagramState drawn(AppraisalAccess.Opened opened) {
        DiagramState state = models.diagram(opened.appraisal().id().subject());
        Set<String> active = new HashSet<>(state.active());
        Set<String> done = new HashSet<>(state.done());
        if (opened.appraisal().isReviewing()) {
            done.removeAll(Set.of(AppraisalProcess.REVIEW, "end_ReviewsHandedIn", "boundary_AgencyAssigned"));
            active.removeIf(element -> element.startsWith(AppraisalProcess.REVIEW));
            active.add(AppraisalProcess.REVIEW);
        }
        return new DiagramState(state.xml(), active, done);
    }
}
