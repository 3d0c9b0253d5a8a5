package org.medina.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The mails that were taken. */
@Repository
class MailRows {

    private static final int LONGEST = 20_000;
    private static final TypeReference<List<ReceivedMail.RefusedFile>> REFUSED = new TypeReference<>() {};
    private static final String SEEN = " where state <> 'AUTOMATIC' and coalesce(state = cast(:state as text), true) ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MailRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    boolean knows(IncomingMail.Place place) {
        return jdbc.sql("select exists (select 1 from mailbox.mail"
                        + " where folder = :folder and validity = :validity and uid = :uid)")
                .param("folder", place.folder())
                .param("validity", place.validity())
                .param("uid", place.uid())
                .query(Boolean.class)
                .single();
    }

    /** False where it was taken before, or is being taken elsewhere right now; then this waits until that is over. */
    boolean insert(UUID id, IncomingMail mail, IncomingMail.Place place, ReceivedMail.State state, Instant now) {
        String words = state == ReceivedMail.State.AUTOMATIC ? "" : mail.whole();
        return jdbc.sql("""
                                insert into mailbox.mail (id, folder, validity, uid, message_id, sender, sender_name, subject,
                                    words, sent_at, at, state, refused)
                                values (:id, :folder, :validity, :uid, :message, :sender, :senderName, :subject,
                                    :words, :sent, :now, :state, '[]')
                                on conflict do nothing""")
                        .param("id", id)
                        .param("folder", place.folder())
                        .param("validity", place.validity())
                        .param("uid", place.uid())
                        .param("message", mail.messageId())
                        .param("sender", mail.sender())
                        .param("senderName", mail.senderName())
                        .param("subject", mail.subject())
                        .param("words", words.substring(0, Math.min(words.length(), LONGEST)))
                        .param("sent", mail.sentAt() == null ? null : Timestamp.from(mail.sentAt()))
                        .param("now", Timestamp.from(now))
                        .param("state", state.name())
                        .update()
                == 1;
    }

    void refused(UUID id, List<ReceivedMail.RefusedFile> files) {
        jdbc.sql("update mailbox.mail set refused = cast(:files as jsonb) where id = :id")
                .param("id", id)
                .param("files", json.writeValueAsString(files))
                .update();
    }

    /** @param by null where nobody decided, because the reply went where it belongs */
    void decide(
            UUID id,
            ReceivedMail.State state,
            @Nullable SubjectRef about,
            @Nullable String reason,
            @Nullable Actor by,
            Instant now) {
        jdbc.sql("""
                        update mailbox.mail set state = :state, case_id = :case, case_kind = :kind, reason = :reason,
                            decided_by = :by, decided_name = :name, decided_at = :now where id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("case", about == null ? null : about.id())
                .param("kind", about == null ? null : about.kind())
                .param("reason", reason)
                .param("by", by == null ? null : by.requiredPerson().value())
                .param("name", by == null ? null : by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<ReceivedMail> find(UUID id) {
        return jdbc.sql("select * from mailbox.mail where id = :id and state <> 'AUTOMATIC'")
                .param("id", id)
                .query((row, number) -> mail(row))
                .optional();
    }

    /** As {@link #find}, held until the transaction ends. */
    Optional<ReceivedMail> hold(UUID id) {
        return jdbc.sql("select * from mailbox.mail where id = :id and state <> 'AUTOMATIC' for update")
                .param("id", id)
                .query((row, number) -> mail(row))
                .optional();
    }

    List<ReceivedMail> page(ReceivedMail.@Nullable State state, int offset, int limit) {
        return jdbc.sql("select * from mailbox.mail" + SEEN + "order by at desc, id desc offset :offset limit :limit")
                .param("state", state == null ? null : state.name())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> mail(row))
                .list();
    }

    int count(ReceivedMail.@Nullable State state, int most) {
        return jdbc.sql("select count(*) from (select 1 from mailbox.mail" + SEEN + "limit :most) found")
                .param("state", state == null ? null : state.name())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private ReceivedMail mail(ResultSet row) throws SQLException {
        UUID about = row.getObject("case_id", UUID.class);
        return new ReceivedMail(
                row.getObject("id", UUID.class),
                row.getString("sender"),
                row.getString("sender_name"),
                row.getString("subject"),
                row.getString("words"),
                instant(row.getTimestamp("sent_at")),
                row.getTimestamp("at").toInstant(),
                ReceivedMail.State.valueOf(row.getString("state")),
                json.readValue(row.getString("refused"), REFUSED),
                about == null ? null : new SubjectRef(row.getString("case_kind"), about),
                row.getString("reason"),
                row.getString("decided_name"),
                instant(row.getTimestamp("decided_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
