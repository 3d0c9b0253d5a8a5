package org.medina.dialogue;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who are asked, and when each handed in; the latter is nobody's business outside of its own government. */
@Repository
class Participants {

    private static final int MANY = 500;

    private final JdbcClient jdbc;

    Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of those who are asked. */
    record Participant(
            Organisation organisation,
            Instant askedAt,
            @Nullable Instant handedInAt) {}

    /** False where it is asked already. */
    boolean add(DialogueId dialogue, OrganisationId organisation, Instant at) {
        return jdbc.sql("""
                        insert into dialogue.participant (dialogue, organisation, asked_at)
                        values (:dialogue, :organisation, :at) on conflict do nothing""")
                        .param("dialogue", dialogue.value())
                        .param("organisation", organisation.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<Participant> of(DialogueId dialogue) {
        return jdbc.sql("""
                        select o.id, o.alias, o.name, o.kind, o.country, o.focal, p.asked_at, p.handed_in_at
                          from dialogue.participant p join identity.organisation o on o.id = p.organisation
                         where p.dialogue = :dialogue order by p.asked_at, o.name, o.id limit :many""")
                .param("dialogue", dialogue.value())
                .param("many", MANY)
                .query((row, number) -> new Participant(
                        new Organisation(
                                new OrganisationId(row.getObject("id", UUID.class)),
                                row.getString("alias"),
                                row.getString("name"),
                                OrganisationKind.valueOf(row.getString("kind")),
                                row.getString("country"),
                                row.getBoolean("focal")),
                        row.getTimestamp("asked_at").toInstant(),
                        instant(row.getObject("handed_in_at", OffsetDateTime.class))))
                .list();
    }

    /**
     * Lets one at a time of an organisation write, so that its comments are numbered without gaps.
     *
     * @throws Problem WRONG_STATE when it has handed in
     */
    void requireWriting(DialogueId dialogue, OrganisationId organisation) {
        boolean handedIn = jdbc.sql("""
                        select handed_in_at is not null from dialogue.participant
                         where dialogue = :dialogue and organisation = :organisation for update""")
                .param("dialogue", dialogue.value())
                .param("organisation", organisation.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(Problem::forbidden);
        if (handedIn) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.handed-in");
        }
    }

    void handIn(DialogueId dialogue, OrganisationId organisation, Instant at) {
        jdbc.sql("""
                        update dialogue.participant set handed_in_at = :at
                         where dialogue = :dialogue and organisation = :organisation""")
                .param("dialogue", dialogue.value())
                .param("organisation", organisation.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
