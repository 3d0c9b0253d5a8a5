package org.medina.dialogue;

import org.medina.base.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The texts that dialogues are about, written once. */
@Repository
class TextRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TextRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(DialogueId dialogue, ConsultedText text) {
        jdbc.sql("insert into dialogue.consulted_text (dialogue, content) values (:dialogue, cast(:content as jsonb))")
                .param("dialogue", dialogue.value())
                .param("content", json.writeValueAsString(text))
                .update();
    }

    ConsultedText of(DialogueId dialogue) {
        return jdbc.sql("select content from dialogue.consulted_text where dialogue = :dialogue")
                .param("dialogue", dialogue.value())
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, ConsultedText.class))
                .orElseThrow(Problem::notFound);
    }
}
