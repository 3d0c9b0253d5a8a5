package org.medina.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.medina.casefile.CaseQuery;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of dialogues, bounded and cut to what the current actor may read, by the same rows as everything else. */
@Service
public class DialogueLists {

    /** The most rows that one page has. */
    public static final int MAX_PAGE = 201;

    private static final String FROM = """
            from casefile.case_file cf
            join dialogue.dialogue d on d.id = cf.id
            join identity.organisation author on author.id = d.author
            join identity.organisation consolidator on consolidator.id = d.consolidator
            where cf.kind = 'dialogue' and """;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    DialogueLists(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /** Newest case first. */
    @Transactional(readOnly = true)
    public List<DialogueSummary> page(DialogueFilter filter, int offset, int limit) {
        return query(filter)
                .page(
                        jdbc,
                        """
                        select cf.id, cf.reference, cf.title, d.direction, d.stage, author.name as author_name,
                               author.country, consolidator.name as consolidator_name, cf.since, cf.due, d.outcome
                        """,
                        "cf.opened_at desc, cf.id",
                        offset,
                        Math.min(limit, MAX_PAGE),
                        (row, number) -> summary(row));
    }

    @Transactional(readOnly = true)
    public long count(DialogueFilter filter) {
        return query(filter).count(jdbc);
    }

    private CaseQuery query(DialogueFilter filter) {
        Actor actor = currentActor.get();
        return CaseQuery.of(FROM, DialogueRules.TABLE, actor)
                .among("cf.status", filter.stages())
                .with("d.subject_id = :subject", "subject", filter.subject())
                .search(filter.search());
    }

    private static DialogueSummary summary(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        Instant dueAt = due == null ? null : due.toInstant();
        return new DialogueSummary(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                Direction.valueOf(row.getString("direction")),
                DialogueStage.valueOf(row.getString("stage")),
                row.getString("author_name"),
                row.getString("consolidator_name"),
                row.getString("country"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                dueAt,
                outcome == null ? null : Outcome.valueOf(outcome));
    }
}
