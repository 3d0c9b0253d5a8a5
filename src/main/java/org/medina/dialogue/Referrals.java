package org.medina.dialogue;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Referrals that the text's author has not followed yet. */
@Repository
class Referrals {

    private static final int MANY = 200;

    private final JdbcClient jdbc;

    Referrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where that authority was named before. */
    boolean add(DialogueId dialogue, Referral referral) {
        return jdbc.sql("""
                        insert into dialogue.referral (dialogue, organisation, referred_by, reason, at)
                        values (:dialogue, :organisation, :by, :reason, :at) on conflict do nothing""")
                        .param("dialogue", dialogue.value())
                        .param("organisation", referral.to().value())
                        .param("by", referral.by().value())
                        .param("reason", referral.reason())
                        .param("at", Timestamp.from(referral.at()))
                        .update()
                == 1;
    }

    void followed(DialogueId dialogue, OrganisationId organisation) {
        jdbc.sql("delete from dialogue.referral where dialogue = :dialogue and organisation = :organisation")
                .param("dialogue", dialogue.value())
                .param("organisation", organisation.value())
                .update();
    }

    /** Oldest first. */
    List<Referral> of(DialogueId dialogue) {
        return jdbc.sql("""
                        select organisation, referred_by, reason, at from dialogue.referral
                         where dialogue = :dialogue order by at, organisation limit :many""")
                .param("dialogue", dialogue.value())
                .param("many", MANY)
                .query((row, number) -> new Referral(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        new OrganisationId(row.getObject("referred_by", UUID.class)),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
