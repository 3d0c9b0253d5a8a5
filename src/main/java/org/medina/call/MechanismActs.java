package org.medina.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was done with mechanisms; written once, read ever after. */
@Component
class MechanismActs {

    private static final int MANY = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MechanismActs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One act.
     *
     * @param content what its calls start from since then; null where that did not change
     * @param by and {@code at}: null for what came with the portal
     */
    record Row(
            int number,
            String action,
            @Nullable CallDraft content,
            @Nullable String reason,
            @Nullable PersonId by,
            @Nullable Instant at) {}

    void insert(
            String mechanism,
            String action,
            @Nullable CallDraft content,
            @Nullable String reason,
            PersonId by,
            Instant at) {
        jdbc.sql("""
                        insert into call.mechanism_act (mechanism, number, action, content, reason, by, at)
                        select :mechanism, coalesce(max(number), 0) + 1, :action, cast(:content as jsonb), :reason, :by, :at
                          from call.mechanism_act where mechanism = :mechanism""")
                .param("mechanism", mechanism)
                .param("action", action)
                .param("content", content == null ? null : json.writeValueAsString(content))
                .param("reason", reason)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of a mechanism that never was in force. */
    void forget(String mechanism) {
        jdbc.sql("delete from call.mechanism_act where mechanism = :mechanism")
                .param("mechanism", mechanism)
                .update();
    }

    /** Newest first. */
    List<Row> of(String mechanism) {
        return jdbc.sql("""
                        select number, action, content, reason, by, at from call.mechanism_act
                         where mechanism = :mechanism order by number desc limit :many""")
                .param("mechanism", mechanism)
                .param("many", MANY)
                .query((row, index) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        String content = row.getString("content");
        UUID by = row.getObject("by", UUID.class);
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new Row(
                row.getInt("number"),
                row.getString("action"),
                content == null ? null : json.readValue(content, CallDraft.class),
                row.getString("reason"),
                by == null ? null : new PersonId(by),
                at == null ? null : at.toInstant());
    }
}
