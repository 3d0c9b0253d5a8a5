package org.medina.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Networks that act for cities by a dated mandate, in everything but signing. The city gives and ends it; an officer enters
 * what came by letter, which the city hears of at once and which lets nobody act before it could object.
 */
@Service
public class NetworkMandates {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd, HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Set<Role> GRANT = EnumSet.of(Role.CITY_COORDINATOR, Role.CITY_SIGNATORY);

    private final NetworkMandateRows rows;
    private final Organisations organisations;
    private final OrganisationDays days;
    private final NewSignatories newcomers;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NetworkMandates(
            NetworkMandateRows rows,
            Organisations organisations,
            OrganisationDays days,
            NewSignatories newcomers,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.days = days;
        this.newcomers = newcomers;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the current actor gives mandates of that city. */
    public boolean mayGrant(OrganisationId city) {
        return mayGrant(actors.get(), city);
    }

    /** Whether the current actor ends that mandate: who could give it, and the network itself, which lays it down. */
    public boolean mayEnd(NetworkMandate mandate) {
        return mayEnd(actors.get(), mandate);
    }

    /** Cities that the current actor may act for now, by name. */
    public List<Organisation> cities() {
        Set<OrganisationId> represented = actors.get().represents();
        return represented.isEmpty()
                ? List.of()
                : organisations.all(OrganisationKind.CITY).stream()
                        .filter(city -> represented.contains(city.id()))
                        .toList();
    }

    /**
     * What a city gave, or a network holds or held; the latest to end first.
     *
     * @throws Problem NOT_FOUND for all but its own people, the secretariat and operators
     */
    @Transactional(readOnly = true)
    public List<NetworkMandate> of(OrganisationId organisation) {
        Actor actor = actors.get();
        if (!actor.actsFor(organisation) && !actor.isOfTheSecretariat() && !actor.has(Role.ADMIN)) {
            throw Problem.notFound();
        }
        return rows.of(organisation);
    }

    /** Whether any network may act for that city now. */
    public boolean isRepresented(OrganisationId city) {
        return rows.of(city).stream()
                .anyMatch(mandate -> mandate.city().equals(city) && standing(mandate) == NetworkMandate.Standing.RUNS);
    }

    public NetworkMandate.Standing standing(NetworkMandate mandate) {
        Instant now = clock.instant();
        Instant good = mandate.goodFrom();
        LocalDate today = days.dayOf(mandate.city(), now);
        if (mandate.endedAt() != null) {
            return NetworkMandate.Standing.ENDED;
        }
        if (mandate.until().isBefore(today)) {
            return NetworkMandate.Standing.OVER;
        }
        if (mandate.from().isAfter(today)) {
            return NetworkMandate.Standing.AHEAD;
        }
        return good != null && good.isAfter(now) ? NetworkMandate.Standing.WAITS : NetworkMandate.Standing.RUNS;
    }

    /**
     * Refuses in words where the network that the current actor acts for may not act for the city now.
     *
     * @throws Problem FORBIDDEN, naming the day before or after which it may not
     */
    public void require(OrganisationId city) {
        Actor actor = actors.get();
        if (actor.represents().contains(city)) {
            return;
        }
        String name = organisations.get(city).name();
        Optional<NetworkMandate> last = actor.supportsCities()
                ? rows.latest(city, actor.requiredOrganisation().id())
                : Optional.empty();
        if (last.isEmpty()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "identity.network.none", name);
        }
        NetworkMandate mandate = last.get();
        throw switch (standing(mandate)) {
            case AHEAD -> refused("ahead", name, mandate.from());
            case OVER -> refused("over", name, mandate.until());
            case WAITS, RUNS -> refused("waits", name, moment(mandate.goodFrom()));
            case ENDED -> refused("ended", name, moment(mandate.endedAt()));
        };
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }

    private static Problem refused(String why, String city, Object when) {
        return Problem.of(Problem.Kind.FORBIDDEN, "identity.network." + why, city, when.toString());
    }

    /**
     * Lets a network act for a city from the first to the last day, both included.
     *
     * @param network alias or id
     * @param document the city’s letter or decision; its number, or what it says
     * @throws Problem NOT_FOUND, FORBIDDEN, or INVALID with the field
     */
    @Transactional
    public NetworkMandate grant(
            OrganisationId city,
            @Nullable String network,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String document) {
        Actor actor = actors.get();
        if (!mayGrant(actor, city)) {
            throw Problem.forbidden();
        }
        Organisation of = organisations.get(city);
        if (of.kind() != OrganisationKind.CITY) {
            throw Problem.invalid("city", "identity.network.no-city");
        }
        LocalDate first = given("from", from);
        LocalDate last = given("until", until);
        Instant now = clock.instant();
        requireOrder(city, first, last, now);
        boolean fromOutside = !actor.actsFor(city);
        NetworkMandate mandate = new NetworkMandate(
                Ids.next(),
                city,
                network(network).id(),
                first,
                last,
                Words.required("document", document, Words.SHORT),
                actor.organisation() == null ? null : actor.organisation().id(),
                fromOutside ? newcomers.goodFrom(actor, false) : null,
                null);
        rows.insert(mandate, days.beginOf(city, first), days.beginOf(city, last.plusDays(1)), actor, now);
        events.publishEvent(new NetworkMandated(mandate.id(), city, mandate.network(), actor.person(), now));
        return mandate;
    }

    private void requireOrder(OrganisationId city, LocalDate first, LocalDate last, Instant now) {
        if (last.isBefore(first)) {
            throw Problem.invalid("until", "identity.mandate-ends-before-it-begins");
        }
        if (last.isBefore(days.dayOf(city, now))) {
            throw Problem.invalid("until", "identity.network.in-the-past");
        }
    }

    /**
     * Ends it now; what the network entered and the city has not confirmed stays for the city to decide.
     *
     * @throws Problem NOT_FOUND for those who may not know of it, FORBIDDEN, WRONG_STATE where it is over already
     */
    @Transactional
    public void end(UUID id) {
        Actor actor = actors.get();
        NetworkMandate mandate = rows.find(id).orElseThrow(Problem::notFound);
        if (!mayEnd(actor, mandate)) {
            throw actor.actsFor(mandate.city()) || actor.actsFor(mandate.network())
                    ? Problem.forbidden()
                    : Problem.notFound();
        }
        Instant now = clock.instant();
        if (standing(mandate) == NetworkMandate.Standing.OVER || !rows.end(id, now, actor)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "identity.network.over-already");
        }
        events.publishEvent(new NetworkMandateEnded(id, mandate.city(), mandate.network(), actor.person(), now));
    }

    /** For whoever writes of it, whoever reads. */
    public Optional<NetworkMandate> find(UUID id) {
        return rows.find(id);
    }

    private Organisation network(@Nullable String address) {
        return organisations
                .named(OrganisationKind.NETWORK, address)
                .orElseThrow(() -> Problem.invalid("network", "identity.network.unknown"));
    }

    private static boolean mayGrant(Actor actor, OrganisationId city) {
        return actor.isSystem() || actor.isOfTheSecretariat() || actor.actsFor(city) && actor.hasAny(GRANT);
    }

    private static boolean mayEnd(Actor actor, NetworkMandate mandate) {
        return mayGrant(actor, mandate.city()) || actor.actsFor(mandate.network()) && actor.supportsCities();
    }

    private static LocalDate given(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw Problem.invalid(field, "identity.needed");
        }
        return day;
    }
}
