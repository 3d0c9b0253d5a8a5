package org.medina.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The matrix in pages, cut to what the current actor may read by the same rows as everything else. */
@Service
public class CommentLists {

    /** The most rows that one page has. */
    public static final int MAX_PAGE = 201;

    private static final String FROM = """
            from dialogue.comment c
            join casefile.case_file cf on cf.id = c.dialogue
            join identity.organisation o on o.id = c.organisation
            where c.dialogue = :dialogue and """;
    private static final String COLUMNS = """
            select c.id, c.version, c.number, c.draft_number, c.organisation, o.name as organisation_name, c.level,
                   c.text_version, c.content, c.submitted, c.withheld, c.answer, c.closure, c.person_name,
                   c.edited_at, c.released_at
            """;

    private final DialogueAccess access;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CommentLists(DialogueAccess access, JdbcClient jdbc, JsonMapper json) {
        this.access = access;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the order of the matrix, drafts of one's own after what is released. */
    @Transactional(readOnly = true)
    public List<CommentView> page(DialogueId id, CommentFilter filter, int offset, int limit) {
        DialogueAccess.Opened opened = access.toSee(id, DialogueAction.READ);
        Query query = query(opened, filter);
        return jdbc.sql(COLUMNS + query.from()
                        + " order by c.number nulls last, o.name, c.organisation, c.draft_number"
                        + " offset :offset limit :limit")
                .params(query.parameters())
                .param("offset", offset)
                .param("limit", Math.min(limit, MAX_PAGE))
                .query((row, number) -> view(opened, row))
                .list();
    }

    /** Of what the current actor may read, and of nothing else. */
    @Transactional(readOnly = true)
    public long count(DialogueId id, CommentFilter filter) {
        DialogueAccess.Opened opened = access.toSee(id, DialogueAction.READ);
        Query query = query(opened, filter);
        return jdbc.sql("select count(*) " + query.from())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    /** @throws Problem NOT_FOUND also for a comment that is not the reader's to see */
    @Transactional(readOnly = true)
    public CommentView get(DialogueId id, UUID comment) {
        DialogueAccess.Opened opened = access.toSee(id, DialogueAction.READ);
        Query query = query(opened, CommentFilter.ALL);
        return jdbc.sql(COLUMNS + query.from() + " and c.id = :comment")
                .params(query.parameters())
                .param("comment", comment)
                .query((row, number) -> view(opened, row))
                .optional()
                .orElseThrow(Problem::notFound);
    }

    private record Query(String from, Map<String, @Nullable Object> parameters) {}

    private static Query query(DialogueAccess.Opened opened, CommentFilter filter) {
        StringBuilder where = new StringBuilder(FROM).append(DialogueAccess.seesSql(opened.actor()));
        Map<String, @Nullable Object> parameters = DialogueAccess.parameters(opened.actor());
        parameters.put("dialogue", opened.dialogue().id().value());
        if (!filter.severities().isEmpty()) {
            where.append(" and c.severity in (:severities)");
            parameters.put(
                    "severities", filter.severities().stream().map(Enum::name).toList());
        }
        Optional.ofNullable(filter.section()).ifPresent(section -> {
            where.append(" and c.section = :section");
            parameters.put("section", section);
        });
        Optional.ofNullable(filter.organisation()).ifPresent(organisation -> {
            where.append(" and c.organisation = :organisation");
            parameters.put("organisation", organisation);
        });
        if (filter.undecided()) {
            where.append(" and c.decision is null");
        }
        if (filter.open()) {
            where.append(" and c.closed_as is null");
        }
        return new Query(where.toString(), parameters);
    }

    private CommentView view(DialogueAccess.Opened opened, ResultSet row) throws SQLException {
        var organisation = new OrganisationId(row.getObject("organisation", UUID.class));
        boolean inside = opened.gathers() || opened.actor().actsFor(organisation);
        Instant released = instant(row, "released_at");
        Instant edited = Objects.requireNonNull(instant(row, "edited_at"));
        return new CommentView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("number", Integer.class),
                organisation,
                row.getString("organisation_name"),
                CommentLevel.valueOf(row.getString("level")),
                row.getLong("text_version"),
                json.readValue(row.getString("content"), CommentContent.class),
                inside || released == null ? edited : released,
                read(row, "answer", CommentAnswer.class),
                read(row, "closure", CommentClosure.class),
                inside ? inside(row) : null);
    }

    private CommentView.Inside inside(ResultSet row) throws SQLException {
        return new CommentView.Inside(
                row.getInt("draft_number"),
                row.getString("person_name"),
                read(row, "submitted", CommentContent.class),
                read(row, "withheld", Withheld.class));
    }

    private <T> @Nullable T read(ResultSet row, String column, Class<T> type) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : json.readValue(value, type);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
