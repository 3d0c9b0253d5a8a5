package org.medina.grant;

import java.util.Map;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.workflow.Processes;
import org.springframework.stereotype.Component;

/** What a grant tells the engine: that something has happened. Ids of tasks are those of {@code bpmn/grant.bpmn}. */
@Component
class GrantProcess {

    static final String COMMIT = "userTask_CommitShare";
    static final String CHECK_CONDITIONS = "userTask_CheckConditions";
    static final String DRAFT = "userTask_DraftAgreement";
    static final String APPROVE = "userTask_ApproveAgreement";
    static final String SIGN = "userTask_SignAgreement";
    static final String CHECK_PAPER = "userTask_CheckPaper";
    static final String REQUEST_TRANCHE = "userTask_RequestTranche";
    static final String CHECK_TRANCHE = "userTask_CheckTranche";
    static final String APPROVE_TRANCHE = "userTask_ApproveTranche";
    static final String PAY = "userTask_RecordPayment";
    static final String REPORT = "userTask_WriteReport";
    static final String ACCEPT_REPORT = "userTask_AcceptReport";
    static final String CLOSE = "userTask_RecordFigures";

    private static final String APPROVED = "approved";
    private static final String RETURNED = "returned";

    private final Processes processes;

    GrantProcess(Processes processes) {
        this.processes = processes;
    }

    /** An agency committed to its share, or declined it. */
    void answered(GrantId id, OrganisationId agency) {
        processes.completeFor(id.subject(), COMMIT, agency.value(), Map.of());
    }

    void conditionsChecked(GrantId id) {
        complete(id, CHECK_CONDITIONS, "checked");
    }

    void drafted(GrantId id) {
        complete(id, DRAFT, "drafted");
    }

    void agreementDecided(GrantId id, boolean approved) {
        complete(id, APPROVE, approved ? APPROVED : RETURNED);
    }

    void agreementReopened(GrantId id) {
        processes.message(id.subject(), "agreementReopened");
    }

    void signed(GrantId id, OrganisationId party) {
        processes.completeFor(id.subject(), SIGN, party.value(), Map.of());
    }

    void paperRecorded(GrantId id) {
        processes.message(id.subject(), "paperRecorded");
    }

    /** With a paper that is the agreement nobody has to sign any more. */
    void paperChecked(GrantId id, boolean right) {
        complete(id, CHECK_PAPER, right ? APPROVED : RETURNED);
        if (right) {
            processes.message(id.subject(), "signedOutside");
        }
    }

    void trancheRequested(GrantId id) {
        complete(id, REQUEST_TRANCHE, "requested");
    }

    void trancheChecked(GrantId id, boolean right) {
        complete(id, CHECK_TRANCHE, right ? APPROVED : RETURNED);
    }

    /** An agency approved its part of the tranche, or returned the whole. */
    void trancheAnswered(GrantId id, OrganisationId agency) {
        processes.completeFor(id.subject(), APPROVE_TRANCHE, agency.value(), Map.of());
    }

    void paidInFull(GrantId id) {
        complete(id, PAY, "paid");
    }

    void reported(GrantId id) {
        complete(id, REPORT, "reported");
    }

    /** With the final report nothing more is asked for. */
    void reportDecided(GrantId id, boolean last) {
        SubjectRef subject = id.subject();
        if (last && processes.waitingAt(subject).contains(REQUEST_TRANCHE)) {
            processes.message(subject, "tranchesLapsed");
        }
        complete(id, ACCEPT_REPORT, last ? "over" : "decided");
    }

    void closed(GrantId id) {
        complete(id, CLOSE, "closed");
    }

    /** It is over, and no task of it was the reason. */
    void ended(GrantId id) {
        processes.message(id.subject(), "grantEnded");
    }

    /** Open work waits for somebody else now, or until another day. */
    void moved(GrantId id) {
        processes.reassign(id.subject());
    }

    private void complete(GrantId id, String task, String outcome) {
        processes.complete(id.subject(), task, Map.of("outcome", outcome));
    }
}
