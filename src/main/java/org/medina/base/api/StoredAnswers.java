package org.medina.base.api;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers given to requests that named an {@code Idempotency-Key}, kept for a day. */
@Repository
class StoredAnswers {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    StoredAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Answer(String fingerprint, int status, Map<String, String> headers, byte[] body) {}

    /**
     * Takes the key for the current transaction. Waits for another transaction that has it, and fails with a lock error
     * when that one takes too long.
     *
     * @return false when the key has been used before
     */
    boolean take(String person, String key, String fingerprint) {
        jdbc.sql("set local lock_timeout = '30s'").update();
        int taken = jdbc.sql("""
                insert into base.answer (person, key, fingerprint, answered_at) values (:person, :key, :fingerprint, :now)
                on conflict (person, key) do nothing""")
                .param("person", person)
                .param("key", key)
                .param("fingerprint", fingerprint)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("set local lock_timeout = 0").update();
        return taken == 1;
    }

    void keep(String person, String key, Answer answer) {
        jdbc.sql("""
                update base.answer set status = :status, headers = cast(:headers as jsonb), body = :body
                 where person = :person and key = :key""")
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("person", person)
                .param("key", key)
                .update();
    }

    Optional<Answer> find(String person, String key) {
        return jdbc.sql(
                        "select fingerprint, status, headers, body from base.answer where person = :person and key = :key")
                .param("person", person)
                .param("key", key)
                .query((row, number) -> new Answer(
                        row.getString("fingerprint"),
                        row.getInt("status"),
                        json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                        row.getBytes("body")))
                .optional();
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        jdbc.sql("delete from base.answer where answered_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
