package org.medina.call;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The published versions of calls; written once, read ever after. */
@Component
class CallVersions {

    private static final int MANY = 200;
    private static final String SELECT = """
            select number, content, terms, languages, published_by, published_at from call.call_version
             where call = :call""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CallVersions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** As it was published, with what the secretariat wrote and what was made of it. */
    record Row(
            int number,
            CallDraft content,
            CallTerms terms,
            List<String> languages,
            PersonId publishedBy,
            Instant publishedAt) {}

    void insert(Call call, CallDraft content, CallTerms terms, List<String> languages, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into call.call_version (call, number, content, terms, ownership, languages, drafted_by,
                                                       published_by, published_at)
                        values (:call, :number, cast(:content as jsonb), cast(:terms as jsonb), :ownership, :languages,
                                cast(:drafters as jsonb), :by, :at)""")
                .param("call", call.id().value())
                .param("number", call.current())
                .param("content", json.writeValueAsString(content))
                .param("terms", json.writeValueAsString(terms))
                .param("ownership", terms.ownership().name())
                .param("languages", languages.toArray(String[]::new))
                .param("drafters", json.writeValueAsString(call.drafters()))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> find(CallId call, int number) {
        return jdbc.sql(SELECT + " and number = :number")
                .param("call", call.value())
                .param("number", number)
                .query((row, index) -> row(row))
                .optional();
    }

    /** Newest first. */
    List<Row> of(CallId call) {
        return jdbc.sql(SELECT + " order by number desc limit :many")
                .param("call", call.value())
                .param("many", MANY)
                .query((row, index) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("number"),
                json.readValue(row.getString("content"), CallDraft.class),
                json.readValue(row.getString("terms"), CallTerms.class),
                texts(row.getArray("languages")),
                new PersonId(row.getObject("published_by", UUID.class)),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
