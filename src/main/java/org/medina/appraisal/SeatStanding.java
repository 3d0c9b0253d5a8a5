package org.medina.appraisal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Component;

/** Whether a member of the committee may vote on a request; institutional conflict is a rule and nobody's decision. */
@Component
class SeatStanding {

    private final Organisations organisations;

    SeatStanding(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * The organisation of the member that would get money of the request, or asks for it; null where there is none.
     *
     * @param lender the organisation that lent the member
     */
    @Nullable
    OrganisationId barredBy(PersonId person, @Nullable OrganisationId lender, AppraisalRequest request) {
        OrganisationId committee = request.plan().committee().organisation();
        if (lender != null && (request.receives().contains(lender) || lender.equals(request.applicant()))) {
            return lender;
        }
        return request.receives().stream()
                .filter(organisation -> !organisation.equals(committee))
                .filter(organisation -> organisations.isMember(person, organisation))
                .findFirst()
                .or(() ->
                        Optional.of(request.applicant()).filter(applicant -> organisations.isMember(person, applicant)))
                .orElse(null);
    }
}
