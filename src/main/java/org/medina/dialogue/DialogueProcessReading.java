package org.medina.dialogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medina.base.Problem;
import org.medina.identity.Relation;
import org.medina.identity.Role;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.medina.workflow.DiagramState;
import org.medina.workflow.ProcessModels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be read of a dialogue's process without learning what goes on within a government. */
@Service
public class DialogueProcessReading {

    private static final String HANDED_IN = "end_CommentsHandedIn";

    private final DialogueAccess access;
    private final Inbox inbox;
    private final ProcessModels models;

    DialogueProcessReading(DialogueAccess access, Inbox inbox, ProcessModels models) {
        this.access = access;
        this.inbox = inbox;
        this.models = models;
    }

    /** The open work of the organisation that the reader acts for; that of others would tell who has handed in. */
    @Transactional(readOnly = true)
    public List<InboxEntry> work(DialogueId id) {
        DialogueAccess.Opened opened = access.toSee(id, DialogueAction.READ);
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
    public DiagramState diagram(DialogueId id) {
        DialogueAccess.Opened opened = access.toSee(id, DialogueAction.READ);
        if (!opened.relations().contains(Relation.SECRETARIAT)
                && !opened.actor().has(Role.ADMIN)) {
            throw Problem.forbidden();
        }
        DiagramState state = models.diagram(id.subject());
        Set<String> active = new HashSet<>(state.active());
        Set<String> done = new HashSet<>(state.done());
        done.remove(HANDED_IN);
        if (opened.dialogue().stage() == DialogueStage.COMMENTING) {
            done.remove(DialogueProcess.COMMENT);
            active.removeIf(element -> element.startsWith(DialogueProcess.COMMENT));
            active.add(DialogueProcess.COMMENT);
        }
        return new DiagramState(state.xml(), active, done);
    }
}
