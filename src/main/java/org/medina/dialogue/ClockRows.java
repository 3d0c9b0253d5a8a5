package org.medina.dialogue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What happened to the clocks of dialogues, each beside the deadline that followed from it. */
@Repository
class ClockRows {

    /** A clock is extended once and stopped a few times; the rest are reminders. */
    private static final int MANY = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ClockRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void append(DialogueId dialogue, ClockEvent event, Instant due) {
        jdbc.sql("""
                        insert into dialogue.clock_event (dialogue, number, at, event, due)
                        select :dialogue, coalesce(max(number), 0) + 1, :at, cast(:event as jsonb), :due
                          from dialogue.clock_event where dialogue = :dialogue""")
                .param("dialogue", dialogue.value())
                .param("at", Timestamp.from(event.at()))
                .param("event", json.writerFor(ClockEvent.class).writeValueAsString(event))
                .param("due", Timestamp.from(due))
                .update();
    }

    /** In their order. */
    List<ClockEvent> of(DialogueId dialogue) {
        return jdbc.sql("select event from dialogue.clock_event where dialogue = :dialogue order by number limit :many")
                .param("dialogue", dialogue.value())
                .param("many", MANY)
                .query((row, number) -> json.readValue(row.getString("event"), ClockEvent.class))
                .list();
    }
}
