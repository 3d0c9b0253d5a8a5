package org.medina.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.medina.grant.Checklist;
import org.medina.grant.GrantAgreements;
import org.medina.grant.GrantChecking;
import org.medina.grant.GrantCommitting;
import org.medina.grant.GrantDetails;
import org.medina.grant.GrantId;
import org.medina.grant.GrantPaying;
import org.medina.grant.GrantReading;
import org.medina.grant.GrantReporting;
import org.medina.grant.ReportEntry;
import org.springframework.stereotype.Component;

/** The steps of the story that happen once money is granted. */
@Component
class GrantTeller {

    private final GrantCommitting committing;
    private final GrantChecking checking;
    private final GrantAgreements agreements;
    private final GrantPaying paying;
    private final GrantReporting reporting;
    private final GrantReading reading;
    private final Clock clock;

    GrantTeller(
            GrantCommitting committing,
            GrantChecking checking,
            GrantAgreements agreements,
            GrantPaying paying,
            GrantReporting reporting,
            GrantReading reading,
            Clock clock) {
        this.committing = committing;
        this.checking = checking;
        this.agreements = agreements;
        this.paying = paying;
        this.reporting = reporting;
        this.reading = reading;
        this.clock = clock;
    }

    void act(GrantId id, FundingTale.Step step) {
        switch (step.deed()) {
            case commit -> committing.commit(id, step.currency());
            case tick -> tickAll(id, Objects.requireNonNull(step.words()));
            case confirmDiligence -> checking.confirm(id);
            case draftAgreement -> agreements.draft(id, step.words());
            case approveAgreement -> agreements.approve(id);
            case sign -> agreements.sign(id, textHash(id), step.reference(), today());
            case requestTranche -> paying.request(id, number(step), step.words());
            case checkTranche -> paying.check(id, number(step));
            case approveTranche -> paying.approve(id, number(step));
            case pay ->
                paying.pay(
                        id,
                        number(step),
                        new GrantPaying.PaymentEntry(
                                step.agency(), today(), step.amount(), step.currency(), step.reference()));
            case report -> reporting.handIn(id, asOfToday(Objects.requireNonNull(step.report())));
            case acceptReport -> reporting.accept(id, number(step));
            case close -> reporting.close(id, step.amount(), today(), step.reference(), step.words());
            default -> throw new IllegalArgumentException(step.deed() + " is no step of a grant");
        }
    }

    private void tickAll(GrantId id, String words) {
        for (Checklist.Item item : reading.get(id).checklist().items()) {
            if (!item.isDone()) {
                checking.tick(id, item.number(), words, null);
            }
        }
    }

    private String textHash(GrantId id) {
        GrantDetails grant = reading.get(id);
        return Objects.requireNonNull(Objects.requireNonNull(grant.agreement()).textHash());
    }

    /** The story knows no dates, so that it is always as old as it was. */
    private ReportEntry asOfToday(ReportEntry report) {
        return new ReportEntry(
                today().minusDays(1), report.last(), report.narrative(), report.spent(), report.actuals());
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static int number(FundingTale.Step step) {
        return Objects.requireNonNull(step.number());
    }
}
