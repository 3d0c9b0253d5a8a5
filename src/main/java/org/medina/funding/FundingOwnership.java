package org.medina.funding;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.call.CallReading;
import org.medina.call.CallSummary;
import org.medina.call.CallTerms.Ownership;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueInvitation;
import org.medina.dialogue.DialogueOpening;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The state of the applicant has its say, by the call's rule; a request that waits can be taken where no word is needed. */
@Service
public class FundingOwnership {

    private final FundingRepository requests;
    private final FundingAccess access;
    private final FundingCase fundingCase;
    private final FundingProcess process;
    private final FundingDialogues dialogues;
    private final FundingDrafting drafting;
    private final DialogueOpening opening;
    private final CallReading calls;
    private final Clock clock;

    FundingOwnership(
            FundingRepository requests,
            FundingAccess access,
            FundingCase fundingCase,
            FundingProcess process,
            FundingDialogues dialogues,
            FundingDrafting drafting,
            DialogueOpening opening,
            CallReading calls,
            Clock clock) {
        this.requests = requests;
        this.access = access;
        this.fundingCase = fundingCase;
        this.process = process;
        this.dialogues = dialogues;
        this.drafting = drafting;
        this.opening = opening;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * The ministries are asked; the process calls the dialogue.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; CONFLICT while they are asked; INVALID for who is asked and until when
     */
    @Transactional
    public DialogueId ask(FundingId id, DialogueInvitation invitation) {
        FundingRequest request =
                access.toChange(id, FundingAction.ASK_MINISTRIES).request();
        FundingStatus from = request.status();
        if (dialogues.isUnderWay(request)) {
            throw Problem.of(Problem.Kind.CONFLICT, "funding.problem.asked-already");
        }
        request.ask();
        requests.save(request);
        DialogueId dialogue = opening.open(id.subject(), invitation);
        request.askedIn(dialogue);
        requests.save(request);
        fundingCase.moved(request, from, "ask", null);
        process.ministriesAsked(id);
        return dialogue;
    }

    /**
     * Takes up what the state has said since its dialogue ended, such as a late endorsement.
     *
     * @throws Problem WRONG_STATE where it is not what the call's rule asks for
     */
    @Transactional
    public void takeUp(FundingId id) {
        FundingRequest request = access.toChange(id, FundingAction.TAKE_UP).request();
        if (dialogues.isUnderWay(request)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "funding.problem.still-asked");
        }
        FundingStatus from = request.status();
        dialogues.word(request).ifPresent(request::heard);
        request.owned(rule(request));
        requests.save(request);
        fundingCase.moved(request, from, "owned", null);
        process.owned(id);
    }

    /** Open calls that need no word of the state. */
    @Transactional(readOnly = true)
    public List<CallSummary> alternatives(FundingId id) {
        FundingRequest request = access.toSee(id, FundingAction.READ).request();
        return calls.open().stream()
                .filter(call -> call.ownership() == Ownership.NONE && !call.id().equals(request.call()))
                .toList();
    }

    /**
     * Takes the request to one of {@link #alternatives}, back to its draft there; a dialogue that goes on ends.
     *
     * @param call id or reference
     */
    @Transactional
    public void move(FundingId id, @Nullable String call) {
        access.toSee(id, FundingAction.MOVE);
        FundingRequest.Entered entered = drafting.openCall(call);
        dialogues.lapse(id.subject(), "funding.dialogue.moved");
        FundingRequest request = access.toChange(id, FundingAction.MOVE).request();
        boolean waits = process.waitsForMinistries(id);
        if (entered.terms().ownership() != Ownership.NONE || entered.id().equals(request.call())) {
            throw Problem.invalid("call", "funding.problem.needs-the-state-too");
        }
        FundingStatus from = request.status();
        request.moveTo(entered, FromPledge.under(request.content(), entered.terms()), clock.instant());
        requests.save(request);
        fundingCase.moved(request, from, "move", null);
        process.moved(id, waits);
    }

    private Ownership rule(FundingRequest request) {
        return calls.terms(request.call(), request.termsVersion()).ownership();
    }
}
