package org.medina.pledge;

import java.util.Map;
import org.medina.identity.OrganisationId;
import org.medina.workflow.Processes;
import org.springframework.stereotype.Component;

/** What the journey tells the engine: that something has happened. Ids of tasks are those of {@code bpmn/pledge.bpmn}. */
@Component
class PledgeProcess {

    static final String DRAFT = "userTask_DraftPledge";
    static final String REVIEW = "userTask_ReviewDraft";
    static final String ASK = "callActivity_AskMinistries";
    static final String REVISE = "userTask_RevisePledge";
    static final String CONFIRM = "userTask_ConfirmPartnership";
    static final String SIGN = "userTask_SignPledge";
    static final String CHECK = "userTask_CheckPledge";

    private final Processes processes;

    PledgeProcess(Processes processes) {
        this.processes = processes;
    }

    void begun(PledgeId id) {
        processes.start(PledgeId.KIND, id.subject());
    }

    void entryConfirmed(PledgeId id) {
        processes.reassign(id.subject());
    }

    /** A signed sheet has come, or was refused: the signature waits for somebody else now. */
    void paperMoved(PledgeId id) {
        processes.reassign(id.subject());
    }

    void sentToReview(PledgeId id) {
        complete(id, DRAFT, "sent");
    }

    void reviewSkipped(PledgeId id) {
        complete(id, DRAFT, "reviewSkipped");
    }

    void approved(PledgeId id) {
        complete(id, REVIEW, "approved");
    }

    void revised(PledgeId id) {
        complete(id, REVISE, "revised");
    }

    void partnerAnswered(PledgeId id, OrganisationId partner, boolean yes) {
        processes.completeFor(
                id.subject(), CONFIRM, partner.value(), Map.of("outcome", yes ? "confirmed" : "declined"));
    }

    void signed(PledgeId id) {
        complete(id, SIGN, "signed");
    }

    void accepted(PledgeId id) {
        complete(id, CHECK, "accepted");
    }

    /** @param from where it stood when it was returned */
    void returned(PledgeId id, PledgeStatus from) {
        String task =
                switch (from) {
                    case OFFICE_REVIEW -> REVIEW;
                    case SIGNING -> SIGN;
                    case SECRETARIAT_CHECK -> CHECK;
                    case DRAFT, CONSULTATION, REVISION, PUBLISHED, WITHDRAWN ->
                        throw new IllegalArgumentException("nothing to return from " + from);
                };
        complete(id, task, "returned");
    }

    /** While partners are asked, there is no signature task to complete: their answers stop being awaited. */
    void returnedFromPartners(PledgeId id) {
        processes.message(id.subject(), "pledgeReturned");
    }

    void withdrawn(PledgeId id) {
        processes.message(id.subject(), "pledgeWithdrawn");
    }

    private void complete(PledgeId id, String task, String outcome) {
        processes.complete(id.subject(), task, Map.of("outcome", outcome));
    }
}
