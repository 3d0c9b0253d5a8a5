package org.medina.dialogue;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters that were written, each with its number and the secret of its link. */
@Repository
class InvitationRows {

    private static final int SECRET_BYTES = 20;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param at when it was first printed; a letter that is printed again is the same letter */
    record Row(DialogueId dialogue, OrganisationId organisation, int number, String secret, Instant at) {}

    Optional<Row> find(DialogueId dialogue, OrganisationId organisation) {
        return jdbc.sql("""
                        select dialogue, organisation, number, secret, at from dialogue.invitation_letter
                         where dialogue = :dialogue and organisation = :organisation""")
                .param("dialogue", dialogue.value())
                .param("organisation", organisation.value())
                .query((row, number) -> row(row))
                .optional();
    }

    Optional<Row> find(String secret) {
        return jdbc.sql("""
                        select dialogue, organisation, number, secret, at from dialogue.invitation_letter
                         where secret = :secret""")
                .param("secret", secret)
                .query((row, number) -> row(row))
                .optional();
    }

    /** The dialogue's row is taken, so that numbers have no gaps. */
    Row add(DialogueId dialogue, OrganisationId organisation, Instant at) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        jdbc.sql("""
                        insert into dialogue.invitation_letter (dialogue, organisation, number, secret, at)
                        select :dialogue, :organisation, coalesce(max(number), 0) + 1, :secret, :at
                          from dialogue.invitation_letter where dialogue = :dialogue""")
                .param("dialogue", dialogue.value())
                .param("organisation", organisation.value())
                .param("secret", HexFormat.of().formatHex(secret))
                .param("at", Timestamp.from(at))
                .update();
        return find(dialogue, organisation).orElseThrow();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new DialogueId(row.getObject("dialogue", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getInt("number"),
                row.getString("secret"),
                row.getTimestamp("at").toInstant());
    }
}
