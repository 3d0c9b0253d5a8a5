package org.medina.pledge;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.Turn;
import org.medina.identity.OrganisationId;
import org.medina.identity.Role;
import org.medina.workflow.WorkAssignment;
import org.springframework.stereotype.Component;

/** Whom each task of the pledge's process waits for. */
@Component
class PledgeAssignment implements WorkAssignment {

    private final PledgeRepository pledges;
    private final PledgeCase pledgeCase;
    private final PledgePapers papers;

    PledgeAssignment(PledgeRepository pledges, PledgeCase pledgeCase, PledgePapers papers) {
        this.pledges = pledges;
        this.pledgeCase = pledgeCase;
        this.papers = papers;
    }

    @Override
    public String process() {
        return PledgeId.KIND;
    }

    @Override
    public Assignment assign(SubjectRef subject, String userTask, @Nullable String element) {
        Pledge pledge = pledges.findById(subject.id()).orElseThrow(Problem::notFound);
        if (element != null) {
            return new Assignment(OrganisationId.of(element), Role.CITY_COORDINATOR, pledgeCase.due(pledge));
        }
        Turn turn = Objects.requireNonNull(pledgeCase.turn(pledge), userTask + " waits for nobody");
        return new Assignment(
                turn.organisation(),
                turn.role(),
                pledgeCase.due(pledge),
                userTask.equals(PledgeProcess.SIGN) ? papers.work(pledge) : null);
    }
}
