package org.medina.workplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the plan. */
@Repository
class PlanRows {

    private static final int MANY = 1000;

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts it in, or in the place of the revision before; false where that one is not there any more. */
    boolean put(PlanEntry entry, Actor by, Instant now) {
        SubjectRef about = entry.about();
        return jdbc.sql("""
                                insert into workplan.entry as e (id, revision, kind, title, note, starts, ends, state, forum, officer,
                                    officer_name, case_id, case_kind, changed_by, changed_name, changed_at)
                                values (:id, :revision, :kind, :title, :note, :starts, :ends, :state, :forum, :officer,
                                    :officerName, :case, :caseKind, :by, :byName, :now)
                                on conflict (id) do update set revision = excluded.revision, kind = excluded.kind,
                                    title = excluded.title, note = excluded.note, starts = excluded.starts, ends = excluded.ends,
                                    state = excluded.state, forum = excluded.forum, officer = excluded.officer,
                                    officer_name = excluded.officer_name, case_id = excluded.case_id,
                                    case_kind = excluded.case_kind, changed_by = excluded.changed_by,
                                    changed_name = excluded.changed_name, changed_at = excluded.changed_at
                                where e.revision = excluded.revision - 1""")
                        .param("id", entry.id())
                        .param("revision", entry.revision())
                        .param("kind", entry.kind().name())
                        .param("title", entry.title())
                        .param("note", entry.note())
                        .param("starts", entry.starts())
                        .param("ends", entry.ends())
                        .param("state", entry.state().name())
                        .param("forum", entry.forum())
                        .param(
                                "officer",
                                entry.officer() == null ? null : entry.officer().value())
                        .param("officerName", entry.officerName())
                        .param("case", about == null ? null : about.id())
                        .param("caseKind", about == null ? null : about.kind())
                        .param("by", by.requiredPerson().value())
                        .param("byName", by.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<PlanEntry> find(UUID id) {
        return jdbc.sql("select * from workplan.entry where id = :id")
                .param("id", id)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** Those of which a day lies between these two, at most 1,000. */
    List<PlanEntry> between(LocalDate from, LocalDate until) {
        return jdbc.sql("select * from workplan.entry where starts <= :until and ends >= :from"
                        + " order by starts, id limit :many")
                .param("from", from)
                .param("until", until)
                .param("many", MANY)
                .query((row, number) -> entry(row))
                .list();
    }

    private static PlanEntry entry(ResultSet row) throws SQLException {
        UUID officer = row.getObject("officer", UUID.class);
        UUID about = row.getObject("case_id", UUID.class);
        return new PlanEntry(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                PlanEntry.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("note"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                PlanEntry.State.valueOf(row.getString("state")),
                row.getString("forum"),
                officer == null ? null : new PersonId(officer),
                row.getString("officer_name"),
                about == null ? null : new SubjectRef(row.getString("case_kind"), about));
    }
}
