package org.medina.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseSql;
import org.medina.casefile.CasesInSight;
import org.medina.identity.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what people are told. */
@Repository
class NoticeRows {

    /** Whoever left an organisation reads no more of what they were told there. */
    private static final String MINE = """
             n.person = :me and exists (select 1 from identity.membership m
                  where m.person = n.person and m.organisation = n.organisation and cardinality(m.roles) > 0)
            """;

    private static final int COUNTED = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final CasesInSight sight;

    NoticeRows(JdbcClient jdbc, JdbcTemplate template, CasesInSight sight) {
        this.jdbc = jdbc;
        this.template = template;
        this.sight = sight;
    }

    /** A notice that is new. */
    record Fresh(
            UUID id, Recipient to, NoticeWay way, @Nullable UUID mail) {}

    void insert(Happening happening, List<Fresh> notices) {
        template.batchUpdate("""
                insert into notification.notice
                    (id, event, kind, person, organisation, case_id, case_kind, words, at, way, mail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (event, person, kind) do nothing""", notices, notices.size() + 1, (statement, fresh) -> {
            statement.setObject(1, fresh.id());
            statement.setObject(2, happening.id());
            statement.setString(3, fresh.to().kind().name());
            statement.setObject(4, fresh.to().person());
            statement.setObject(5, fresh.to().organisation());
            statement.setObject(6, happening.subject().id());
            statement.setString(7, happening.subject().kind());
            statement.setString(8, fresh.to().words());
            statement.setTimestamp(9, Timestamp.from(happening.at()));
            statement.setString(10, fresh.way().name());
            statement.setObject(11, fresh.mail());
        });
    }

    /** Newest first; what a case is called only where this actor may read the case now. */
    List<NoticeSummary> page(Actor actor, boolean unreadOnly, int offset, int limit) {
        return jdbc.sql("""
                        select n.*, cf.reference, o.name as organisation_name,
                               n.organisation = cast(:actorOrganisation as uuid) and %s as readable, cf.title
                          from notification.notice n
                          join casefile.case_file cf on cf.id = n.case_id
                          join identity.organisation o on o.id = n.organisation
                         where %s %s
                         order by n.at desc, n.id desc offset :offset limit :limit""".formatted(sight.sql(actor), MINE, unreadOnly ? "and n.read_at is null" : ""))
                .params(values(actor))
                .param("offset", offset)
                .param("limit", limit)
                .query(NoticeRows::summary)
                .list();
    }

    long count(Actor actor) {
        return jdbc.sql("select count(*) from notification.notice n where " + MINE)
                .param("me", actor.requiredPerson().value())
                .query(Long.class)
                .single();
    }

    /** At most 100, which stands for all above. */
    int unread(UUID person) {
        return jdbc.sql("select count(*) from (select 1 from notification.notice n where n.read_at is null and " + MINE
                        + " limit :counted) found")
                .param("me", person)
                .param("counted", COUNTED)
                .query(Integer.class)
                .single();
    }

    /** Whether that notice is theirs. */
    boolean read(UUID person, UUID id, Instant now) {
        return jdbc.sql("update notification.notice n set read_at = coalesce(n.read_at, :now) where n.id = :id and "
                                + MINE)
                        .param("id", id)
                        .param("me", person)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    int readAll(UUID person, Instant now) {
        return jdbc.sql("update notification.notice set read_at = :now where person = :me and read_at is null")
                .param("me", person)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Map<String, @Nullable Object> values(Actor actor) {
        Map<String, @Nullable Object> values = new HashMap<>(CaseSql.parameters(actor));
        values.put("me", actor.requiredPerson().value());
        return values;
    }

    private static NoticeSummary summary(ResultSet row, int number) throws SQLException {
        boolean readable = row.getBoolean("readable");
        Timestamp read = row.getTimestamp("read_at");
        return new NoticeSummary(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                new SubjectRef(row.getString("case_kind"), row.getObject("case_id", UUID.class)),
                row.getString("reference"),
                readable ? row.getString("title") : null,
                row.getString("words"),
                row.getString("organisation_name"),
                row.getTimestamp("at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
