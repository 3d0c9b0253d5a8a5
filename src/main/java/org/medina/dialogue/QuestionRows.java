package org.medina.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the sides asked each other, and the replies. */
@Repository
class QuestionRows {

    /** Each side has a few; a setting bounds them. */
    private static final int MANY = 500;

    private final JdbcClient jdbc;

    QuestionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(DialogueId dialogue, Side side, int number, String text, Instant at) {
        jdbc.sql("""
                        insert into dialogue.question (dialogue, side, number, text, asked_at)
                        values (:dialogue, :side, :number, :text, :at)""")
                .param("dialogue", dialogue.value())
                .param("side", side.name())
                .param("number", number)
                .param("text", text)
                .param("at", Timestamp.from(at))
                .update();
    }

    void reply(DialogueId dialogue, Side asker, int number, String reply, Instant at) {
        jdbc.sql("""
                        update dialogue.question set reply = :reply, replied_at = :at
                         where dialogue = :dialogue and side = :side and number = :number""")
                .param("dialogue", dialogue.value())
                .param("side", asker.name())
                .param("number", number)
                .param("reply", reply)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** In the order in which they were asked; none says whether it stops the clock. */
    List<DialogueQuestion> of(DialogueId dialogue) {
        return jdbc.sql("""
                        select * from dialogue.question where dialogue = :dialogue
                         order by asked_at, side, number limit :many""")
                .param("dialogue", dialogue.value())
                .param("many", MANY)
                .query((row, number) -> question(row))
                .list();
    }

    private static DialogueQuestion question(ResultSet row) throws SQLException {
        Timestamp replied = row.getTimestamp("replied_at");
        return new DialogueQuestion(
                Side.valueOf(row.getString("side")),
                row.getInt("number"),
                row.getString("text"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("reply"),
                replied == null ? null : replied.toInstant(),
                false);
    }
}
