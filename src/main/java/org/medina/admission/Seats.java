package org.medina.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Mandate;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.identity.PersonInRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations that take part, and who acts for them; a seat may be empty or suspended. */
@Service
@Transactional
public class Seats {

    /** Stands in addresses for the organisation that one acts for. */
    public static final String OWN = "own";

    private final Organisations organisations;
    private final SeatInvitationRows invitations;
    private final SuspensionRows suspensions;
    private final SeatErrands errands;
    private final AdmissionHistory history;
    private final Offices offices;
    private final CurrentActor current;
    private final JdbcClient jdbc;
    private final Clock clock;

    Seats(
            Organisations organisations,
            SeatInvitationRows invitations,
            SuspensionRows suspensions,
            SeatErrands errands,
            AdmissionHistory history,
            Offices offices,
            CurrentActor current,
            JdbcClient jdbc,
            Clock clock) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.suspensions = suspensions;
        this.errands = errands;
        this.history = history;
        this.offices = offices;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * All organisations but the secretariat, by name.
     *
     * @throws Problem NOT_FOUND for all but the secretariat
     */
    @Transactional(readOnly = true)
    public List<SeatRow> all() {
        AdmissionRules.requireAdmits(current.get());
        Map<UUID, Integer> people = counts("""
                select m.organisation, count(*) from identity.membership m join identity.person p on p.id = m.person and p.enabled
                 where cardinality(m.roles) > 0 group by 1""");
        Map<UUID, Integer> invited = counts("""
                select organisation, count(*) from admission.invitation where state in ('WAITING', 'SENT') group by 1""");
        Map<UUID, Integer> waiting =
                counts("select about, count(*) from admission.errand where state <> 'DONE' group by 1");
        List<OrganisationId> suspended = suspensions.all();
        return Stream.concat(
                        Arrays.stream(OrganisationKind.values())
                                .filter(kind -> kind != OrganisationKind.SECRETARIAT)
                                .flatMap(kind -> organisations.all(kind).stream()),
                        suspended.stream().map(organisations::get))
                .distinct()
                .sorted(Comparator.comparing(Organisation::name))
                .map(one -> new SeatRow(
                        one,
                        people.getOrDefault(one.id().value(), 0),
                        invited.getOrDefault(one.id().value(), 0),
                        waiting.getOrDefault(one.id().value(), 0),
                        suspended.contains(one.id())))
                .toList();
    }

    private Map<UUID, Integer> counts(String sql) {
        Map<UUID, Integer> counts = new LinkedHashMap<>();
        jdbc.sql(sql)
                .query((row, number) -> counts.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        return counts;
    }

    /** @throws Problem NOT_FOUND for all but the secretariat and the organisation’s own people */
    @Transactional(readOnly = true)
    public SeatDetails get(String alias) {
        Organisation organisation = find(alias);
        OrganisationId id = organisation.id();
        return new SeatDetails(
                organisation,
                members(id),
                invitations.of(id),
                errands.about(id.value()),
                history.of(id.value()),
                SeatKind.rolesIn(organisation.kind()),
                suspensions
                        .of(id)
                        .map(one -> new SeatDetails.Suspended(one.reason(), one.byName(), one.at()))
                        .orElse(null));
    }

    /** Whether the current actor acts for an organisation whose people the secretariat invites. */
    @Transactional(readOnly = true)
    public boolean hasOwn() {
        return current.find()
                .map(Actor::organisation)
                .filter(own -> !SeatKind.rolesIn(own.kind()).isEmpty())
                .isPresent();
    }

    /** Whether the current actor changes who is in an organisation. */
    @Transactional(readOnly = true)
    public boolean mayChange() {
        return current.find().filter(AdmissionRules::admits).isPresent();
    }

    private List<SeatDetails.Member> members(OrganisationId id) {
        Map<Person, List<PersonInRole>> byPerson = organisations.people(id).stream()
                .collect(Collectors.groupingBy(PersonInRole::person, LinkedHashMap::new, Collectors.toList()));
        return byPerson.entrySet().stream()
                .map(entry -> new SeatDetails.Member(
                        entry.getKey(),
                        entry.getValue().stream().map(PersonInRole::role).toList()))
                .toList();
    }

    /**
     * Takes somebody out: their roles there end, and so do their mandates, as of yesterday.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for all but the secretariat, INVALID without a reason
     */
    public void remove(String alias, PersonId person, @Nullable String reason) {
        Organisation organisation = changing(alias);
        SeatDetails.Member member = members(organisation.id()).stream()
                .filter(one -> one.person().id().equals(person))
                .findFirst()
                .orElseThrow(Problem::notFound);
        String why = Words.required("reason", reason, Words.MEDIUM);
        endMandates(organisation.id(), person);
        history.note(organisation.id().value(), "removed", member.person().name() + ": " + why);
        errands.ask(Errand.Kind.LEAVE, organisation.id().value(), person.value());
    }

    private void endMandates(OrganisationId organisation, PersonId person) {
        var today = offices.today(organisation);
        offices.of(organisation).stream()
                .flatMap(office -> offices.mandates(office.id()).stream())
                .filter(mandate -> mandate.person().equals(person))
                .filter(mandate -> mandate.until() == null || !mandate.until().isBefore(today))
                .forEach(mandate -> offices.end(mandate.id(), last(mandate, today.minusDays(1))));
    }

    private static LocalDate last(Mandate mandate, LocalDate yesterday) {
        return mandate.from().isAfter(yesterday) ? mandate.from() : yesterday;
    }

    /**
     * Lets nobody act for it until it is resumed.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for all but the secretariat, INVALID without a reason, WRONG_STATE where it is
     *     suspended already
     */
    public void suspend(String alias, @Nullable String reason) {
        Organisation organisation = changing(alias);
        String why = Words.required("reason", reason, Words.MEDIUM);
        Actor actor = current.get();
        if (!suspensions.insert(organisation.id(), new SuspensionRows.Suspension(why, actor.name(), clock.instant()))) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "problem.wrong-state", "SUSPENDED");
        }
        history.note(organisation.id().value(), "suspended", why);
        errands.ask(
                Errand.Kind.STANDING,
                organisation.id().value(),
                organisation.id().value());
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN for all but the secretariat, WRONG_STATE where it is not suspended */
    public void resume(String alias) {
        Organisation organisation = changing(alias);
        if (!suspensions.delete(organisation.id())) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "problem.wrong-state", "OPEN");
        }
        history.note(organisation.id().value(), "resumed", null);
        errands.ask(
                Errand.Kind.STANDING,
                organisation.id().value(),
                organisation.id().value());
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN for all but the secretariat */
    public Organisation changing(String alias) {
        Organisation organisation = find(alias);
        AdmissionRules.requireAdmits(current.get(), organisation.id());
        if (organisation.kind() == OrganisationKind.SECRETARIAT) {
            throw Problem.forbidden();
        }
        return organisation;
    }

    private Organisation find(String alias) {
        Optional<Organisation> found =
                alias.equals(OWN) ? current.find().map(Actor::organisation) : organisations.find(alias);
        found.ifPresent(one -> AdmissionRules.requireReads(current.get(), one.id()));
        return found.orElseThrow(Problem::notFound);
    }
}
