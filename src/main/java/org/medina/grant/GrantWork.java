package org.medina.grant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.Turn;
import org.medina.identity.OrganisationId;
import org.medina.workflow.WorkAssignment;
import org.springframework.stereotype.Component;

/** Whom each task of a grant's process waits for, and until when. */
@Component
class GrantWork implements WorkAssignment {

    private static final Work CONFIRM_CONDITIONS =
            new Work("grant.confirm-conditions", "grant.work.confirm-conditions");
    private static final Work SPEND_FIRST = new Work("grant.spend-first", "grant.work.spend-first");

    private final GrantRepository grants;
    private final GrantCase grantCase;

    GrantWork(GrantRepository grants, GrantCase grantCase) {
        this.grants = grants;
        this.grantCase = grantCase;
    }

    @Override
    public String process() {
        return GrantId.KIND;
    }

    @Override
    public Assignment assign(SubjectRef subject, String userTask, @Nullable String element) {
        Grant grant = grants.findById(subject.id()).orElseThrow(Problem::notFound);
        return switch (userTask) {
            case GrantProcess.COMMIT, GrantProcess.APPROVE_TRANCHE -> to(grantCase.approver(organisation(element)));
            case GrantProcess.SIGN -> to(grantCase.signatory(grant, organisation(element)));
            case GrantProcess.CHECK_CONDITIONS -> conditions(grant);
            case GrantProcess.APPROVE, GrantProcess.CHECK_PAPER -> to(grantCase.head());
            case GrantProcess.REQUEST_TRANCHE -> tranche(grant);
            case GrantProcess.REPORT -> due(grantCase.city(grant), grantCase.reportDue(grant), null);
            case GrantProcess.PAY, GrantProcess.CLOSE -> to(grantCase.agent(grant));
            case GrantProcess.DRAFT, GrantProcess.CHECK_TRANCHE, GrantProcess.ACCEPT_REPORT -> to(grantCase.officer());
            default -> throw new IllegalArgumentException("nobody knows the task " + userTask);
        };
    }

    private Assignment conditions(Grant grant) {
        boolean done = grant.checklist().isDone();
        return due(grantCase.diligence(grant), null, done ? CONFIRM_CONDITIONS : null);
    }

    /** The city can do something for the next tranche at any time; asking for it, once the plan lets it. */
    private Assignment tranche(Grant grant) {
        boolean ready = grant.tranches()
                .current()
                .map(tranche -> TrancheRule.of(tranche, grant.request().plan(), grant.tranches(), grant.reports())
                        .isMet())
                .orElse(true);
        return due(grantCase.city(grant), null, ready ? null : SPEND_FIRST);
    }

    private static OrganisationId organisation(@Nullable String element) {
        if (element == null) {
            throw new IllegalArgumentException("a task of many parties is for none of them");
        }
        return OrganisationId.of(element);
    }

    private static Assignment to(Turn turn) {
        return due(turn, null, null);
    }

    private static Assignment due(Turn turn, @Nullable Instant due, @Nullable Work work) {
        return new Assignment(turn.organisation(), turn.role(), due, work);
    }
}
