package org.medina.practice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lessons that somebody has begun, and the steps that they ticked off. */
@Repository
class LessonRows {

    private final JdbcClient jdbc;

    LessonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> begunAt(PersonId person, String lesson) {
        return jdbc.sql("select begun_at from practice.lesson where person = :person and lesson = :lesson")
                .param("person", person.value())
                .param("lesson", lesson)
                .query((row, number) -> row.getTimestamp("begun_at").toInstant())
                .optional();
    }

    void begin(PersonId person, String lesson, Instant now) {
        jdbc.sql("delete from practice.tick where person = :person and lesson = :lesson")
                .param("person", person.value())
                .param("lesson", lesson)
                .update();
        jdbc.sql("""
                        insert into practice.lesson (person, lesson, begun_at) values (:person, :lesson, :now)
                        on conflict (person, lesson) do update set begun_at = excluded.begun_at""")
                .param("person", person.value())
                .param("lesson", lesson)
                .param("now", Timestamp.from(now))
                .update();
    }

    void tick(PersonId person, String lesson, String step, Instant now) {
        jdbc.sql("""
                        insert into practice.tick (person, lesson, step, at) values (:person, :lesson, :step, :now)
                        on conflict do nothing""")
                .param("person", person.value())
                .param("lesson", lesson)
                .param("step", step)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<String> ticked(PersonId person, String lesson) {
        return jdbc.sql("select step from practice.tick where person = :person and lesson = :lesson")
                .param("person", person.value())
                .param("lesson", lesson)
                .query(String.class)
                .list();
    }
}
