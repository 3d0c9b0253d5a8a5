package org.medina.legacy;

import java.time.Clock;
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
import org.medina.identity.Role;
import org.medina.pledge.PledgeDrafting;
import org.medina.pledge.PledgeId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A city’s coordinator looks at the entries of the city, proposes what they should say, and begins pledges from them. */
@Service
@Transactional
public class LegacyClaiming {

    private static final int MANY = 201;

    private final ClaimRows claims;
    private final LegacyRows entries;
    private final Corrections corrections;
    private final PledgeDrafting pledges;
    private final AdoptedPledge adopted;
    private final CurrentActor current;
    private final Clock clock;

    LegacyClaiming(
            ClaimRows claims,
            LegacyRows entries,
            Corrections corrections,
            PledgeDrafting pledges,
            AdoptedPledge adopted,
            CurrentActor current,
            Clock clock) {
        this.claims = claims;
        this.entries = entries;
        this.corrections = corrections;
        this.pledges = pledges;
        this.adopted = adopted;
        this.current = current;
        this.clock = clock;
    }

    /** @param waiting proposals that nobody has decided, by entry */
    public record Claimed(LegacyClaim claim, List<LegacyEntry> entries, Map<UUID, LegacyProposal> waiting) {}

    /** Whether a claim that was sent is open for the city that the actor coordinates. */
    @Transactional(readOnly = true)
    public boolean isOfUse() {
        return current.find()
                .filter(LegacyClaiming::coordinates)
                .flatMap(actor -> claims.sentTo(actor.requiredOrganisation().id(), clock.instant()))
                .isPresent();
    }

    /**
     * The entries of one’s own city.
     *
     * @param secret of the link; null for the claim that was sent to the city
     * @throws Problem NOT_FOUND where there is no open claim of the city that the actor coordinates
     */
    public Claimed open(@Nullable String secret) {
        LegacyClaim claim = claim(secret);
        claims.opened(claim.id(), clock.instant());
        List<LegacyEntry> all = entries.page(LegacySearch.ofCity(claim.city()), 0, MANY);
        Map<UUID, LegacyProposal> waiting = claims.waiting().stream()
                .filter(one -> all.stream().anyMatch(entry -> entry.id().equals(one.entry())))
                .collect(java.util.stream.Collectors.toMap(LegacyProposal::entry, one -> one));
        return new Claimed(claim, all, waiting);
    }

    /**
     * Begins a pledge that says what the entry says, with its number elsewhere; everything else is for the city to write.
     *
     * @throws Problem NOT_FOUND, or WRONG_STATE where that was done already
     */
    public PledgeId adopt(UUID id, @Nullable String secret) {
        LegacyEntry entry = own(id, secret);
        PledgeId pledge = pledges.create(adopted.of(entry.content()));
        entries.state(id, LegacyEntry.State.ADOPTED, null, pledge.value());
        entries.note(id, "adopt", null, current.get(), clock.instant());
        return pledge;
    }

    /**
     * Proposes what an entry should say; the secretariat decides.
     *
     * @param fields texts by {@link LegacyField#code}
     * @throws Problem NOT_FOUND, WRONG_STATE where another waits, or INVALID with an entry a field
     */
    public void propose(UUID id, @Nullable String secret, Map<String, String> fields, @Nullable String note) {
        LegacyEntry entry = own(id, secret);
        corrections.corrected(entry.content(), fields);
        String said = Words.optional("note", note, Words.MEDIUM);
        if (said != null) {
            PrivateData.in(said).ifPresent(found -> {
                throw Problem.invalid("note", "legacy.problem." + found.reason(), found.hint());
            });
        }
        Actor actor = current.get();
        var who = new ClaimRows.Who(actor.requiredPerson(), actor.name(), clock.instant());
        if (!claims.insert(Ids.next(), id, actor.requiredOrganisation().id(), fields, said, who)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "legacy.proposal-waits");
        }
        entries.note(id, "propose", said, actor, clock.instant());
    }

    private LegacyEntry own(UUID id, @Nullable String secret) {
        LegacyClaim claim = claim(secret);
        LegacyEntry entry =
                entries.hold(id).filter(one -> claim.city().equals(one.city())).orElseThrow(Problem::notFound);
        if (entry.state() != LegacyEntry.State.LISTED) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "legacy.not-listed");
        }
        return entry;
    }

    private LegacyClaim claim(@Nullable String secret) {
        Actor actor = current.get();
        if (!coordinates(actor)) {
            throw Problem.notFound();
        }
        var city = actor.requiredOrganisation().id();
        return (secret == null ? claims.sentTo(city, clock.instant()) : claims.byHash(Sha256.of(secret)))
                .filter(one -> one.city().equals(city) && one.isOpen(clock.instant()))
                .orElseThrow(Problem::notFound);
    }

    private static boolean coordinates(Actor actor) {
        Organisation own = actor.organisation();
        return own != null && own.kind() == OrganisationKind.CITY && actor.has(Role.CITY_COORDINATOR);
    }
}
