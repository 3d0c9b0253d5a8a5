package org.medina.grant;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a city accounts for the money, up to the final figures. */
@Service
public class GrantReporting {

    private final GrantRepository grants;
    private final GrantAccess access;
    private final GrantCase grantCase;
    private final GrantProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrantReporting(
            GrantRepository grants,
            GrantAccess access,
            GrantCase grantCase,
            GrantProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.grants = grants;
        this.access = access;
        this.grantCase = grantCase;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Problem WRONG_STATE while another waits or, for the final one, a tranche is under way; INVALID */
    @Transactional
    public void handIn(GrantId id, ReportEntry entry) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.REPORT);
        Grant grant = opened.grant();
        Report report = ReportChecks.report(grant, entry, opened.act());
        grant.handIn(report);
        kept(grant, grant.stage(), "report", "" + report.number());
        process.reported(id);
    }

    /** With the final report accepted the project is closed. @param number of the report that was read */
    @Transactional
    public void accept(GrantId id, int number) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.ACCEPT_REPORT);
        Grant grant = opened.grant();
        GrantStage from = grant.stage();
        grant.acceptReport(number, opened.act());
        kept(grant, from, "accept-report", "" + number);
        process.reportDecided(id, grant.stage() == GrantStage.CLOSING);
        process.moved(id);
    }

    @Transactional
    public void sendBack(GrantId id, int number, @Nullable String reason) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.ACCEPT_REPORT);
        Grant grant = opened.grant();
        String because = GrantWords.required("reason", reason, Words.MEDIUM);
        grant.returnReport(number, because, opened.act());
        kept(grant, grant.stage(), "return-report", number + ": " + because);
        process.reportDecided(id, false);
    }

    /**
     * The final figures: what was paid and not spent has come back.
     *
     * @param returned as the agent read it off its books; null where nothing had to come back
     * @throws Problem INVALID where it is not the balance
     */
    @Transactional
    public void close(
            GrantId id,
            @Nullable BigDecimal returned,
            @Nullable LocalDate day,
            @Nullable String reference,
            @Nullable String words) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.CLOSE);
        Grant grant = opened.grant();
        GrantStage from = grant.stage();
        Money balance = grant.balance();
        Money came = GrantMoney.typed("returned", returned == null ? BigDecimal.ZERO : returned, balance.currency());
        if (!came.equals(balance)) {
            throw Problem.invalid("returned", "grant.problem.not-the-balance", balance.toString());
        }
        boolean none = balance.isZero();
        grant.close(new Closing(
                grant.paid().amount(),
                grant.reported().amount(),
                balance.amount(),
                none ? null : GrantDays.past("day", day, clock.instant()),
                none ? null : GrantWords.required("reference", reference, Words.SHORT),
                GrantWords.optional("words", words, Words.MEDIUM),
                opened.act()));
        kept(grant, from, "close", balance.toString());
        events.publishEvent(new GrantClosed(id, grant.about(), true));
        process.closed(id);
    }

    private void kept(Grant grant, GrantStage from, String action, @Nullable String reason) {
        grants.save(grant);
        grantCase.moved(grant, from, action, reason);
    }
}
