package org.medina.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one table of what leaves the house. */
@Repository
class OutboxRows {

    private static final String SELECT = """
            select b.*, coalesce(p.name, nullif(b.name, ''), b.address) as called,
                   case when p.id is null then b.address when p.enabled then coalesce(p.email, '') else '' end as goes_to
              from notification.outbox b
              left join identity.person p on p.id = b.person
            """;

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    OutboxRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Mails of their own for those who wish so. */
    void insert(Happening happening, List<NoticeRows.Fresh> notices, Instant now) {
        List<NoticeRows.Fresh> mails =
                notices.stream().filter(fresh -> fresh.mail() != null).toList();
        template.batchUpdate("""
                insert into notification.outbox (id, person, kind, key, at, state, next_try)
                values (?, ?, ?, ?, ?, 'WAITING', ?)""", mails, mails.size() + 1, (statement, fresh) -> {
            statement.setObject(1, fresh.mail());
            statement.setObject(2, fresh.to().person());
            statement.setString(3, fresh.to().kind().name());
            statement.setString(4, happening.id().toString());
            statement.setTimestamp(5, Timestamp.from(now));
            statement.setTimestamp(6, Timestamp.from(now));
        });
    }

    /** The mail of that name to somebody with an account, which is made once for each person and kind. */
    UUID put(UUID person, String kind, String key, Instant now) {
        return put(person, kind, key, now, new Addressee("", ""));
    }

    /** Who has no account. @param name empty where none is known */
    record Addressee(String name, String address) {}

    /** The same to somebody without an account; their address is forgotten when the mail has ended. */
    UUID put(UUID person, String kind, String key, Instant now, Addressee to) {
        return jdbc.sql("""
                        insert into notification.outbox as b (id, person, kind, key, at, state, next_try, name, address)
                        values (:id, :person, :kind, :key, :now, 'WAITING', :now, :name, :address)
                        on conflict (person, kind, key) do update set key = b.key returning id""")
                .param("id", Ids.next())
                .param("person", person)
                .param("kind", kind)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("name", to.name())
                .param("address", to.address())
                .query(UUID.class)
                .single();
    }

    /** Everything due of the person who has waited longest, held until the transaction ends; no two nodes hold the same. */
    List<OutgoingMail> take(Instant now) {
        Optional<UUID> next = jdbc.sql("""
                        select person from notification.outbox where state = 'WAITING' and next_try <= :now
                         order by next_try, id limit 1 for update skip locked""")
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
        if (next.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + """
                         where b.person = :person and b.state = 'WAITING' and b.next_try <= :now
                         order by b.at, b.id limit :most for update of b skip locked""")
                .param("person", next.get())
                .param("now", Timestamp.from(now))
                .param("most", AT_ONCE)
                .query(OutboxRows::mail)
                .list();
    }

    /** The tries are counted before the mail is sent: whoever dies in between has tried. */
    void claim(UUID id, Instant again) {
        jdbc.sql("update notification.outbox set tries = tries + 1, next_try = :again where id = :id")
                .param("id", id)
                .param("again", Timestamp.from(again))
                .update();
    }

    /** As if it had not been tried. */
    void giveBack(UUID id, Instant again) {
        jdbc.sql("""
                        update notification.outbox set tries = greatest(tries - 1, 0), next_try = :again
                         where id = :id and state = 'WAITING'""").param("id", id).param("again", Timestamp.from(again)).update();
    }

    void later(UUID id, Instant again, String reason) {
        jdbc.sql("""
                        update notification.outbox set next_try = :again, reason = :reason
                         where id = :id and state = 'WAITING'""")
                .param("id", id)
                .param("again", Timestamp.from(again))
                .param("reason", reason)
                .update();
    }

    void end(UUID id, MailState state, Instant now, @Nullable String reason) {
        jdbc.sql("""
                        update notification.outbox set state = :state, sent_at = :now, reason = :reason, address = ''
                         where id = :id and state = 'WAITING'""")
                .param("id", id)
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .update();
    }

    /** One mail in place of several. */
    void bundle(UUID into, List<UUID> mails) {
        jdbc.sql("update notification.outbox set state = 'BUNDLED' where id in (:mails)")
                .param("mails", mails)
                .update();
        jdbc.sql("update notification.notice set mail = :into where mail in (:mails)")
                .param("into", into)
                .param("mails", mails)
                .update();
    }

    void putOff(List<UUID> mails, Instant again) {
        jdbc.sql("update notification.outbox set next_try = :again where id in (:mails)")
                .param("mails", mails)
                .param("again", Timestamp.from(again))
                .update();
    }

    /** When the last mails since then went out to that person, newest first. */
    List<Instant> sent(UUID person, Instant since, int most) {
        return jdbc.sql("""
                        select sent_at from notification.outbox
                         where person = :person and state in ('SENT', 'KEPT') and kind <> 'DIGEST' and sent_at > :since
                         order by sent_at desc limit :most""")
                .param("person", person)
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, number) -> row.getTimestamp("sent_at").toInstant())
                .list();
    }

    Optional<OutgoingMail> find(UUID id) {
        return jdbc.sql(SELECT + " where b.id = :id")
                .param("id", id)
                .query(OutboxRows::mail)
                .optional();
    }

    /** What a mail of an invitation is about. */
    UUID key(UUID id) {
        return jdbc.sql("select key from notification.outbox where id = :id")
                .param("id", id)
                .query((row, number) -> UUID.fromString(row.getString("key")))
                .single();
    }

    /** Newest first, but those that became part of another. */
    List<OutgoingMail> page(@Nullable MailState state, int offset, int limit) {
        return jdbc.sql(SELECT + """
                         where b.state <> 'BUNDLED' and coalesce(b.state = :state, true)
                         order by b.at desc, b.id desc offset :offset limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("offset", offset)
                .param("limit", limit)
                .query(OutboxRows::mail)
                .list();
    }

    /** At most as many as an operator would turn pages for. */
    int count(@Nullable MailState state, int most) {
        return jdbc.sql("""
                        select count(*) from (select 1 from notification.outbox
                             where state <> 'BUNDLED' and coalesce(state = :state, true) limit :most) found""")
                .param("state", state == null ? null : state.name())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Forgets what is long done, a bounded part of it. */
    void forget(Instant mailsBefore, Instant noticesBefore) {
        jdbc.sql("""
                        delete from notification.outbox where id in (select id from notification.outbox
                             where at < :before and state <> 'WAITING' order by at limit :most)""")
                .param("before", Timestamp.from(mailsBefore))
                .param("most", AT_ONCE)
                .update();
        jdbc.sql("""
                        delete from notification.notice where id in (select id from notification.notice
                             where at < :before order by at limit :most)""")
                .param("before", Timestamp.from(noticesBefore))
                .param("most", AT_ONCE)
                .update();
    }

    private static OutgoingMail mail(ResultSet row, int number) throws SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        return new OutgoingMail(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("called"),
                row.getString("goes_to"),
                row.getString("kind"),
                row.getTimestamp("at").toInstant(),
                MailState.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getTimestamp("next_try").toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getString("reason"));
    }
}
