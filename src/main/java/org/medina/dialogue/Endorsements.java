package org.medina.dialogue;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands behind the joint submission of a dialogue; whoever writes here has taken the dialogue's row. */
@Repository
class Endorsements {

    private static final int MANY = 500;

    private final JdbcClient jdbc;

    Endorsements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where it was asked or has endorsed before. */
    boolean ask(DialogueId dialogue, OrganisationId organisation, Instant at) {
        return jdbc.sql("""
                        insert into dialogue.endorsement (dialogue, organisation, asked_at)
                        values (:dialogue, :organisation, :at) on conflict do nothing""")
                        .param("dialogue", dialogue.value())
                        .param("organisation", organisation.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False where its endorsement stands already. */
    boolean endorse(
            DialogueId dialogue,
            OrganisationId organisation,
            @Nullable String mandate,
            @Nullable LocalDate mandateDate,
            Instant at) {
        return jdbc.sql("""
                        insert into dialogue.endorsement as e
                               (dialogue, organisation, endorsed_at, mandate, mandate_date)
                        values (:dialogue, :organisation, :at, :mandate, :date)
                            on conflict (dialogue, organisation) do update
                           set endorsed_at = :at, mandate = :mandate, mandate_date = :date,
                               withdrawn_at = null, withdrawn_reason = null
                         where e.endorsed_at is null or e.withdrawn_at is not null""")
                        .param("dialogue", dialogue.value())
                        .param("organisation", organisation.value())
                        .param("mandate", mandate)
                        .param("date", mandateDate == null ? null : Date.valueOf(mandateDate))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False where none stands. */
    boolean withdraw(DialogueId dialogue, OrganisationId organisation, String reason, Instant at) {
        return jdbc.sql("""
                        update dialogue.endorsement set withdrawn_at = :at, withdrawn_reason = :reason
                         where dialogue = :dialogue and organisation = :organisation
                           and endorsed_at is not null and withdrawn_at is null""")
                        .param("dialogue", dialogue.value())
                        .param("organisation", organisation.value())
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Those that endorsed in that order, then those that were asked. */
    List<Endorsement> of(DialogueId dialogue) {
        return jdbc.sql("""
                        select o.id, o.alias, o.name, o.kind, o.country, o.focal, e.asked_at, e.endorsed_at,
                               e.mandate, e.mandate_date, e.withdrawn_at, e.withdrawn_reason
                          from dialogue.endorsement e join identity.organisation o on o.id = e.organisation
                         where e.dialogue = :dialogue
                         order by e.endorsed_at nulls last, o.name, o.id limit :many""")
                .param("dialogue", dialogue.value())
                .param("many", MANY)
                .query((row, number) -> endorsement(row))
                .list();
    }

    private static Endorsement endorsement(ResultSet row) throws SQLException {
        return new Endorsement(
                new Organisation(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        row.getString("alias"),
                        row.getString("name"),
                        OrganisationKind.valueOf(row.getString("kind")),
                        row.getString("country"),
                        row.getBoolean("focal")),
                instant(row, "asked_at"),
                instant(row, "endorsed_at"),
                row.getString("mandate"),
                row.getObject("mandate_date", LocalDate.class),
                instant(row, "withdrawn_at"),
                row.getString("withdrawn_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
