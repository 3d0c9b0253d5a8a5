package org.medina.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The matrix in pages, cut to what the current actor may read by the same rows as everything else. */
@Service
public class CommentLists {

    /** The most rows that one page has. */
    public static final int MAX_PAGE = 201;

    private static final String COLUMNS = """
            select c.id, c.version, c.number, c.draft_number, c.organisation, o.name as organisation_name, c.level,
                   c.text_version, c.content, c.submitted, c.withheld, c.answer, c.closure, c.person_name,
                   c.edited_at, c.released_at,
                   (select a.name from identity.organisation a where a.id = cast(c.answer ->> 'by' as uuid)) as answered_by
            """;

    private static final String ORDER = " order by c.number nulls last, o.name, c.organisation, c.draft_number";
    private static final int MOST_PLACES = 2_000;

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
        CommentQuery query = CommentQuery.of(opened, filter);
        return jdbc.sql(COLUMNS + query.from() + ORDER + " offset :offset limit :limit")
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
        CommentQuery query = CommentQuery.of(opened, filter);
        return jdbc.sql("select count(*) " + query.from())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    /** @throws Problem NOT_FOUND also for a comment that is not the reader's to see */
    @Transactional(readOnly = true)
    public CommentView get(DialogueId id, UUID comment) {
        DialogueAccess.Opened opened = access.toSee(id, DialogueAction.READ);
        CommentQuery query = CommentQuery.of(opened, CommentFilter.ALL);
        return jdbc.sql(COLUMNS + query.from() + " and c.id = :comment")
                .params(query.parameters())
                .param("comment", comment)
                .query((row, number) -> view(opened, row))
                .optional()
                .orElseThrow(Problem::notFound);
    }

    /** Where in the text the comments are that the filter leaves, in the order of the matrix. */
    @Transactional(readOnly = true)
    public List<CommentPlace> places(DialogueId id, CommentFilter filter) {
        CommentQuery query = CommentQuery.of(access.toSee(id, DialogueAction.READ), filter);
        return jdbc.sql("""
                        select c.id, coalesce(c.number, c.draft_number) as number, c.severity, c.content -> 'place' as place
                        """ + query.from() + " and c.section is not null" + ORDER + " limit " + MOST_PLACES)
                .params(query.parameters())
                .query((row, number) -> new CommentPlace(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        Severity.valueOf(row.getString("severity")),
                        json.readValue(row.getString("place"), Place.class)))
                .list();
    }

    /**
     * The next one without a decision in the order of the matrix, from the beginning again after the last.
     *
     * @param after number of a comment, 0 for the first
     */
    @Transactional(readOnly = true)
    public Optional<UUID> nextUndecided(DialogueId id, int after) {
        CommentQuery query = CommentQuery.of(access.toSee(id, DialogueAction.READ), CommentFilter.UNDECIDED);
        return jdbc.sql("select c.id " + query.from()
                        + " and c.number is not null order by c.number <= :after, c.number limit 1")
                .params(query.parameters())
                .param("after", after)
                .query(UUID.class)
                .optional();
    }

    /** The ministries whose comments the current actor may read. */
    @Transactional(readOnly = true)
    public Map<UUID, String> organisations(DialogueId id) {
        CommentQuery query = CommentQuery.of(access.toSee(id, DialogueAction.READ), CommentFilter.ALL);
        Map<UUID, String> names = new LinkedHashMap<>();
        jdbc.sql("select distinct c.organisation, o.name " + query.from() + " order by o.name limit 500")
                .params(query.parameters())
                .query((RowCallbackHandler)
                        row -> names.put(row.getObject("organisation", UUID.class), row.getString("name")));
        return names;
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
                answer(opened, row),
                read(row, "closure", CommentClosure.class),
                inside ? inside(row) : null);
    }

    /** Those who took part see who answered; the world sees for whom. */
    private @Nullable CommentAnswer answer(DialogueAccess.Opened opened, ResultSet row) throws SQLException {
        CommentAnswer answer = read(row, "answer", CommentAnswer.class);
        return answer == null || opened.isParty() ? answer : answer.inTheNameOf(row.getString("answered_by"));
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
