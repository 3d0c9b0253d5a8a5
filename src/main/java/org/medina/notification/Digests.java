package org.medina.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one mail of the day, in the morning of each reader: of what they were told since the last one. Once a day of their
 * calendar, whatever the clocks do there, and later that day where the portal was not there in the morning.
 */
@Component
class Digests {

    private static final int MANY = 1000;

    private final JdbcClient jdbc;
    private final WishRows wishes;
    private final OutboxRows outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(JdbcClient jdbc, WishRows wishes, OutboxRows outbox, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.wishes = wishes;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes the mails whose time has come. */
    void make() {
        Instant now = clock.instant();
        for (UUID person : waiting()) {
            transaction.executeWithoutResult(status -> make(person, now));
        }
    }

    private List<UUID> waiting() {
        return jdbc.sql("""
                        select distinct person from notification.notice
                         where way = 'DAILY' and mail is null order by person limit :many""").param("many", MANY).query(UUID.class).list();
    }

    private void make(UUID person, Instant now) {
        WishRows.Reader reader = wishes.reader(person);
        ZonedDateTime here = now.atZone(reader.zone());
        ZonedDateTime morning = morning(here.toLocalDate(), reader);
        if (morning.toInstant().isAfter(now)) {
            morning = morning(here.toLocalDate().minusDays(1), reader);
        }
        LocalDate day = morning.toLocalDate();
        boolean had = reader.digested() != null && !reader.digested().isBefore(day);
        if (!had && isToldBefore(person, morning.toInstant()) && wishes.digest(person, day)) {
            UUID mail = outbox.put(person, OutgoingMail.DIGEST, day.toString(), now);
            jdbc.sql("""
                            update notification.notice set mail = :mail
                             where person = :person and way = 'DAILY' and mail is null and at < :morning""")
                    .param("mail", mail)
                    .param("person", person)
                    .param("morning", Timestamp.from(morning.toInstant()))
                    .update();
        }
    }

    /** An hour that a day lacks comes one later, and of an hour that it has twice the first counts. */
    private static ZonedDateTime morning(LocalDate day, WishRows.Reader reader) {
        return ZonedDateTime.of(day, reader.digestAt(), reader.zone());
    }

    private boolean isToldBefore(UUID person, Instant morning) {
        return jdbc.sql("""
                        select exists (select 1 from notification.notice
                             where person = :person and way = 'DAILY' and mail is null and at < :morning)""")
                .param("person", person)
                .param("morning", Timestamp.from(morning))
                .query(Boolean.class)
                .single();
    }
}
