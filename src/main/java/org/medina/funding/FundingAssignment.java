package org.medina.funding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.Turn;
import org.medina.identity.Role;
import org.medina.workflow.WorkAssignment;
import org.springframework.stereotype.Component;

/** Whom each task of the request's process waits for. */
@Component
class FundingAssignment implements WorkAssignment {

    private final FundingRepository requests;
    private final FundingCase fundingCase;

    FundingAssignment(FundingRepository requests, FundingCase fundingCase) {
        this.requests = requests;
        this.fundingCase = fundingCase;
    }

    @Override
    public String process() {
        return FundingId.KIND;
    }

    @Override
    public Assignment assign(SubjectRef subject, String userTask, @Nullable String element) {
        FundingRequest request = requests.findById(subject.id()).orElseThrow(Problem::notFound);
        Turn turn = userTask.equals(FundingProcess.SEEK)
                ? new Turn(request.lead(), Role.CITY_COORDINATOR)
                : Objects.requireNonNull(fundingCase.turn(request), userTask + " waits for nobody");
        return new Assignment(turn.organisation(), turn.role(), fundingCase.due(request));
    }
}
