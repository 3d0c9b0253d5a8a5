package org.medina.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which steps of the story are told, and what they were about. */
@Component
class Told {

    private final JdbcClient jdbc;
    private final Clock clock;

    Told(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean contains(String key) {
        return jdbc.sql("select count(*) from demo.step where key = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What the first step of a tale has begun. */
    Optional<UUID> subject(String tale) {
        return jdbc.sql("select subject from demo.step where key = :key")
                .param("key", tale + "/0")
                .query(UUID.class)
                .optional();
    }

    /** As {@link #subject}, of a tale that another one builds on. */
    UUID required(String tale) {
        return subject(tale).orElseThrow(() -> new IllegalStateException("nothing is told of " + tale));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String key, @Nullable UUID subject) {
        jdbc.sql("insert into demo.step (key, subject, told_at) values (:key, :subject, :at)")
                .param("key", key)
                .param("subject", subject)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
