package org.medina.call;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The mechanisms that money comes from, and what a new call of each starts from. */
@Service
public class Mechanisms {

    private static final int MANY = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Mechanisms(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public List<Mechanism> all() {
        return jdbc.sql("select key, name, description from call.mechanism order by position, key limit :many")
                .param("many", MANY)
                .query(Mechanism.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Mechanism> find(String key) {
        return jdbc.sql("select key, name, description from call.mechanism where key = :key")
                .param("key", key)
                .query(Mechanism.class)
                .optional();
    }

    /** What a new call starts from; empty where there is no such mechanism. */
    @Transactional(readOnly = true)
    public Optional<CallDraft> defaults(String key) {
        return jdbc.sql("select defaults from call.mechanism where key = :key")
                .param("key", key)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, CallDraft.class));
    }
}
