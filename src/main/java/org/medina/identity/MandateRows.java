package org.medina.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of offices and mandates. */
@Repository
class MandateRows {

    private static final int MANY = 500;
    private static final String OFFICE = "select id, organisation, title from identity.office";
    private static final String MANDATE = """
            select m.id, m.person, m.kind, m.valid_from, m.valid_until, m.document, m.good_from,
                   o.id as office, o.organisation, o.title
              from identity.mandate m join identity.office o on o.id = m.office
            """;

    private final JdbcClient jdbc;

    MandateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Office> office(OfficeId id) {
        return jdbc.sql(OFFICE + " where id = :id")
                .param("id", id.value())
                .query((row, number) -> office(row, "id"))
                .optional();
    }

    /** Oldest first. */
    List<Office> offices(OrganisationId organisation) {
        return jdbc.sql(OFFICE + " where organisation = :organisation order by opened_at, id limit :many")
                .param("organisation", organisation.value())
                .param("many", MANY)
                .query((row, number) -> office(row, "id"))
                .list();
    }

    /** The one of that title, which may have been there already. */
    Office open(OrganisationId organisation, String title, Instant now) {
        jdbc.sql("""
                insert into identity.office (id, organisation, title, opened_at)
                values (:id, :organisation, :title, :now) on conflict (organisation, title) do nothing""")
                .param("id", Ids.next())
                .param("organisation", organisation.value())
                .param("title", title)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql(OFFICE + " where organisation = :organisation and title = :title")
                .param("organisation", organisation.value())
                .param("title", title)
                .query((row, number) -> office(row, "id"))
                .single();
    }

    Optional<Mandate> find(UUID id) {
        return jdbc.sql(MANDATE + "where m.id = :id")
                .param("id", id)
                .query(MandateRows::mandate)
                .optional();
    }

    Optional<Mandate> hold(UUID id) {
        return jdbc.sql(MANDATE + "where m.id = :id for update of m")
                .param("id", id)
                .query(MandateRows::mandate)
                .optional();
    }

    /** Newest first. */
    List<Mandate> ofOffice(OfficeId office) {
        return jdbc.sql(MANDATE + "where m.office = :office order by m.valid_from desc, m.id desc limit :many")
                .param("office", office.value())
                .param("many", MANY)
                .query(MandateRows::mandate)
                .list();
    }

    /** Under which that person may sign on that day; as holder before as deputy. */
    Optional<Mandate> goodFor(PersonId person, OrganisationId organisation, LocalDate day, Instant at) {
        return jdbc.sql(MANDATE + """
                         where m.person = :person and o.organisation = :organisation
                           and m.valid_from <= :day and (m.valid_until is null or m.valid_until >= :day)
                           and (m.good_from is null or m.good_from <= :at)
                         order by m.kind desc, m.valid_from, m.id limit 1""")
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", day)
                .query(MandateRows::mandate)
                .optional();
    }

    /** Who may sign for an organisation on that day: holders first, the longest in office first. */
    List<Mandate> goodOn(OrganisationId organisation, LocalDate day, Instant at) {
        return jdbc.sql(MANDATE + """
                          join identity.membership ms on ms.person = m.person and ms.organisation = o.organisation
                          join identity.person p on p.id = m.person and p.enabled
                         where o.organisation = :organisation
                           and m.valid_from <= :day and (m.valid_until is null or m.valid_until >= :day)
                           and (m.good_from is null or m.good_from <= :at)
                         order by m.kind desc, m.valid_from, m.id limit :many""")
                .param("organisation", organisation.value())
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("many", MANY)
                .query(MandateRows::mandate)
                .list();
    }

    /** The last of that person there, whether it has ended or not yet begun. */
    Optional<Mandate> latest(PersonId person, OrganisationId organisation) {
        return jdbc.sql(MANDATE + """
                         where m.person = :person and o.organisation = :organisation
                         order by coalesce(m.valid_until, 'infinity') desc, m.id desc limit 1""")
                .param("person", person.value())
                .param("organisation", organisation.value())
                .query(MandateRows::mandate)
                .optional();
    }

    /** Somebody else who holds the office on that day. */
    Optional<Mandate> holder(OfficeId office, PersonId but, LocalDate day) {
        return jdbc.sql(MANDATE + """
                         where m.office = :office and m.kind = 'HOLDER' and m.person <> :person
                           and m.valid_from <= :day and (m.valid_until is null or m.valid_until >= :day)
                         order by m.valid_from desc, m.id limit 1""")
                .param("office", office.value())
                .param("person", but.value())
                .param("day", day)
                .query(MandateRows::mandate)
                .optional();
    }

    void insert(Mandate mandate, Actor by, Instant now) {
        jdbc.sql("""
                insert into identity.mandate
                  (id, office, person, kind, valid_from, valid_until, document, granted_by, granted_at, good_from)
                values (:id, :office, :person, :kind, :from, :until, :document, :by, :now, :good)""")
                .param("id", mandate.id())
                .param("office", mandate.office().id().value())
                .param("person", mandate.person().value())
                .param("kind", mandate.kind().name())
                .param("from", mandate.from())
                .param("until", mandate.until())
                .param("document", mandate.document())
                .param("by", by.person() == null ? by.name() : by.person().toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("good", goodFrom(mandate))
                .update();
    }

    void end(UUID mandate, LocalDate lastDay) {
        jdbc.sql("update identity.mandate set valid_until = :until where id = :id")
                .param("until", lastDay)
                .param("id", mandate)
                .update();
    }

    private static @Nullable Object goodFrom(Mandate mandate) {
        return mandate.goodFrom() == null ? null : mandate.goodFrom().atOffset(ZoneOffset.UTC);
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
