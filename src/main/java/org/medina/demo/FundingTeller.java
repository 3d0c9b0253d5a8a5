package org.medina.demo;

import java.util.Objects;
import java.util.UUID;
import org.medina.appraisal.AppraisalId;
import org.medina.dialogue.DialogueInvitation;
import org.medina.funding.FundingDetails;
import org.medina.funding.FundingDrafting;
import org.medina.funding.FundingId;
import org.medina.funding.FundingOwnership;
import org.medina.funding.FundingReading;
import org.medina.funding.FundingService;
import org.medina.grant.GrantId;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The steps of the story that happen to a request for money; those of its appraisal and grant are told by others. */
@Component
@Order(40)
class FundingTeller implements Teller<FundingTale, FundingTale.Step> {

    private final FundingDrafting drafting;
    private final FundingService requests;
    private final FundingOwnership ownership;
    private final FundingReading reading;
    private final AppraisalTeller appraisals;
    private final GrantTeller grants;
    private final Told told;
    private final CurrentActor currentActor;
    private final Organisations organisations;

    FundingTeller(
            FundingDrafting drafting,
            FundingService requests,
            FundingOwnership ownership,
            FundingReading reading,
            AppraisalTeller appraisals,
            GrantTeller grants,
            Told told,
            CurrentActor currentActor,
            Organisations organisations) {
        this.drafting = drafting;
        this.requests = requests;
        this.ownership = ownership;
        this.reading = reading;
        this.appraisals = appraisals;
        this.grants = grants;
        this.told = told;
        this.currentActor = currentActor;
        this.organisations = organisations;
    }

    @Override
    public String file() {
        return "requests.json";
    }

    @Override
    public Class<FundingTale[]> tales() {
        return FundingTale[].class;
    }

    @Override
    public UUID begin(FundingTale tale, FundingTale.Step step) {
        String pledge = tale.pledge();
        return drafting.begin(
                        told.required(tale.call()).toString(),
                        pledge == null ? null : told.required(pledge).toString(),
                        tale.title(),
                        null)
                .value();
    }

    @Override
    public void act(FundingTale tale, UUID subject, FundingTale.Step step) {
        var id = new FundingId(subject);
        switch (step.deed()) {
            case begin -> throw new IllegalStateException(id + " is begun twice");
            case write ->
                drafting.edit(
                        id,
                        Objects.requireNonNull(step.patch()),
                        reading.get(id).revision());
            case submit -> requests.submit(id);
            case check -> requests.check(id, step.verdict(), step.words());
            case askMinistries -> ownership.ask(id, new DialogueInvitation(null, null, null));
            case feedback -> requests.sendFeedback(id, step.words());
            case askReview -> requests.askReview(id, step.words());
            case decideReview -> requests.decideReview(id, step.outcome(), step.words());
            case declareNone,
                    declareConflict,
                    review,
                    ask,
                    answer,
                    closePanel,
                    propose,
                    vote,
                    closeVote,
                    writeMinutes,
                    adoptMinutes -> appraisals.act(appraisal(id), step);
            case commit,
                    tick,
                    confirmDiligence,
                    draftAgreement,
                    approveAgreement,
                    sign,
                    requestTranche,
                    checkTranche,
                    approveTranche,
                    pay,
                    report,
                    acceptReport,
                    close -> grants.act(grant(id), step);
        }
    }

    private AppraisalId appraisal(FundingId id) {
        return Objects.requireNonNull(asOfficer(id).appraisal(), id + " is not appraised");
    }

    private GrantId grant(FundingId id) {
        return Objects.requireNonNull(asOfficer(id).grant(), id + " has no grant");
    }

    /** Not everybody who acts on an appraisal or a grant may read the request. */
    private FundingDetails asOfficer(FundingId id) {
        return currentActor.callAs(organisations.actorFor("officer", "secretariat"), () -> reading.get(id));
    }
}
