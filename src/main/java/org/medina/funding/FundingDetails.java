package org.medina.funding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalId;
import org.medina.base.FieldProblem;
import org.medina.call.CallId;
import org.medina.call.CallTerms;
import org.medina.call.CallTerms.FormKind;
import org.medina.dialogue.DialogueId;
import org.medina.grant.GrantId;
import org.medina.identity.Organisation;
import org.medina.pledge.PledgeId;

/**
 * A request as one reader sees it.
 *
 * @param enteredBy who entered it on the city's behalf, until the city confirms
 * @param callReference of the call, with its title
 * @param form which of the call's forms it stands on, from 0
 * @param revision what was read at it may be written with it
 * @param missing what the form still needs
 * @param findings what the call's conditions say of it; null before it is handed in
 * @param stateWord what the state has said, silence included
 * @param feedback null before it is sent
 * @param draft what was decided, for the secretariat that writes the letter; null otherwise
 * @param reviewUntil until when a procedural review may be asked for
 * @param actions what the reader may do now
 */
public record FundingDetails(
        FundingId id,
        String reference,
        FundingStatus status,
        Organisation lead,
        @Nullable Organisation enteredBy,
        CallId call,
        String callReference,
        String callTitle,
        String mechanism,
        CallTerms terms,
        int form,
        FormKind formKind,
        FundingContent content,
        int revision,
        @Nullable PledgeId pledge,
        @Nullable String pledgeReference,
        List<FieldProblem> missing,
        @Nullable Instant submittedAt,
        @Nullable Findings findings,
        @Nullable DialogueId dialogue,
        @Nullable StateWord stateWord,
        @Nullable AppraisalId appraisal,
        @Nullable Feedback feedback,
        @Nullable Feedback draft,
        @Nullable Instant reviewUntil,
        @Nullable ProceduralReview review,
        @Nullable GrantId grant,
        @Nullable Boolean completed,
        @Nullable String withdrawnReason,
        @Nullable FundingId reappliedFrom,
        @Nullable String lastEditorName,
        Instant lastEditedAt,
        Instant createdAt,
        Set<FundingAction> actions) {

    public boolean may(FundingAction action) {
        return actions.contains(action);
    }

    /** What the reader may know of the decision. */
    public Optional<Feedback> decision() {
        return Optional.ofNullable(feedback == null ? draft : feedback);
    }
}
