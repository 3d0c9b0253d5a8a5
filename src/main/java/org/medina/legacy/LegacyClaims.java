package org.medina.legacy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.Sha256;
import org.medina.base.Words;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat lets cities claim their entries, and decides on what they propose. Nobody is told before it says so. */
@Service
@Transactional
public class LegacyClaims {

    /** How long a claim is open, in days. */
    public static final int DAYS = 60;

    private static final int SECRET_BYTES = 32;

    private final ClaimRows claims;
    private final LegacyRows entries;
    private final Corrections corrections;
    private final Organisations organisations;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LegacyClaims(
            ClaimRows claims,
            LegacyRows entries,
            Corrections corrections,
            Organisations organisations,
            CurrentActor current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.entries = entries;
        this.corrections = corrections;
        this.organisations = organisations;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** @param secret the last part of the link; it is told this once and never kept */
    public record Made(LegacyClaim claim, String secret) {}

    /**
     * Opens a claim of a city; one that it had before ends.
     *
     * @param alias of a city in the portal
     * @throws Problem FORBIDDEN, or INVALID where there is no such city or nothing to claim
     */
    public Made make(String alias) {
        Actor actor = LegacyRules.requireRegistrar(current.get());
        Organisation city = organisations
                .find(alias)
                .filter(one -> one.kind() == OrganisationKind.CITY)
                .orElseThrow(() -> Problem.invalid("city", "legacy.claim-city"));
        entries.linkTo(city);
        if (entries.count(LegacySearch.claimable(city.id())) == 0) {
            throw Problem.invalid("city", "legacy.claim-nothing", city.name());
        }
        claims.revokeAll(city.id(), clock.instant());
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var claim = new LegacyClaim(
                Ids.next(),
                city.id(),
                city.name(),
                actor.name(),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(DAYS)),
                null,
                null,
                null);
        claims.insert(claim, Sha256.of(secret));
        return new Made(claim, secret);
    }

    /** Newest first, at most 200. @throws Problem FORBIDDEN */
    @Transactional(readOnly = true)
    public List<LegacyClaim> all() {
        LegacyRules.requireRegistrar(current.get());
        return claims.claims();
    }

    /**
     * Tells the city’s coordinators by mail that their entries wait; once.
     *
     * @throws Problem FORBIDDEN, NOT_FOUND, or WRONG_STATE where it is not open or was sent
     */
    public LegacyClaim send(UUID id) {
        LegacyRules.requireRegistrar(current.get());
        LegacyClaim claim = open(id);
        if (claim.sentAt() != null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "legacy.claim-sent");
        }
        claims.sent(id, clock.instant());
        events.publishEvent(new ClaimSent(id, claim.city(), clock.instant()));
        return claims.claim(id).orElseThrow(Problem::notFound);
    }

    /** Ends a claim before its time. @throws Problem FORBIDDEN, NOT_FOUND, or WRONG_STATE where it is not open */
    public LegacyClaim revoke(UUID id) {
        LegacyRules.requireRegistrar(current.get());
        open(id);
        claims.revoke(id, clock.instant());
        return claims.claim(id).orElseThrow(Problem::notFound);
    }

    /** What cities propose and nobody has decided, oldest first. @throws Problem FORBIDDEN */
    @Transactional(readOnly = true)
    public List<LegacyProposal> waiting() {
        LegacyRules.requireRegistrar(current.get());
        return claims.waiting();
    }

    /** Lets the entry say what its city proposes. @throws Problem FORBIDDEN, NOT_FOUND, WRONG_STATE, INVALID */
    public LegacyEntry accept(UUID id) {
        Actor actor = LegacyRules.requireRegistrar(current.get());
        LegacyProposal proposal = undecided(id);
        LegacyEntry entry = rewrite(proposal.entry(), proposal.fields());
        claims.decide(id, true, null, clock.instant());
        entries.note(entry.id(), "accept", proposal.note(), actor, clock.instant());
        return entry;
    }

    /** @throws Problem FORBIDDEN, NOT_FOUND, WRONG_STATE, or INVALID without a reason */
    public LegacyProposal refuse(UUID id, @Nullable String reason) {
        Actor actor = LegacyRules.requireRegistrar(current.get());
        LegacyProposal proposal = undecided(id);
        String because = Words.required("reason", reason, Words.MEDIUM);
        claims.decide(id, false, because, clock.instant());
        entries.note(proposal.entry(), "refuse", because, actor, clock.instant());
        return claims.proposal(id).orElseThrow(Problem::notFound);
    }

    /**
     * Corrects an entry by hand.
     *
     * @param fields texts by {@link LegacyField#code}
     * @throws Problem FORBIDDEN, NOT_FOUND, WRONG_STATE, or INVALID with an entry a field
     */
    public LegacyEntry correct(UUID entry, Map<String, String> fields, @Nullable String reason) {
        Actor actor = LegacyRules.requireRegistrar(current.get());
        String because = Words.required("reason", reason, Words.MEDIUM);
        LegacyEntry corrected = rewrite(entry, fields);
        entries.note(entry, "correct", because, actor, clock.instant());
        return corrected;
    }

    private LegacyEntry rewrite(UUID id, Map<String, String> fields) {
        LegacyEntry entry = entries.hold(id).orElseThrow(Problem::notFound);
        if (entry.state() != LegacyEntry.State.LISTED) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "legacy.not-listed");
        }
        entries.rewrite(id, corrections.corrected(entry.content(), fields), entry.city(), clock.instant());
        return entries.find(id).orElseThrow(Problem::notFound);
    }

    private LegacyClaim open(UUID id) {
        LegacyClaim claim = claims.claim(id).orElseThrow(Problem::notFound);
        if (!claim.isOpen(clock.instant())) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "legacy.claim-over");
        }
        return claim;
    }

    private LegacyProposal undecided(UUID id) {
        LegacyProposal proposal = claims.proposal(id).orElseThrow(Problem::notFound);
        if (proposal.decidedAt() != null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "legacy.proposal-decided");
        }
        return proposal;
    }
}
