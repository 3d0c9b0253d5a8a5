package org.medina.appraisal;

import java.time.Clock;
import java.time.Instant;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the journey of a request has it judged, and how that ends before its time. It asks nobody's leave. */
@Service
public class AppraisalOpening {

    private final AppraisalRepository appraisals;
    private final AppraisalRequestRows requests;
    private final SeatRows seats;
    private final AppraisalCase appraisalCase;
    private final SeatStanding standing;
    private final Clock clock;

    AppraisalOpening(
            AppraisalRepository appraisals,
            AppraisalRequestRows requests,
            SeatRows seats,
            AppraisalCase appraisalCase,
            SeatStanding standing,
            Clock clock) {
        this.appraisals = appraisals;
        this.requests = requests;
        this.seats = seats;
        this.appraisalCase = appraisalCase;
        this.standing = standing;
        this.clock = clock;
    }

    /**
     * Opens an appraisal; the journey's process runs it when it comes to the call of the process {@code appraisal}.
     *
     * @throws Problem CONFLICT where one of that request is under way
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AppraisalId open(AppraisalRequest request) {
        if (appraisals.isLiving(request.about().kind(), request.about().id())) {
            throw Problem.of(Problem.Kind.CONFLICT, "appraisal.problem.already-open");
        }
        Instant now = clock.instant();
        Appraisal appraisal = Appraisal.open(AppraisalId.next(), appraisalCase.nextReference(), request, now);
        appraisals.save(appraisal);
        requests.insert(appraisal.id(), request);
        AppraisalPlan.Committee committee = request.plan().committee();
        committee.seats().forEach(seat -> {
            OrganisationId barredBy = standing.barredBy(seat.person(), seat.secondedBy(), request);
            seats.insert(appraisal.id(), seat.person(), seat.constituency(), barredBy);
        });
        appraisalCase.open(appraisal, committee.organisation());
        appraisalCase.movedByItself(appraisal, appraisal.stage(), "open", null);
        return appraisal.id();
    }

    /**
     * Ends what appraisal lives of a request whose case has ended or moved on; that case's process ends the call.
     *
     * @param reason for those who took part to read
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(SubjectRef about, String reason) {
        appraisals.findLivingAndLock(about.kind(), about.id()).ifPresent(appraisal -> {
            AppraisalStage from = appraisal.stage();
            appraisal.lapse(reason, clock.instant());
            appraisals.save(appraisal);
            appraisalCase.movedByItself(appraisal, from, "lapse", reason);
        });
    }
}
