package org.medina.funding;

import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.dialogue.ConsultedTexts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers the text of requests to the state of the applicant. */
@Component
class FundingConsultedTexts implements ConsultedTexts {

    private final FundingAccess access;
    private final FundingText texts;

    FundingConsultedTexts(FundingAccess access, FundingText texts) {
        this.access = access;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return FundingId.KIND;
    }

    /** The city offers it only inside of its own step: {@link FundingOwnership}. */
    @Override
    @Transactional(readOnly = true)
    public Offer offer(SubjectRef subject) {
        FundingRequest request = access.toSee(FundingId.of(subject), FundingAction.ASK_MINISTRIES)
                .request();
        if (!request.isAsking()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "funding.problem.ask-by-request");
        }
        return new Offer(request.lead(), texts.of(request), false, true);
    }
}
