package org.medina.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offices in organisations and the dated mandates of the people who may sign for them. */
@Service
public class Offices {

    private static final int MAX_TITLE = 200;

    private final MandateRows rows;
    private final CurrentActor actors;
    private final Organisations organisations;
    private final OrganisationDays days;
    private final NewSignatories newcomers;
    private final Clock clock;

    Offices(
            MandateRows rows,
            CurrentActor actors,
            Organisations organisations,
            OrganisationDays days,
            NewSignatories newcomers,
            Clock clock) {
        this.rows = rows;
        this.actors = actors;
        this.organisations = organisations;
        this.days = days;
        this.newcomers = newcomers;
        this.clock = clock;
    }

    /**
     * The mandate under which this person may sign for that organisation then; as holder before as deputy. People who
     * have left the organisation have none, whatever their dates. A day is one of the organisation’s own country.
     */
    public Optional<Mandate> mandateOf(PersonId person, OrganisationId organisation, Instant at) {
        return organisations.isMember(person, organisation)
                ? rows.goodFor(person, organisation, days.dayOf(organisation, at), at)
                : Optional.empty();
    }

    public Optional<Mandate> mandate(UUID id) {
        return rows.find(id);
    }

    public Optional<Office> office(OfficeId id) {
        return rows.office(id);
    }

    /** Whether it lets nobody sign yet, because its holder is new. */
    public boolean isWaiting(Mandate mandate) {
        return mandate.goodFrom() != null && mandate.goodFrom().isAfter(clock.instant());
    }

    /** Until when somebody who was named only now waits before they may sign. */
    public Optional<Instant> waitsUntil(PersonId person, OrganisationId organisation, Instant at) {
        return newcomers.waitsUntil(person, organisation, at);
    }

    /** The last mandate of that person there, whether it has ended or not yet begun; for telling them why they may not sign. */
    public Optional<Mandate> latest(PersonId person, OrganisationId organisation) {
        return rows.latest(person, organisation);
    }

    /** The mandates under which somebody may sign for an organisation then: those of holders first. */
    public List<Mandate> acting(OrganisationId organisation, Instant at) {
        return rows.goodOn(organisation, days.dayOf(organisation, at), at);
    }

    /**
     * In whose stead a deputy signs, in words: the name of who holds the office then, or the office itself while nobody
     * does. Empty for the holder.
     */
    public Optional<String> insteadOf(Mandate mandate, Instant at) {
        if (mandate.kind() == MandateKind.HOLDER) {
            return Optional.empty();
        }
        Office office = mandate.office();
        return rows.holder(office.id(), mandate.person(), days.dayOf(office.organisation(), at))
                .flatMap(holder -> organisations.person(holder.person()))
                .map(Person::name)
                .or(() -> Optional.of(office.title()));
    }

    /** The day that it is now where the organisation is. */
    public LocalDate today(OrganisationId organisation) {
        return days.dayOf(organisation, clock.instant());
    }

    /** The offices of an organisation, oldest first. */
    public List<Office> of(OrganisationId organisation) {
        return rows.offices(organisation);
    }

    /** All mandates an office ever gave, newest first. */
    public List<Mandate> mandates(OfficeId office) {
        return rows.ofOffice(office);
    }

    /**
     * An organisation whose offices the current actor may know.
     *
     * @throws Problem NOT_FOUND for all but its own people, the secretariat and operators
     */
    public Organisation readable(OrganisationId id) {
        var actor = actors.get();
        if (!actor.actsFor(id) && !isRegistrar(actor)) {
            throw Problem.notFound();
        }
        return organisations.get(id);
    }

    /**
     * Opens an office, or answers the one that the organisation has under that title already.
     *
     * @throws Problem FORBIDDEN for all but the secretariat, operators and the portal itself
     */
    @Transactional
    public Office open(OrganisationId organisation, @Nullable String title) {
        requireRegistrar();
        var name = title == null ? "" : title.strip();
        if (name.isEmpty() || name.length() > MAX_TITLE) {
            throw Problem.invalid("title", "identity.office-title-length", MAX_TITLE);
        }
        return rows.open(organisations.get(organisation).id(), name, clock.instant());
    }

    /**
     * Lets somebody sign for an office from the first to the last day, both included.
     *
     * @throws Problem FORBIDDEN as {@link #open}, NOT_FOUND for an unknown office, INVALID for a person of another
     *     organisation or dates in the wrong order
     */
    @Transactional
    public Mandate grant(
            OfficeId office,
            PersonId person,
            MandateKind kind,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String document) {
        var granter = requireRegistrar();
        var of = rows.office(office).orElseThrow(Problem::notFound);
        if (!organisations.isMember(person, of.organisation())) {
            throw Problem.invalid("person", "identity.not-a-member");
        }
        if (until != null && until.isBefore(from)) {
            throw Problem.invalid("until", "identity.mandate-ends-before-it-begins");
        }
        Instant now = clock.instant();
        boolean holdsOne = mandateOf(person, of.organisation(), now).isPresent();
        Instant goodFrom = newcomers.goodFrom(granter, holdsOne);
        var mandate = new Mandate(Ids.next(), of, person, kind, from, until, document, goodFrom);
        rows.insert(mandate, granter, now);
        newcomers.named(mandate);
        return mandate;
    }

    /**
     * Ends a mandate: that day is its last.
     *
     * @throws Problem FORBIDDEN as {@link #open}, NOT_FOUND, INVALID when it begins later
     */
    @Transactional
    public Mandate end(UUID mandate, LocalDate lastDay) {
        requireRegistrar();
        var found = rows.hold(mandate).orElseThrow(Problem::notFound);
        if (lastDay.isBefore(found.from())) {
            throw Problem.invalid("until", "identity.mandate-ends-before-it-begins");
        }
        rows.end(mandate, lastDay);
        return new Mandate(
                found.id(),
                found.office(),
                found.person(),
                found.kind(),
                found.from(),
                lastDay,
                found.document(),
                found.goodFrom());
    }

    private Actor requireRegistrar() {
        var actor = actors.get();
        if (!isRegistrar(actor)) {
            throw Problem.forbidden();
        }
        return actor;
    }

    private static boolean isRegistrar(Actor actor) {
        return actor.isSystem()
                || actor.has(Role.ADMIN)
                || actor.has(Role.SECRETARIAT_OFFICER)
                || actor.has(Role.SECRETARIAT_HEAD);
    }
}
