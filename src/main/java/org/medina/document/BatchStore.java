package org.medina.document;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.medina.base.NodeNews;
import org.medina.document.Accepted.OpenedThread;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores accepted batches; to be called inside a transaction, which has to be rolled back unless everything was stored. */
@Repository
class BatchStore {

    private static final int STEPS_A_SNAPSHOT = 200;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final DocumentRows rows;
    private final ThreadRows threads;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    BatchStore(JdbcTemplate jdbc, JdbcClient client, DocumentRows rows, ThreadRows threads, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.rows = rows;
        this.threads = threads;
        this.clock = clock;
    }

    /** How the storing went. */
    sealed interface Outcome {
        /** Everything is stored. */
        record Stored() implements Outcome {}

        /** Somebody else has changed the text or its rights meanwhile. */
        record Behind() implements Outcome {}

        /** These have been stored before. */
        record Repeated(List<Accepted> batches) implements Outcome {}
    }

    /** @param notice what the other nodes are told as soon as the transaction is committed */
    Outcome store(DocumentId document, TextState before, List<Accepted> batches, Notice notice) {
        TextState after = batches.getLast().after();
        if (!advance(document, before, after, notice)) {
            return new Outcome.Behind();
        }
        OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
        List<Accepted> repeated = insertBatches(document, batches, at);
        if (!repeated.isEmpty()) {
            return new Outcome.Repeated(repeated);
        }
        insertSteps(document, batches, at);
        for (Accepted batch : batches) {
            for (OpenedThread thread : batch.threads()) {
                threads.open(document, thread, batch.author(), clock.instant());
            }
        }
        if (before.version() / STEPS_A_SNAPSHOT != after.version() / STEPS_A_SNAPSHOT) {
            rows.snapshot(document, after);
        }
        return new Outcome.Stored();
    }

    private boolean advance(DocumentId document, TextState before, TextState after, Notice notice) {
        return !client.sql("""
                with advanced as (
                    update document.document set version = :after, section_versions = cast(:sections as jsonb)
                     where id = :id and version = :before and epoch = :epoch returning id)
                select pg_notify(:channel, :notice) from advanced""")
                .param("after", after.version())
                .param("sections", json.writeValueAsString(after.sectionVersions()))
                .param("id", document.value())
                .param("before", before.version())
                .param("epoch", before.epoch())
                .param("channel", NodeNews.CHANNEL)
                .param("notice", Notices.payload(notice, json))
                .query((row, number) -> true)
                .list()
                .isEmpty();
    }

    private List<Accepted> insertBatches(DocumentId document, List<Accepted> batches, OffsetDateTime at) {
        int[] inserted = jdbc.batchUpdate(
                "insert into document.batch (document, client, seq, author, version, dropped, at) values (?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                batches.stream()
                        .map(batch -> new Object[] {
                            document.value(),
                            batch.submission().client(),
                            batch.submission().seq(),
                            batch.author().personOrNobody().value(),
                            batch.after().version(),
                            batch.dropped().toArray(Integer[]::new),
                            at
                        })
                        .toList(),
                new int[] {
                    Types.OTHER,
                    Types.OTHER,
                    Types.BIGINT,
                    Types.OTHER,
                    Types.BIGINT,
                    Types.ARRAY,
                    Types.TIMESTAMP_WITH_TIMEZONE
                });
        List<Accepted> repeated = new ArrayList<>();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] == 0) {
                repeated.add(batches.get(i));
            }
        }
        return repeated;
    }

    private void insertSteps(DocumentId document, List<Accepted> batches, OffsetDateTime at) {
        List<Object[]> steps = batches.stream()
                .flatMap(batch -> batch.steps().stream())
                .map(step -> new Object[] {
                    document.value(),
                    step.version(),
                    step.stepJson(),
                    step.client(),
                    step.by() == null ? null : step.by().value(),
                    at,
                    step.changed().isEmpty() ? null : step.changed().toArray(String[]::new)
                })
                .toList();
        if (!steps.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into document.step (document, version, step, client, author, at, changed)"
                            + " values (?, ?, cast(? as json), ?, ?, ?, ?)",
                    steps,
                    new int[] {
                        Types.OTHER,
                        Types.BIGINT,
                        Types.VARCHAR,
                        Types.OTHER,
                        Types.OTHER,
                        Types.TIMESTAMP_WITH_TIMEZONE,
                        Types.ARRAY
                    });
        }
    }
}
