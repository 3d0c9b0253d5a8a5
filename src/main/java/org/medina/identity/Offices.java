package org.medina.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offices in organisations and the dated mandates of the people who may sign for them. */
@Service
public class Offices {

    private static final int MANY = 500;
    private static final String MANDATE = """
            select m.id, m.person, m.kind, m.valid_from, m.valid_until, m.document, m.good_from,
                   o.id as office, o.organisation, o.title
              from identity.mandate m join identity.office o on o.id = m.office
            """;

    private final JdbcClient jdbc;
    private final CurrentActor actors;
    private final Organisations organisations;
    private final OrganisationDays days;
    private final NewSignatories newcomers;
    private final Clock clock;

    Offices(
            JdbcClient jdbc,
            CurrentActor actors,
            Organisations organisations,
            OrganisationDays days,
            NewSignatories newcomers,
            Clock clock) {
        this.jdbc = jdbc;
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
        if (!organisations.isMember(person, organisation)) {
            return Optional.empty();
        }
        return jdbc.sql(MANDATE + """
                         where m.person = :person and o.organisation = :organisation
                           and m.valid_from <= :day and (m.valid_until is null or m.valid_until >= :day)
                           and (m.good_from is null or m.good_from <= :at)
                         order by m.kind desc, m.valid_from, m.id limit 1""")
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", days.dayOf(organisation, at))
                .query(Offices::mandate)
                .optional();
    }

    public Optional<Mandate> mandate(UUID id) {
        return jdbc.sql(MANDATE + "where m.id = :id")
                .param("id", id)
                .query(Offices::mandate)
                .optional();
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
        return jdbc.sql(MANDATE + """
                         where m.person = :person and o.organisation = :organisation
                         order by coalesce(m.valid_until, 'infinity') desc, m.id desc limit 1""")
                .param("person", person.value())
                .param("organisation", organisation.value())
                .query(Offices::mandate)
                .optional();
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
        return jdbc.sql(MANDATE + """
                         where m.office = :office and m.kind = 'HOLDER' and m.person <> :person
                           and m.valid_from <= :day and (m.valid_until is null or m.valid_until >= :day)
                         order by m.valid_from desc, m.id limit 1""")
                .param("office", office.id().value())
                .param("person", mandate.person().value())
                .param("day", days.dayOf(office.organisation(), at))
                .query(Offices::mandate)
                .optional()
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
        return jdbc.sql("select id, organisation, title from identity.office"
                        + " where organisation = :organisation order by opened_at, id limit :many")
                .param("organisation", organisation.value())
                .param("many", MANY)
                .query((row, number) -> office(row, "id"))
                .list();
    }

    /** All mandates an office ever gave, newest first. */
    public List<Mandate> mandates(OfficeId office) {
        return jdbc.sql(MANDATE + "where m.office = :office order by m.valid_from desc, m.id desc limit :many")
                .param("office", office.value())
                .param("many", MANY)
                .query(Offices::mandate)
                .list();
    }

    /**
     * Opens an office, or answers the one that the organisation has under that title already.
     *
     * @throws Problem FORBIDDEN for all but the secretariat, operators and the portal itself
     */
    @Transactional
    public Office open(OrganisationId organisation, String title) {
        requireRegistrar();
        var name = title.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw Problem.invalid("title", "identity.office-title-length", 200);
        }
        jdbc.sql("""
                insert into identity.office (id, organisation, title, opened_at)
                values (:id, :organisation, :title, :now) on conflict (organisation, title) do nothing""")
                .param("id", Ids.next())
                .param("organisation", organisations.get(organisation).id().value())
                .param("title", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select id, organisation, title from identity.office"
                        + " where organisation = :organisation and title = :title")
                .param("organisation", organisation.value())
                .param("title", name)
                .query((row, number) -> office(row, "id"))
                .single();
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
        var of = jdbc.sql("select id, organisation, title from identity.office where id = :id")
                .param("id", office.value())
                .query((row, number) -> office(row, "id"))
                .optional()
                .orElseThrow(Problem::notFound);
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
        jdbc.sql("""
                insert into identity.mandate
                  (id, office, person, kind, valid_from, valid_until, document, granted_by, granted_at, good_from)
                values (:id, :office, :person, :kind, :from, :until, :document, :by, :now, :good)""")
                .param("id", mandate.id())
                .param("office", office.value())
                .param("person", person.value())
                .param("kind", kind.name())
                .param("from", from)
                .param("until", until)
                .param("document", document)
                .param(
                        "by",
                        granter.person() == null
                                ? granter.name()
                                : granter.person().toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("good", goodFrom == null ? null : goodFrom.atOffset(ZoneOffset.UTC))
                .update();
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
        var found = jdbc.sql(MANDATE + "where m.id = :id for update of m")
                .param("id", mandate)
                .query(Offices::mandate)
                .optional()
                .orElseThrow(Problem::notFound);
        if (lastDay.isBefore(found.from())) {
            throw Problem.invalid("until", "identity.mandate-ends-before-it-begins");
        }
        jdbc.sql("update identity.mandate set valid_until = :until where id = :id")
                .param("until", lastDay)
                .param("id", mandate)
                .update();
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
        boolean may = actor.isSystem()
                || actor.has(Role.ADMIN)
                || actor.has(Role.SECRETARIAT_OFFICER)
                || actor.has(Role.SECRETARIAT_HEAD);
        if (!may) {
            throw Problem.forbidden();
        }
        return actor;
    }

    private static Office office(ResultSet row, String id) throws SQLException {
        return new Office(
                new OfficeId(row.getObject(id, UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("title"));
    }

    private static Mandate mandate(ResultSet row, int number) throws SQLException {
        return new Mandate(
                row.getObject("id", UUID.class),
                office(row, "office"),
                new PersonId(row.getObject("person", UUID.class)),
                MandateKind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("document"),
                row.getTimestamp("good_from") == null
                        ? null
                        : row.getTimestamp("good_from").toInstant());
    }
}
