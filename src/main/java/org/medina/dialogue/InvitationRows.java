package org.medina.dialogue;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medina.base.Sha256;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters that were written, each with its number, and the links in them, of which only a digest is kept. */
@Repository
class InvitationRows {

    private static final int SECRET_BYTES = 20;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param at when it was first printed; a letter that is printed again is the same letter */
    record Row(DialogueId dialogue, OrganisationId organisation, int number, Instant at) {}

    Optional<Row> find(DialogueId dialogue, OrganisationId organisation) {
        return jdbc.sql("""
                        select dialogue, organisation, number, at from dialogue.invitation_letter
                         where dialogue = :dialogue and organisation = :organisation""")
                .param("dialogue", dialogue.value())
                .param("organisation", organisation.value())
                .query((row, number) -> row(row))
                .optional();
    }

    /** The letter whose link it is, as long as the link is open. */
    Optional<Row> find(String secret) {
        return jdbc.sql("""
                        select i.dialogue, i.organisation, i.number, i.at from dialogue.reading_link l
                          join dialogue.invitation_letter i using (dialogue, organisation)
                         where l.hash = :hash and l.closed_at is null""")
                .param("hash", Sha256.of(secret))
                .query((row, number) -> row(row))
                .optional();
    }

    /** The dialogue's row is taken, so that numbers have no gaps. */
    Row add(DialogueId dialogue, OrganisationId organisation, Instant at) {
        jdbc.sql("""
                        insert into dialogue.invitation_letter (dialogue, organisation, number, at)
                        select :dialogue, :organisation, coalesce(max(number), 0) + 1, :at
                          from dialogue.invitation_letter where dialogue = :dialogue""")
                .param("dialogue", dialogue.value())
                .param("organisation", organisation.value())
                .param("at", Timestamp.from(at))
                .update();
        return find(dialogue, organisation).orElseThrow();
    }

    /** The secret of a new link, which is told this once. */
    String link(Row letter, Instant at) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        jdbc.sql("""
                        insert into dialogue.reading_link (hash, dialogue, organisation, printed_at)
                        values (:hash, :dialogue, :organisation, :at)""")
                .param("hash", Sha256.of(secret))
                .param("dialogue", letter.dialogue().value())
                .param("organisation", letter.organisation().value())
                .param("at", Timestamp.from(at))
                .update();
        return secret;
    }

    /** How many links of that letter were open. */
    int close(DialogueId dialogue, OrganisationId organisation, Instant at) {
        return jdbc.sql("""
                        update dialogue.reading_link set closed_at = :at
                         where dialogue = :dialogue and organisation = :organisation and closed_at is null""")
                .param("dialogue", dialogue.value())
                .param("organisation", organisation.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** To whom a letter with an open link was written. */
    Set<OrganisationId> open(DialogueId dialogue) {
        return jdbc.sql("""
                        select distinct organisation from dialogue.reading_link
                         where dialogue = :dialogue and closed_at is null""").param("dialogue", dialogue.value()).query(UUID.class).list().stream()
                .map(OrganisationId::new)
                .collect(Collectors.toSet());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new DialogueId(row.getObject("dialogue", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getInt("number"),
                row.getTimestamp("at").toInstant());
    }
}
