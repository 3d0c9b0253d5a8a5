package org.medina.grant;

import java.time.Clock;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a journey opens a grant for what was approved, and how it ends one before its time. */
@Service
public class GrantOpening {

    private final GrantRepository grants;
    private final GrantCase grantCase;
    private final Clock clock;

    GrantOpening(GrantRepository grants, GrantCase grantCase, Clock clock) {
        this.grants = grants;
        this.grantCase = grantCase;
        this.clock = clock;
    }

    /**
     * Opens the grant's case. Its process is started by nobody here: the journey's own calls it afterwards.
     *
     * @throws Problem CONFLICT where a grant for that request lives, INVALID where the shares are not the whole of the
     *     budget or the tranches not the whole of the grant
     */
    @Transactional
    public GrantId open(GrantRequest request) {
        if (grants.findLivingAndLock(request.about().kind(), request.about().id())
                .isPresent()) {
            throw Problem.of(Problem.Kind.CONFLICT, "grant.problem.already-open");
        }
        PlanChecks.check(request.plan());
        Grant grant = Grant.open(GrantId.next(), grantCase.nextReference(), request, clock.instant());
        grants.save(grant);
        grantCase.open(grant);
        grantCase.moved(grant, grant.stage(), "open", null);
        return grant.id();
    }

    /**
     * Ends what grant lives for a case that has ended, without asking anybody's leave; nothing happens where none does.
     * The journey's process, which called the grant's, ends that.
     *
     * @param reason for all parties to read
     */
    @Transactional
    public void lapse(SubjectRef about, String reason) {
        grants.findLivingAndLock(about.kind(), about.id()).ifPresent(grant -> {
            GrantStage from = grant.stage();
            grant.lapse(reason, clock.instant());
            grants.save(grant);
            grantCase.moved(grant, from, "lapse", reason);
        });
    }
}
