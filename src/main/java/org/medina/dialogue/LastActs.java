package org.medina.dialogue;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When a person last did something with the comments of a dialogue. */
@Repository
class LastActs {

    private final JdbcClient jdbc;

    LastActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(DialogueId dialogue, PersonId person, Instant at) {
        jdbc.sql("""
                        insert into dialogue.last_act as l (dialogue, person, at) values (:dialogue, :person, :at)
                        on conflict (dialogue, person) do update set at = greatest(l.at, excluded.at)""")
                .param("dialogue", dialogue.value())
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Instant> of(DialogueId dialogue, PersonId person) {
        return jdbc.sql("select at from dialogue.last_act where dialogue = :dialogue and person = :person")
                .param("dialogue", dialogue.value())
                .param("person", person.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
