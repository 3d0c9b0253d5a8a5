package org.medina.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How agencies answer for their shares, each for its own. */
@Service
public class GrantCommitting {

    private final GrantRepository grants;
    private final GrantAccess access;
    private final GrantCase grantCase;
    private final GrantProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrantCommitting(
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

    /** What the own share is in a currency today. @throws Problem as {@link #commit} */
    @Transactional(readOnly = true)
    public Money share(GrantId id, @Nullable String currency) {
        GrantAccess.Opened opened = access.toSee(id, GrantAction.COMMIT);
        Grant grant = opened.grant();
        Commitment own = grant.commitments().of(opened.own()).orElseThrow(Problem::forbidden);
        Money share = new Money(own.share(), grant.approved().currency());
        return ExchangedShare.of(
                        share, code(currency, share.currency()), grant.request().plan(), today())
                .amount();
    }

    /**
     * The agency that is acted for stands by its share.
     *
     * @param currency of the agency; null for the grant's
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT where it has answered, INVALID where the plan has no rate
     */
    @Transactional
    public void commit(GrantId id, @Nullable String currency) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.COMMIT);
        Grant grant = opened.grant();
        GrantStage from = grant.stage();
        String own = code(currency, grant.approved().currency());
        grant.commit(opened.own(), own, today(), opened.act());
        grants.save(grant);
        grantCase.moved(grant, from, "commit", null);
        process.answered(id, opened.own());
    }

    /**
     * The agency does not stand by its share: there is no grant.
     *
     * @param reason for all parties to read
     */
    @Transactional
    public void decline(GrantId id, @Nullable String reason) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.COMMIT);
        Grant grant = opened.grant();
        GrantStage from = grant.stage();
        String because = GrantWords.required("reason", reason, Words.MEDIUM);
        grant.decline(opened.own(), because, opened.act());
        grants.save(grant);
        grantCase.moved(grant, from, "decline", because);
        events.publishEvent(new GrantClosed(id, grant.about(), false));
        process.answered(id, opened.own());
    }

    /** The secretariat ends it before any money is promised. */
    @Transactional
    public void callOff(GrantId id, @Nullable String reason) {
        Grant grant = access.toChange(id, GrantAction.CALL_OFF).grant();
        GrantStage from = grant.stage();
        String because = GrantWords.required("reason", reason, Words.MEDIUM);
        grant.callOff(because, clock.instant());
        grants.save(grant);
        grantCase.moved(grant, from, "call-off", because);
        events.publishEvent(new GrantClosed(id, grant.about(), false));
        process.ended(id);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String code(@Nullable String given, String otherwise) {
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        try {
            return Currency.getInstance(given.strip().toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("currency", "grant.problem.unknown-currency", given);
        }
    }
}
