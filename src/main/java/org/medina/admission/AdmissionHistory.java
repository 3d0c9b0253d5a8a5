package org.medina.admission;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did what, to an admission or to the people of an organisation. */
@Repository
class AdmissionHistory {

    private static final int MANY = 500;

    private final JdbcClient jdbc;
    private final CurrentActor current;
    private final Clock clock;

    AdmissionHistory(JdbcClient jdbc, CurrentActor current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    void note(UUID about, String action, @Nullable String detail) {
        Actor actor = current.get();
        note(about, actor, actor.name(), action, detail);
    }

    /** What somebody without an account did. */
    void noteFromOutside(UUID about, String who, String action) {
        note(about, null, who, action, null);
    }

    private void note(UUID about, @Nullable Actor actor, String who, String action, @Nullable String detail) {
        var person = actor == null ? null : actor.person();
        jdbc.sql("""
                insert into admission.history (id, about, at, person, who, action, detail)
                values (:id, :about, :at, :person, :who, :action, :detail)""")
                .param("id", Ids.next())
                .param("about", about)
                .param("at", Timestamp.from(clock.instant()))
                .param("person", person == null ? null : person.value())
                .param("who", who)
                .param("action", action)
                .param("detail", detail)
                .update();
    }

    /** Newest first. */
    List<AdmissionAct> of(UUID about) {
        return jdbc.sql("""
                select action, who, at, detail from admission.history where about = :about
                 order by at desc, id desc limit :many""")
                .param("about", about)
                .param("many", MANY)
                .query((row, number) -> new AdmissionAct(
                        row.getString("action"),
                        row.getString("who"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("detail")))
                .list();
    }
}
