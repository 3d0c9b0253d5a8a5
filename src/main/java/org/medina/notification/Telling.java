package org.medina.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.NodeNews;
import org.medina.base.SubjectRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns what happened into notices, some events a transaction; an event goes with the notices that it became, so that nothing is
 * told twice or never. What is long past, such as the demo story, is not told, and of what is a little past nobody gets a mail.
 */
@Component
class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final int AT_ONCE = 50;
    private static final int IDS_A_NEWS = 150;
    private static final int MOST_TRIES = 6;
    private static final Duration TOO_OLD_FOR_MAIL = Duration.ofDays(2);
    private static final Duration TOO_OLD = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Audience audience;
    private final NoticeRows notices;
    private final WishRows wishes;
    private final OutboxRows outbox;
    private final NodeNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Telling(
            JdbcClient jdbc,
            Audience audience,
            NoticeRows notices,
            WishRows wishes,
            OutboxRows outbox,
            NodeNews news,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.audience = audience;
        this.notices = notices;
        this.wishes = wishes;
        this.outbox = outbox;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tells the next events; whether there were any. */
    boolean tell() {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> tell(AT_ONCE)));
        } catch (RuntimeException e) {
            LOG.warn("What happened is told one by one, because together it fails: {}", e.toString());
            return tellOne();
        }
    }

    private boolean tellOne() {
        UUID[] taken = new UUID[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                List<Happening> next = take(1);
                taken[0] = next.isEmpty() ? null : next.getFirst().id();
                tell(next);
                return !next.isEmpty();
            }));
        } catch (RuntimeException e) {
            if (taken[0] == null) {
                throw e;
            }
            LOG.error("An event could not be told and is tried again later: {}", taken[0], e);
            transaction.executeWithoutResult(status -> putOff(taken[0]));
            return true;
        }
    }

    private boolean tell(int most) {
        forgetOld();
        List<Happening> next = take(most);
        tell(next);
        return !next.isEmpty();
    }

    private void tell(List<Happening> happenings) {
        Set<UUID> told = new TreeSet<>();
        var known = new Audience.Known();
        happenings.forEach(happening -> told.addAll(tell(happening, known)));
        if (!happenings.isEmpty()) {
            jdbc.sql("delete from notification.event where id in (:ids)")
                    .param("ids", happenings.stream().map(Happening::id).toList())
                    .update();
        }
        List<String> ids = told.stream().map(UUID::toString).toList();
        for (int i = 0; i < ids.size(); i += IDS_A_NEWS) {
            news.tell(NoticeReading.TOPIC, String.join(" ", ids.subList(i, Math.min(ids.size(), i + IDS_A_NEWS))));
        }
    }

    private Set<UUID> tell(Happening happening, Audience.Known known) {
        List<Recipient> recipients = audience.of(happening, known);
        if (recipients.isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        boolean mails = happening.at().isAfter(now.minus(TOO_OLD_FOR_MAIL));
        Map<UUID, Map<NoticeKind, NoticeWay>> said =
                wishes.ways(recipients.stream().map(Recipient::person).toList());
        List<NoticeRows.Fresh> fresh = new ArrayList<>();
        Set<UUID> told = new TreeSet<>();
        for (Recipient one : recipients) {
            NoticeWay wished = said.getOrDefault(one.person(), Map.of())
                    .getOrDefault(one.kind(), one.kind().unlessSaid());
            if (wished != NoticeWay.OFF) {
                NoticeWay way = wished.leavesTheHouse() && !(mails && one.mailable()) ? NoticeWay.PORTAL : wished;
                fresh.add(new NoticeRows.Fresh(Ids.next(), one, way, way == NoticeWay.MAIL ? Ids.next() : null));
                told.add(one.person());
            }
        }
        outbox.insert(happening, fresh, now);
        notices.insert(happening, fresh);
        return told;
    }

    private List<Happening> take(int most) {
        return jdbc.sql("""
                        select * from notification.event where next_try <= :now
                         order by next_try, id limit :most for update skip locked""")
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .query(Telling::happening)
                .list();
    }

    private void forgetOld() {
        jdbc.sql("delete from notification.event where next_try < :old and at < :old")
                .param("old", Timestamp.from(clock.instant().minus(TOO_OLD)))
                .update();
    }

    private void putOff(UUID id) {
        int tries = jdbc.sql("update notification.event set tries = tries + 1 where id = :id returning tries")
                .param("id", id)
                .query(Integer.class)
                .single();
        Duration pause = tries >= MOST_TRIES ? TOO_OLD : Duration.ofMinutes(1L << tries);
        jdbc.sql("update notification.event set next_try = :next where id = :id")
                .param("id", id)
                .param("next", Timestamp.from(clock.instant().plus(pause)))
                .update();
    }

    private static Happening happening(ResultSet row, int number) throws SQLException {
        return new Happening(
                row.getObject("id", UUID.class),
                What.valueOf(row.getString("what")),
                row.getObject("about", UUID.class),
                new SubjectRef(row.getString("case_kind"), row.getObject("case_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getObject("by_person", UUID.class),
                row.getObject("to_person", UUID.class));
    }
}
