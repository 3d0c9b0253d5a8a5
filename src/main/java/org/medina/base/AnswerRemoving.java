package org.medina.base;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stored answers to repeated requests: one that holds a passage is forgotten, whoever repeats it is answered anew. */
@Component
class AnswerRemoving implements Removing {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HOLDING =
            " from base.answer where position(:plain in body) > 0 or position(:json in body) > 0";

    private final JdbcClient jdbc;

    AnswerRemoving(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String keeper() {
        return "base";
    }

    @Override
    public int count(String words) {
        return spelled("select count(*)" + HOLDING, words).query(Integer.class).single();
    }

    @Override
    public int remove(Passage passage) {
        return spelled("delete" + HOLDING, passage.words()).update();
    }

    @Override
    public void read(Consumer<String> texts) {
        jdbc.sql("select body from base.answer").query(row -> {
            texts.accept(new String(row.getBytes(1), StandardCharsets.UTF_8));
        });
    }

    private JdbcClient.StatementSpec spelled(String statement, String words) {
        String written = JSON.writeValueAsString(words);
        return jdbc.sql(statement)
                .param("plain", words.getBytes(StandardCharsets.UTF_8))
                .param("json", written.substring(1, written.length() - 1).getBytes(StandardCharsets.UTF_8));
    }
}
