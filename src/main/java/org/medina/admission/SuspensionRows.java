package org.medina.admission;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of organisations whose people may not act for now. */
@Repository
class SuspensionRows {

    private static final int MANY = 500;

    private final JdbcClient jdbc;

    SuspensionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isSuspended(OrganisationId organisation) {
        return of(organisation).isPresent();
    }

    Optional<Suspension> of(OrganisationId organisation) {
        return jdbc.sql("select reason, by_name, at from admission.suspension where organisation = :organisation")
                .param("organisation", organisation.value())
                .query((row, number) -> new Suspension(
                        row.getString("reason"),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    List<OrganisationId> all() {
        return jdbc.sql("select organisation from admission.suspension order by at desc limit :many")
                .param("many", MANY)
                .query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** False where it is suspended already. */
    boolean insert(OrganisationId organisation, Suspension suspension) {
        return jdbc.sql("""
                        insert into admission.suspension (organisation, reason, by_name, at)
                        values (:organisation, :reason, :by, :at) on conflict do nothing""")
                        .param("organisation", organisation.value())
                        .param("reason", suspension.reason())
                        .param("by", suspension.byName())
                        .param("at", Timestamp.from(suspension.at()))
                        .update()
                == 1;
    }

    boolean delete(OrganisationId organisation) {
        return jdbc.sql("delete from admission.suspension where organisation = :organisation")
                        .param("organisation", organisation.value())
                        .update()
                == 1;
    }

    /** Why, since when, and who said so. */
    record Suspension(String reason, String byName, Instant at) {}
}
