package org.medina.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.document.Accepted.OpenedThread;
import org.medina.document.CommentThread.Reply;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Conversations and what was said in them. */
@Repository
class ThreadRows {

    private static final int MANY = 10_000;
    private static final String THREAD = """
            select id, document, section, quoted, side, opened_by, opened_by_name, opened_at, resolved_at, resolved_by_name
              from document.thread\s""";

    /** How long a browser may try to send a comment again. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    ThreadRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A thread and for whom it is. */
    record Held(DocumentId document, String side, CommentThread thread) {}

    void open(DocumentId document, OpenedThread thread, Author author, Instant at) {
        jdbc.sql("""
                insert into document.thread (id, document, section, quoted, side, opened_by, opened_by_name, opened_at)
                values (:id, :document, :section, :quoted, :side, :by, :byName, :at)""")
                .param("id", thread.id())
                .param("document", document.value())
                .param("section", thread.section())
                .param("quoted", storable(thread.quoted()))
                .param("side", author.rights().side())
                .param("by", author.personOrNobody().value())
                .param("byName", author.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        reply(
                thread.id(),
                new Reply(Ids.next(), author.personOrNobody(), author.name(), at, thread.body(), thread.mentions()));
    }

    void reply(UUID thread, Reply reply) {
        jdbc.sql("""
                insert into document.reply (id, thread, by, by_name, at, body, mentions)
                values (:id, :thread, :by, :byName, :at, :body, cast(:mentions as uuid[]))""")
                .param("id", reply.id())
                .param("thread", thread)
                .param("by", reply.by().value())
                .param("byName", reply.byName())
                .param("at", reply.at().atOffset(ZoneOffset.UTC))
                .param("body", storable(reply.body()))
                .param(
                        "mentions",
                        reply.mentions().stream()
                                .map(PersonId::toString)
                                .collect(java.util.stream.Collectors.joining(",", "{", "}")))
                .update();
    }

    /** @param by null opens it again */
    void resolve(UUID thread, @Nullable Author by, Instant at) {
        jdbc.sql("""
                update document.thread set resolved_by = :by, resolved_by_name = :name, resolved_at = :at where id = :id""")
                .param("by", by == null ? null : by.personOrNobody().value(), java.sql.Types.OTHER)
                .param("name", by == null ? null : by.name(), java.sql.Types.VARCHAR)
                .param("at", by == null ? null : at.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", thread)
                .update();
    }

    /** Notes a request of a person; false where it has been done before. */
    boolean once(PersonId person, UUID request, Instant at) {
        return jdbc.sql(
                                "insert into document.request (person, id, at) values (:person, :id, :at) on conflict do nothing")
                        .param("person", person.value())
                        .param("id", request)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Scheduled(fixedDelay = 6, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetRequests() {
        jdbc.sql("delete from document.request where at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<String, PersonId> openers(DocumentId document) {
        Map<String, PersonId> openers = new HashMap<>();
        jdbc.sql("select id, opened_by from document.thread where document = :document limit :many")
                .param("document", document.value())
                .param("many", MANY)
                .query(row -> {
                    openers.put(row.getString("id"), new PersonId(row.getObject("opened_by", UUID.class)));
                });
        return openers;
    }

    Optional<Held> find(UUID thread) {
        return jdbc.sql(THREAD + "where id = :id")
                .param("id", thread)
                .query((row, number) ->
                        held(row, replies("t.id = :id", thread, null).getOrDefault(thread, List.of())))
                .optional();
    }

    /** The oldest first. */
    List<CommentThread> of(DocumentId document, String side) {
        Map<UUID, List<Reply>> replies = replies("t.document = :id and t.side = :side", document.value(), side);
        return jdbc.sql(THREAD + "where document = :document and side = :side order by id limit :many")
                .param("document", document.value())
                .param("side", side)
                .param("many", MANY)
                .query((row, number) -> held(row, replies.getOrDefault(row.getObject("id", UUID.class), List.of()))
                        .thread())
                .list();
    }

    private Map<UUID, List<Reply>> replies(String which, UUID id, @Nullable String side) {
        Map<UUID, List<Reply>> byThread = new LinkedHashMap<>();
        jdbc.sql("""
                select r.thread, r.id, r.by, r.by_name, r.at, r.body, r.mentions
                  from document.reply r join document.thread t on t.id = r.thread where %s order by r.id limit :many""".formatted(which))
                .param("id", id)
                .param("side", side)
                .param("many", MANY)
                .query(row -> {
                    byThread.computeIfAbsent(row.getObject("thread", UUID.class), thread -> new java.util.ArrayList<>())
                            .add(new Reply(
                                    row.getObject("id", UUID.class),
                                    new PersonId(row.getObject("by", UUID.class)),
                                    row.getString("by_name"),
                                    row.getTimestamp("at").toInstant(),
                                    row.getString("body"),
                                    Arrays.stream((UUID[])
                                                    row.getArray("mentions").getArray())
                                            .map(PersonId::new)
                                            .toList()));
                });
        return byThread;
    }

    private static Held held(ResultSet row, List<Reply> replies) throws SQLException {
        Timestamp resolved = row.getTimestamp("resolved_at");
        return new Held(
                new DocumentId(row.getObject("document", UUID.class)),
                row.getString("side"),
                new CommentThread(
                        row.getObject("id", UUID.class),
                        row.getString("section"),
                        row.getString("quoted"),
                        false,
                        new PersonId(row.getObject("opened_by", UUID.class)),
                        row.getString("opened_by_name"),
                        row.getTimestamp("opened_at").toInstant(),
                        resolved == null ? null : resolved.toInstant(),
                        row.getString("resolved_by_name"),
                        List.copyOf(replies)));
    }

    /** PostgreSQL cannot keep U+0000. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }
}
