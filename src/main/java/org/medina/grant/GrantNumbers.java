package org.medina.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.medina.base.Money;
import org.medina.base.SubjectRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was approved, paid and accounted for, by the case of the request; who may read that is for the asker to know. */
@Service
public class GrantNumbers {

    private static final String ROWS = """
            select a.id, a.subject_kind, a.subject_id, a.stage, a.currency, a.approved, a.paid, a.reported, a.returned
              from "grant".award a
             where a.stage not in ('DECLINED', 'CALLED_OFF') or a.paid > 0
            """;

    private final JdbcClient jdbc;

    GrantNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of one grant. Those that came to nothing before any money was paid are not among them. */
    public record Row(
            GrantId grant,
            SubjectRef about,
            GrantStage stage,
            Money approved,
            Money paid,
            Money reported,
            Money returned) {}

    /** Of these cases; those without a grant have none. */
    @Transactional(readOnly = true)
    public List<Row> of(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from (" + ROWS + ") a where a.subject_id in (:subjects)")
                .param("subjects", subjects)
                .query((row, number) -> row(row))
                .list();
    }

    /** Of all cases, one page by id. @param after the id that the page before ended with; all zeros for the first */
    @Transactional(readOnly = true)
    public List<Row> page(UUID after, int limit) {
        return jdbc.sql("select * from (" + ROWS + ") a where a.id > :after order by a.id limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new GrantId(row.getObject("id", UUID.class)),
                new SubjectRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                GrantStage.valueOf(row.getString("stage")),
                GrantLists.money(row, "approved"),
                GrantLists.money(row, "paid"),
                GrantLists.money(row, "reported"),
                GrantLists.money(row, "returned"));
    }
}
