package org.medina.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, and who of the same role does their work meanwhile. An absence gives nobody a right they did not hold. */
@Service
@Transactional
public class Absences {

    /** Whoever looks after the people of an organisation. */
    private static final Set<Role> COORDINATE = EnumSet.of(
            Role.CITY_COORDINATOR,
            Role.STATE_FOCAL_POINT,
            Role.AGENCY_APPROVER,
            Role.SECRETARIAT_OFFICER,
            Role.SECRETARIAT_HEAD);

    private static final Set<Role> SECRETARIAT = EnumSet.of(Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_HEAD);
    private static final int LONGEST = 400;

    private final AbsenceRows rows;
    private final Organisations organisations;
    private final OrganisationDays days;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(
            AbsenceRows rows,
            Organisations organisations,
            OrganisationDays days,
            CurrentActor current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.days = days;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Whether that person is away then, in whichever of their organisations. */
    @Transactional(readOnly = true)
    public Optional<Absence> of(PersonId person, Instant at) {
        // nowhere on earth is it an earlier day than this
        return rows.of(person, LocalDate.ofInstant(at, ZoneOffset.MIN)).stream()
                .filter(absence -> absence.covers(days.dayOf(absence.organisation(), at)))
                .findFirst();
    }

    /** Who is away from that organisation then. */
    @Transactional(readOnly = true)
    public List<Absence> in(OrganisationId organisation, Instant at) {
        LocalDate day = days.dayOf(organisation, at);
        return rows.notOver(organisation, day).stream()
                .filter(absence -> absence.covers(day))
                .toList();
    }

    /** For whom somebody stands in there then. */
    @Transactional(readOnly = true)
    public Set<PersonId> standsInFor(PersonId deputy, OrganisationId organisation, Instant at) {
        return in(organisation, at).stream()
                .filter(absence -> absence.deputy().equals(deputy))
                .map(Absence::person)
                .collect(Collectors.toSet());
    }

    /**
     * The absences of an organisation that are not over, the earliest first; its own people read them, and the secretariat.
     *
     * @throws Problem FORBIDDEN for everybody else
     */
    @Transactional(readOnly = true)
    public List<Absence> ahead(OrganisationId organisation) {
        Actor actor = current.get();
        if (!actor.actsFor(organisation) && !coordinates(actor, organisation)) {
            throw Problem.forbidden();
        }
        return rows.notOver(organisation, days.dayOf(organisation, clock.instant()));
    }

    /** Who could stand in: those who hold a role there that this person holds too. */
    @Transactional(readOnly = true)
    public List<Person> couldStandIn(PersonId person, OrganisationId organisation) {
        List<PersonInRole> all = organisations.people(organisation);
        Set<Role> held = all.stream()
                .filter(one -> one.person().id().equals(person))
                .map(PersonInRole::role)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> held.contains(one.role()))
                .map(PersonInRole::person)
                .filter(one -> !one.id().equals(person))
                .distinct()
                .toList();
    }

    /** Whether the current actor may enter absences of others there, not only their own. */
    @Transactional(readOnly = true)
    public boolean mayEnterForOthers(OrganisationId organisation) {
        return coordinates(current.get(), organisation);
    }

    /**
     * Enters that somebody is away, from the first to the last day, both included; meanwhile what waits for them shows to
     * the deputy too.
     *
     * @throws Problem FORBIDDEN for all but the person, who looks after the organisation, and the secretariat; INVALID for
     *     a deputy of another role, one who is away then, days that are over, too many or in the wrong order; CONFLICT
     *     where they are away already on one of those days, or stand in for somebody
     */
    public Absence enter(
            PersonId person,
            OrganisationId organisation,
            @Nullable PersonId deputy,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {
        Actor actor = requireMay(person, organisation);
        if (deputy == null) {
            throw Problem.invalid("deputy", "identity.absence.deputy-needed");
        }
        LocalDate from = given("from", first);
        LocalDate until = given("until", last);
        requireDays(organisation, from, until);
        Person away = organisations.person(person).orElseThrow(Problem::notFound);
        Person standIn = couldStandIn(person, organisation).stream()
                .filter(one -> one.id().equals(deputy))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("deputy", "identity.absence.deputy-role"));
        rows.lock(organisation);
        var absence = new Absence(Ids.next(), person, away.name(), organisation, deputy, standIn.name(), from, until);
        rows.notOver(organisation, from).forEach(other -> requireApart(absence, other));
        rows.insert(absence, noter(actor), clock.instant());
        events.publishEvent(new AbsenceChanged(organisation));
        return absence;
    }

    /**
     * Somebody is back: yesterday was the last day. One that has not begun is taken back.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN as {@link #enter}, CONFLICT where it is over
     */
    public void end(UUID id) {
        Absence absence = rows.find(id)
                .filter(found ->
                        current.get().actsFor(found.organisation()) || coordinates(current.get(), found.organisation()))
                .orElseThrow(Problem::notFound);
        requireMay(absence.person(), absence.organisation());
        LocalDate today = days.dayOf(absence.organisation(), clock.instant());
        if (absence.last().isBefore(today)) {
            throw Problem.of(Problem.Kind.CONFLICT, "identity.absence.over");
        }
        LocalDate last = today.minusDays(1);
        if (last.isBefore(absence.first())) {
            rows.delete(id);
        } else {
            rows.end(id, last);
        }
        events.publishEvent(new AbsenceChanged(absence.organisation()));
    }

    private void requireDays(OrganisationId organisation, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw Problem.invalid("until", "identity.absence.ends-before-it-begins");
        }
        if (until.isBefore(days.dayOf(organisation, clock.instant()))) {
            throw Problem.invalid("until", "identity.absence.past");
        }
        if (ChronoUnit.DAYS.between(from, until) > LONGEST) {
            throw Problem.invalid("until", "identity.absence.too-long", LONGEST);
        }
    }

    private static void requireApart(Absence absence, Absence other) {
        if (other.first().isAfter(absence.last()) || absence.first().isAfter(other.last())) {
            return;
        }
        if (other.person().equals(absence.person())) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    "identity.absence.already",
                    other.personName(),
                    other.first().toString(),
                    other.last().toString());
        }
        if (other.person().equals(absence.deputy())) {
            throw Problem.invalid(
                    "deputy",
                    "identity.absence.deputy-away",
                    other.personName(),
                    other.last().toString());
        }
        if (other.deputy().equals(absence.person())) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    "identity.absence.stands-in",
                    absence.personName(),
                    other.personName(),
                    other.last().toString());
        }
    }

    private Actor requireMay(PersonId person, OrganisationId organisation) {
        Actor actor = current.get();
        boolean own = person.equals(actor.person()) && actor.actsFor(organisation);
        if (!own && !coordinates(actor, organisation)) {
            throw Problem.forbidden();
        }
        return actor;
    }

    private static boolean coordinates(Actor actor, OrganisationId organisation) {
        return actor.isSystem() || actor.hasAny(SECRETARIAT) || actor.actsFor(organisation) && actor.hasAny(COORDINATE);
    }

    private static LocalDate given(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw Problem.invalid(field, "identity.needed");
        }
        return day;
    }

    private static String noter(Actor actor) {
        PersonId person = actor.person();
        return person == null ? actor.name() : person.toString();
    }
}
