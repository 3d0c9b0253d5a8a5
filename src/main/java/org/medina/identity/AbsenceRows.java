package org.medina.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of absences. */
@Repository
class AbsenceRows {

    private static final int MANY = 500;
    private static final String ABSENCE = """
            select a.*, p.name as person_name, d.name as deputy_name
              from identity.absence a
              join identity.person p on p.id = a.person join identity.person d on d.id = a.deputy
            """;

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of two who enter something for the same organisation at once the second waits, and sees what the first did. */
    void lock(OrganisationId organisation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity:absence:' || :organisation, 0))")
                .param("organisation", organisation.toString())
                .query((row, number) -> 0)
                .single();
    }

    void insert(Absence absence, String notedBy, Instant now) {
        jdbc.sql("""
                insert into identity.absence
                  (id, person, organisation, deputy, first_day, last_day, noted_by, noted_at)
                values (:id, :person, :organisation, :deputy, :first, :last, :by, :now)""")
                .param("id", absence.id())
                .param("person", absence.person().value())
                .param("organisation", absence.organisation().value())
                .param("deputy", absence.deputy().value())
                .param("first", absence.first())
                .param("last", absence.last())
                .param("by", notedBy)
                .param("now", Timestamp.from(now))
                .update();
    }

    void end(UUID id, LocalDate last) {
        jdbc.sql("update identity.absence set last_day = :last where id = :id")
                .param("last", last)
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from identity.absence where id = :id").param("id", id).update();
    }

    Optional<Absence> find(UUID id) {
        return jdbc.sql(ABSENCE + "where a.id = :id")
                .param("id", id)
                .query((row, number) -> absence(row))
                .optional();
    }

    /** Those that are not over on that day, the earliest first. */
    List<Absence> notOver(OrganisationId organisation, LocalDate day) {
        return jdbc.sql(
                        ABSENCE
                                + "where a.organisation = :organisation and a.last_day >= :day order by a.first_day, a.id limit :many")
                .param("organisation", organisation.value())
                .param("day", day)
                .param("many", MANY)
                .query((row, number) -> absence(row))
                .list();
    }

    List<Absence> of(PersonId person, LocalDate day) {
        return jdbc.sql(ABSENCE
                        + "where a.person = :person and a.last_day >= :day order by a.first_day, a.id limit :many")
                .param("person", person.value())
                .param("day", day)
                .param("many", MANY)
                .query((row, number) -> absence(row))
                .list();
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new PersonId(row.getObject("deputy", UUID.class)),
                row.getString("deputy_name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
