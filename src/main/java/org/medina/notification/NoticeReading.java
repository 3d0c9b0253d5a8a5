package org.medina.notification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.medina.base.NodeNews;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person who is signed in was told. */
@Service
@Transactional
public class NoticeReading {

    /** On which nodes tell each other whose notices changed, by the ids of persons with blanks between. */
    public static final String TOPIC = "notices";

    private static final int MAX_PAGE = 201;

    private final NoticeRows rows;
    private final NodeNews news;
    private final CurrentActor current;
    private final Clock clock;

    NoticeReading(NoticeRows rows, NodeNews news, CurrentActor current, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.current = current;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<NoticeSummary> page(boolean unreadOnly, int offset, int limit) {
        return rows.page(me(), unreadOnly, offset, Math.clamp(limit, 0, MAX_PAGE));
    }

    @Transactional(readOnly = true)
    public long count() {
        return rows.count(me());
    }

    /** How many are new; 100 stands for all above. */
    @Transactional(readOnly = true)
    public int unread() {
        return rows.unread(me().requiredPerson().value());
    }

    /** As {@link #unread()}, of somebody whose screen waits for news. */
    @Transactional(readOnly = true)
    public int unread(PersonId person) {
        return rows.unread(person.value());
    }

    /** @throws Problem NOT_FOUND where it is none of theirs */
    public void read(UUID id) {
        UUID me = me().requiredPerson().value();
        if (!rows.read(me, id, clock.instant())) {
            throw Problem.notFound();
        }
        news.tell(TOPIC, me.toString());
    }

    public void readAll() {
        UUID me = me().requiredPerson().value();
        if (rows.readAll(me, clock.instant()) > 0) {
            news.tell(TOPIC, me.toString());
        }
    }

    private Actor me() {
        Actor actor = current.get();
        if (actor.isSystem()) {
            throw Problem.forbidden();
        }
        return actor;
    }
}
