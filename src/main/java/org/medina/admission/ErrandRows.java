package org.medina.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.Ids;
import org.medina.identity.NotRegistered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of errands. */
@Repository
class ErrandRows {

    private static final int MANY = 500;

    private final JdbcClient jdbc;

    ErrandRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Errand.Kind kind, UUID about, UUID target, Instant now) {
        jdbc.sql("""
                insert into admission.errand (id, kind, about, target, state, tries, next_try, asked_at)
                values (:id, :kind, :about, :target, 'WAITING', 0, :now, :now)""")
                .param("id", Ids.next())
                .param("kind", kind.name())
                .param("about", about)
                .param("target", target)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** One that is due and the first of those that belong together; held until the transaction ends, by one node only. */
    Optional<Errand> take(Instant now) {
        return jdbc.sql("""
                select * from admission.errand e
                 where state = 'WAITING' and next_try <= :now
                   and not exists (select 1 from admission.errand earlier
                         where earlier.about = e.about and earlier.state = 'WAITING' and earlier.id < e.id)
                 order by next_try, id limit 1 for update skip locked""")
                .param("now", Timestamp.from(now))
                .query(ErrandRows::errand)
                .optional();
    }

    void done(UUID id, Instant now) {
        jdbc.sql(
                        "update admission.errand set state = 'DONE', why = null, tries = tries + 1, done_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    void failed(UUID id, NotRegistered.Why why, Errand.State state, Instant nextTry) {
        jdbc.sql("""
                update admission.errand set state = :state, why = :why, tries = tries + 1, next_try = :next where id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("why", why.name())
                .param("next", Timestamp.from(nextTry))
                .update();
    }

    /** At once, whatever it waits for. */
    boolean again(UUID id, Instant now) {
        return jdbc.sql("""
                        update admission.errand set state = 'WAITING', next_try = :now where id = :id and state <> 'DONE'""").param("id", id).param("now", Timestamp.from(now)).update() > 0;
    }

    Optional<Errand> find(UUID id) {
        return jdbc.sql("select * from admission.errand where id = :id")
                .param("id", id)
                .query(ErrandRows::errand)
                .optional();
    }

    /** Oldest first; of those that are done only the last ones. */
    List<Errand> about(UUID about) {
        return jdbc.sql("""
                select * from (select * from admission.errand where about = :about order by id desc limit :many) last
                 order by id""")
                .param("about", about)
                .param("many", MANY)
                .query(ErrandRows::errand)
                .list();
    }

    private static Errand errand(ResultSet row, int number) throws SQLException {
        String why = row.getString("why");
        Timestamp done = row.getTimestamp("done_at");
        return new Errand(
                row.getObject("id", UUID.class),
                Errand.Kind.valueOf(row.getString("kind")),
                row.getObject("about", UUID.class),
                row.getObject("target", UUID.class),
                Errand.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getTimestamp("next_try").toInstant(),
                why == null ? null : NotRegistered.Why.valueOf(why),
                row.getTimestamp("asked_at").toInstant(),
                done == null ? null : done.toInstant());
    }
}
